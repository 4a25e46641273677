import Foundation
import Quantities

/// The text of a file as UTF-8, chunk by chunk, cut only between characters.
final class TextChunks {
    enum Chunk {
        /// Valid until the next call.
        case bytes(UnsafeBufferPointer<UInt8>)
        case end
        /// The next character is none in this encoding.
        case broken
    }

    let encoding: CSVEncoding
    private let file: InputFile
    private let buffer: UnsafeMutableRawBufferPointer
    private var skip: Int
    /// Bytes in the buffer, and how many of them were handed out.
    private var filled = 0
    private var taken = 0
    private var isBroken = false
    private var converted: [UInt8] = []
    /// Where converted text stays until the next call: no encoding here doubles in UTF-8.
    private let output: UnsafeMutableRawBufferPointer

    init(_ file: InputFile, chunkBytes: Int) throws {
        self.file = file
        buffer = .allocate(byteCount: chunkBytes, alignment: 16)
        do {
            (encoding, skip) = try CSVEncoding.detect(file, scratch: buffer)
        } catch {
            buffer.deallocate()
            throw error
        }
        output = .allocate(byteCount: encoding == .utf8 ? 0 : 2 * chunkBytes, alignment: 16)
    }

    deinit {
        buffer.deallocate()
        output.deallocate()
    }

    func next() throws -> Chunk {
        while !isBroken {
            let carried = filled - taken
            memmoveBytes(buffer, from: taken, count: carried)
            let count = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[carried...]))
            filled = carried + count
            taken = skip
            skip = 0
            let input = UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[taken..<filled])
            if input.isEmpty { return .end }
            let chunk = whole(input)
            if !chunk.isEmpty { return .bytes(chunk) }
            // The file ends inside a character.
            if count == 0 { isBroken = true }
        }
        return .broken
    }

    /// The whole characters at the start of `input`, as UTF-8.
    private func whole(_ input: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard encoding == .utf8 else { return convert(input) }
        let scan = UTF8Scan(input)
        isBroken = scan.isBroken
        taken += scan.length
        return UnsafeBufferPointer(rebasing: input[..<scan.length])
    }

    private func convert(_ input: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        converted.removeAll(keepingCapacity: true)
        let progress = ForeignText.convert(input, encoding, into: &converted)
        isBroken = progress.isBroken
        taken += progress.length
        output.copyBytes(from: converted)
        return UnsafeBufferPointer(rebasing: output.bindMemory(to: UInt8.self)[..<converted.count])
    }
}
