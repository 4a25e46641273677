import Foundation
import Testing

/// Compares text with a file beside the tests; `RECORD=1` writes the file instead.
func expectSnapshot(_ text: String, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "differs from Snapshots/\(name); if that is meant, RECORD=1", sourceLocation: location)
}
