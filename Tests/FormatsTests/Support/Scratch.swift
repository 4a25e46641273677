import Foundation
import Quantities
import Testing

/// A folder of its own for each test, gone when the test ends.
final class Scratch {
    let folder: URL

    init() throws {
        let template = FileManager.default.temporaryDirectory.appendingPathComponent("formats-XXXXXX").path
        var path = Array(template.utf8CString)
        let made = path.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!).map { String(cString: $0) } }
        folder = URL(fileURLWithPath: try #require(made), isDirectory: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> URL {
        try Data(bytes).write(to: url(name))
        return url(name)
    }

    /// Names of all files here, hidden ones too.
    var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } }
}

/// Random numbers that a seed fixes (SplitMix64, Steele et al. 2014).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The failure that `body` throws; the test fails where it throws none.
func failure(_ location: SourceLocation = #_sourceLocation, of body: () throws -> Void) -> Failure {
    do {
        try body()
        Issue.record("nothing was thrown", sourceLocation: location)
    } catch let failure as Failure {
        return failure
    } catch {
        Issue.record("not a Failure: \(error)", sourceLocation: location)
    }
    return Failure(.defect, "")
}
