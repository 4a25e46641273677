import Foundation

/// What the operating system says about this process's memory (Linux).
enum Memory {
    /// The most that was resident at a time, in MiB; 0 where the system does not say.
    static var peakMebibytes: Double { field("VmHWM:") }
    /// Resident now, in MiB.
    static var residentMebibytes: Double { field("VmRSS:") }

    private static func field(_ name: String) -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }
        return (kibibytes ?? 0) / 1024
    }
}

/// Wall-clock time of `body` in milliseconds, and what it gave.
func milliseconds<T>(_ body: () throws -> T) rethrows -> (milliseconds: Double, value: T) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try body()
    let elapsed = (clock.now - start).components
    return (Double(elapsed.seconds) * 1000 + Double(elapsed.attoseconds) / 1e15, value)
}

/// Writes a measurement as one JSON document to standard output.
func report(_ measurement: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    print(String(decoding: try encoder.encode(measurement), as: UTF8.self))
}
