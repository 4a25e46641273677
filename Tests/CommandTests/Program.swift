import Foundation

/// Runs the program as a user does and keeps what it said.
struct Program {
    var folder: URL

    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The executable beside the test's own.
    static let executable = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "xiachen")

    /// A fresh folder to run in; the policies are the project's own.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "xiachen-command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    func callAsFunction(_ arguments: String...) throws -> Outcome { try self(arguments) }

    func callAsFunction(_ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let (output, errors) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
        for file in [output, errors] { FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }
}

/// A county of Sanming with two villages in the mode of rounds, small enough to count by hand.
enum SmallCounty {
    static let files: [String: String] = [
        "region.csv": """
            id,name,level,parent,type
            000000,全国,nation,,
            350000,福建省,province,000000,province
            350400,三明市,city,350000,city
            350427,沙县区,county,350400,municipal_district
            350427100,凤岗街道,township,350427,street

            """,
        "village.csv": """
            id,name,region,type,demand
            350427100001,东村,350427100,administrative_village,normal
            350427100002,西村,350427100,administrative_village,normal

            """,
        "institution.csv": """
            id,name,type,region,level
            H1,凤岗卫生院,township_hospital,350427100,township

            """,
        "village_mode.csv": """
            village,mode,responsible,from
            350427100001,rounds,H1,2026-01-01
            350427100002,rounds,H1,2026-01-01

            """,
        "round.csv": """
            village,date,session,status,start,end,encounters
            350427100001,2026-11-09,am,cancelled,,,
            350427100001,2026-11-10,am,completed,,,12
            350427100001,2026-11-13,pm,completed,,,9
            350427100001,2026-11-17,am,completed,08:00,09:30,4
            350427100002,2026-11-10,am,completed,08:00,12:00,7
            350427100002,2026-11-12,am,missed,,,
            350427100002,2026-11-20,am,completed,,,5

            """,
    ]

    static func write(_ program: Program) throws {
        for (name, text) in files { try program.write("county/\(name)", text) }
    }
}
