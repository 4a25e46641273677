import Foundation
import Quantities

/// Reads a file of sections (`SectionFile`), several at a time where several threads ask.
package final class SectionReader: @unchecked Sendable {
    /// What the writer said the file holds.
    package let key: String
    private let path: String
    private let descriptor: Int32
    private let sections: [String: SectionFile.Section]

    /// Reads the directory.
    /// - Throws: `missing` where there is no file, `forbidden`; `invalid` where it was cut or is no such file.
    package init(_ url: URL) throws {
        path = url.path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure.reading(path, errno) }
        do {
            let directory = try Self.directory(descriptor, path)
            let (key, list) = try SectionFile.parse(directory, at: path)
            self.key = key
            sections = Dictionary(list.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }

    /// Bytes of a section; nil where there is none of this name.
    package func count(_ name: String) -> Int? { sections[name]?.count }

    /// Fills the buffer, which has the section's size, and compares the digest.
    /// - Throws: `invalid` where the bytes are not those that were written.
    package func read(_ name: String, into buffer: UnsafeMutableRawBufferPointer) throws {
        guard let section = sections[name], section.count == buffer.count else { throw SectionFile.damaged(path) }
        let hash = SHA256()
        var done = 0
        while done < buffer.count {
            // In pieces that the digest still finds in the cache.
            let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[done..<min(done + 1 << 18, buffer.count)])
            try Self.fill(piece, descriptor, from: section.offset + done, path)
            hash.update(UnsafeRawBufferPointer(piece))
            done += piece.count
        }
        guard hash.hex() == section.digest else { throw SectionFile.damaged(path) }
    }

    private static func directory(_ descriptor: Int32, _ path: String) throws -> [UInt8] {
        let end = Int(lseek(descriptor, 0, SEEK_END))
        guard end >= SectionFile.tailLength else { throw SectionFile.damaged(path) }
        let tail = try bytes(descriptor, end - SectionFile.tailLength, SectionFile.tailLength, path)
        guard let start = Int(String(decoding: tail.prefix(31), as: UTF8.self)), start >= 0,
            start <= end - SectionFile.tailLength
        else { throw SectionFile.damaged(path) }
        let directory = try bytes(descriptor, start, end - SectionFile.tailLength - start, path)
        guard tail == SectionFile.tail(offset: start, directory: directory) else { throw SectionFile.damaged(path) }
        return directory
    }

    private static func bytes(_ descriptor: Int32, _ offset: Int, _ count: Int, _ path: String) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        try bytes.withUnsafeMutableBytes { try fill($0, descriptor, from: offset, path) }
        return bytes
    }

    private static func fill(
        _ buffer: UnsafeMutableRawBufferPointer, _ descriptor: Int32, from offset: Int, _ path: String
    ) throws {
        var filled = 0
        while filled < buffer.count, let base = buffer.baseAddress {
            let count = pread(descriptor, base + filled, buffer.count - filled, off_t(offset + filled))
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure.reading(path, errno)
            }
            guard count > 0 else { throw SectionFile.damaged(path) }
            filled += count
        }
    }
}
