import Foundation

/// The program itself, as a user runs it: the debug build beside the tests.
package struct Program: Sendable {
    package struct Result: Sendable {
        package var status: Int32
        /// Killed by a signal; `status` is then its number.
        package var isKilled: Bool
        package var output: String
        package var errors: String
    }

    /// The folder that the test bundle was built into holds the program too.
    static var url: URL {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appendingPathComponent("xiachen")
    }

    /// Runs it to its end in `folder`, or kills it (SIGKILL) as soon as `isTimeToKill` says so.
    package static func run(
        _ arguments: [String], in folder: URL, killingWhen isTimeToKill: (() -> Bool)? = nil
    ) throws -> Result {
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let (output, errors) = (folder.appendingPathComponent(".output"), folder.appendingPathComponent(".errors"))
        for file in [output, errors] { FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        if let isTimeToKill {
            while process.isRunning, !isTimeToKill() { usleep(2000) }
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, isKilled: process.terminationReason == .uncaughtSignal,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    /// A folder for one test, gone afterwards.
    package static func withFolder<T>(_ body: (URL) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("xiachen-program-\(UInt64.random(in: .min ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
