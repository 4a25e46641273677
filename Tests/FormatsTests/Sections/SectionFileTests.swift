import Foundation
import Quantities
import Testing

@testable import Formats

/// Files of sections give back what was written, or say that they are damaged.
@Suite struct SectionFileTests {
    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sections_\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func write(_ sections: [String: [UInt8]], key: String, to url: URL) throws {
        let writer = try SectionWriter(url)
        for (name, bytes) in sections { try bytes.withUnsafeBytes { try writer.append(name, $0) } }
        try writer.finish(key: key)
    }

    private func read(_ name: String, _ reader: SectionReader) throws -> [UInt8]? {
        guard let count = reader.count(name) else { return nil }
        var bytes = [UInt8](repeating: 0, count: count)
        try bytes.withUnsafeMutableBytes { try reader.read(name, into: $0) }
        return bytes
    }

    private let sections: [String: [UInt8]] = [
        "empty": [], "one/x.ints": [7], "large": (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) },
    ]

    @Test func `sections come back under their names`() throws {
        try inFolder { folder in
            let url = folder.appending(path: "file")
            try write(sections, key: "甲|1", to: url)
            let reader = try SectionReader(url)
            #expect(reader.key == "甲|1")
            for (name, bytes) in sections { #expect(try read(name, reader) == bytes) }
            #expect(reader.count("other") == nil)
        }
    }

    @Test func `a file cut anywhere is damaged, and so is one with a changed byte`() throws {
        try inFolder { folder in
            let url = folder.appending(path: "file")
            try write(sections, key: "k", to: url)
            let whole = try Data(contentsOf: url)
            for length in [0, 1, 95, 96, whole.count / 2, whole.count - 97, whole.count - 1] {
                try whole.prefix(length).write(to: url)
                #expect(throws: Failure.self, "\(length) bytes") { try SectionReader(url) }
            }
            for place in [whole.count - 1, whole.count - 70, whole.count - 96, whole.count - 130] {
                var changed = whole
                changed[place] ^= 1
                try changed.write(to: url)
                #expect(throws: Failure.self, "byte \(place)") { try SectionReader(url) }
            }
            var changed = whole
            changed[300_000] ^= 1
            try changed.write(to: url)
            let reader = try SectionReader(url)
            #expect(throws: Failure.self) { try read("large", reader) }
        }
    }

    @Test func `an unfinished file leaves the old one and nothing else`() throws {
        try inFolder { folder in
            let url = folder.appending(path: "file")
            try write(["a": [1]], key: "old", to: url)
            do {
                let writer = try SectionWriter(url)
                try [UInt8(2)].withUnsafeBytes { try writer.append("a", $0) }
            }
            #expect(try SectionReader(url).key == "old")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
        }
    }

    @Test func `no file, and no folder to write to, are named`() throws {
        try inFolder { folder in
            let url = folder.appending(path: "nowhere/file")
            #expect(throws: Failure.self) { try SectionReader(url) }
            #expect(throws: Failure.self) { try SectionWriter(url) }
        }
    }
}
