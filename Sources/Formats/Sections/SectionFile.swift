import Foundation
import Quantities

/// A file of named sections of bytes, for large plain memory that is to be read back at the speed of the disk.
///
/// Layout, all numbers in text: the sections one after another from byte 0; the directory, in UTF-8 lines: the key,
/// then for each section `name TAB offset TAB bytes TAB SHA-256`; and 96 bytes of tail: the directory's offset (31
/// digits), a line feed and the SHA-256 of the directory (64 digits). A file cut anywhere has no tail that fits.
enum SectionFile {
    static let tailLength = 96

    struct Section: Equatable {
        let name: String
        let offset: Int
        let count: Int
        let digest: String
    }

    static func directory(_ key: String, _ sections: [Section]) -> [UInt8] {
        let lines = sections.map { "\($0.name)\t\($0.offset)\t\($0.count)\t\($0.digest)" }
        return Array(([key] + lines).joined(separator: "\n").utf8)
    }

    static func tail(offset: Int, directory: [UInt8]) -> [UInt8] {
        let digits = String(offset)
        let place = String(repeating: "0", count: 31 - digits.count) + digits
        return Array("\(place)\n\(SHA256.hex(of: directory))".utf8)
    }

    /// Throws `invalid` where the lines are no directory.
    static func parse(_ directory: [UInt8], at path: String) throws -> (key: String, sections: [Section]) {
        let lines = String(decoding: directory, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let sections = try lines.dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 4, let offset = Int(cells[1]), let count = Int(cells[2]), offset >= 0, count >= 0
            else { throw damaged(path) }
            return Section(name: String(cells[0]), offset: offset, count: count, digest: String(cells[3]))
        }
        return (String(lines.first ?? ""), sections)
    }

    static func damaged(_ path: String) -> Failure {
        Failure(.invalid, "文件不完整或已损坏", at: path, remedy: "请删除它，程序会重新生成")
    }
}
