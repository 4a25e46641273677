import Foundation
import Quantities

/// Writes a file of sections (`SectionFile`), readable by this user alone. It takes the place of an older one when it
/// is whole, in `finish`; without it, nothing is left.
package final class SectionWriter {
    private let file: PendingFile
    private let descriptor: Int32
    private var sections: [SectionFile.Section] = []
    private var offset = 0
    private var isFinished = false

    /// - Throws: `missing`, `forbidden` or `unavailable` where the folder cannot be written to.
    package init(_ url: URL) throws {
        file = PendingFile(url)
        descriptor = try file.create(isPrivate: true)
    }

    deinit {
        close(descriptor)
        if !isFinished { file.discard() }
    }

    /// - Parameter name: without tabs and line feeds, each once.
    /// - Throws: `unavailable` where the disk is full.
    package func append(_ name: String, _ bytes: UnsafeRawBufferPointer) throws {
        let hash = SHA256()
        hash.update(bytes)
        sections.append(.init(name: name, offset: offset, count: bytes.count, digest: hash.hex()))
        try write(bytes)
    }

    /// - Parameter key: what the reader is told the file holds; one line.
    package func finish(key: String) throws {
        let directory = SectionFile.directory(key, sections)
        let tail = SectionFile.tail(offset: offset, directory: directory)
        try (directory + tail).withUnsafeBytes { try write($0) }
        try file.commit()
        isFinished = true
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws {
        var written = 0
        while written < bytes.count, let base = bytes.baseAddress {
            // A call moves less than 2 GiB.
            let count = Foundation.write(descriptor, base + written, min(bytes.count - written, 1 << 30))
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure.writing(file.destination, errno)
            }
            written += count
        }
        offset += written
    }
}
