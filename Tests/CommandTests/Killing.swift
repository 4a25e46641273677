import Foundation

extension Program {
    /// Runs the program and kills it (SIGKILL) after a while.
    /// - Returns: whether it was still at work then.
    func isKilled(after delay: Duration, _ arguments: String...) throws -> Bool {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let end = ContinuousClock.now + delay
        try process.run()
        while process.isRunning, ContinuousClock.now < end { usleep(2000) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }
}
