import Foundation
import Quantities

/// Takes a `multipart/form-data` body apart as it comes in (RFC 7578): nothing of a file is held but a few bytes at the
/// seam of two chunks.
package struct MultipartParser {
    package enum Event: Equatable {
        /// A field of the form begins; with a file name where it is a file.
        case part(name: String, file: String?)
        /// More of the field that has begun.
        case data([UInt8])
    }

    private enum State { case preamble, headers, body, done }

    private let delimiter: [UInt8]
    /// A first boundary stands at the very beginning, without the line end that comes before the others.
    private var buffer: [UInt8] = Array("\r\n".utf8)
    private var state = State.preamble
    private var parts = 0

    /// Fields of one form, and bytes of one field's headers, that are taken.
    private static let partLimit = 200, headerLimit = 8 << 10

    /// - Parameter contentType: the header of the request.
    /// - Throws: `invalid` where it is no form with a boundary.
    package init(contentType: String) throws {
        let pieces = contentType.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        let named = pieces.first { $0.lowercased().hasPrefix("boundary=") }
        let boundary = named.map { $0.dropFirst("boundary=".count).trimmingCharacters(in: ["\""]) } ?? ""
        guard pieces.first?.lowercased() == "multipart/form-data", (1...70).contains(boundary.utf8.count) else {
            throw Failure(.invalid, "the body is no multipart/form-data with a boundary")
        }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Takes the next bytes of the body.
    /// - Throws: `invalid` where the form is malformed or has too many fields, and what `emit` throws.
    package mutating func feed(_ bytes: some Sequence<UInt8>, _ emit: (Event) throws -> Void) throws {
        buffer.append(contentsOf: bytes)
        while try step(emit) {}
    }

    /// - Throws: `invalid` where the body ended before the form did.
    package func finish() throws {
        guard state == .done else { throw Failure(.invalid, "the upload broke off", remedy: "send it again") }
    }

    /// - Returns: whether there is more to do with what is in the buffer.
    private mutating func step(_ emit: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .done:
            buffer.removeAll()
            return false
        case .headers: return try readHeaders(emit)
        case .preamble, .body:
            guard let place = Self.find(delimiter, in: buffer) else {
                let safe = buffer.count - delimiter.count + 1
                if safe > 0 { try pass(safe, emit) }
                return false
            }
            if place > 0 { try pass(place, emit) }
            // Two bytes more say whether it is the last boundary.
            guard buffer.count >= delimiter.count + 2 else { return false }
            let after = Array(buffer[delimiter.count..<(delimiter.count + 2)])
            if after == Array("--".utf8) {
                state = .done
            } else {
                guard let end = Self.find(Array("\r\n".utf8), in: buffer, from: delimiter.count) else {
                    if buffer.count > Self.headerLimit { throw Self.malformed }
                    return false
                }
                buffer.removeFirst(end + 2)
                state = .headers
            }
            return true
        }
    }

    private mutating func pass(_ count: Int, _ emit: (Event) throws -> Void) throws {
        if state == .body { try emit(.data(Array(buffer[..<count]))) }
        buffer.removeFirst(count)
    }

    private mutating func readHeaders(_ emit: (Event) throws -> Void) throws -> Bool {
        guard let end = Self.find(Array("\r\n\r\n".utf8), in: buffer) else {
            if buffer.count > Self.headerLimit { throw Self.malformed }
            return false
        }
        let lines = String(decoding: buffer[..<end], as: UTF8.self).components(separatedBy: "\r\n")
        let prefix = "content-disposition:"
        let disposition = lines.first { $0.lowercased().hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        guard let disposition, let name = Self.parameter("name", of: disposition) else { throw Self.malformed }
        parts += 1
        guard parts <= Self.partLimit else { throw Self.malformed }
        try emit(.part(name: name, file: Self.parameter("filename", of: disposition)))
        buffer.removeFirst(end + 4)
        state = .body
        return true
    }

    /// `name="…"`; browsers write quotes in a value as `%22` (WHATWG).
    private static func parameter(_ name: String, of disposition: String) -> String? {
        for mark in ["; \(name)=\"", ";\(name)=\""] {
            guard let start = disposition.range(of: mark, options: .caseInsensitive) else { continue }
            let rest = disposition[start.upperBound...]
            guard let end = rest.firstIndex(of: "\"") else { return nil }
            return rest[..<end].replacingOccurrences(of: "%22", with: "\"")
        }
        return nil
    }

    /// Where the needle stands first; its first byte is rare in files, so that `memchr` does most of the work.
    private static func find(_ needle: [UInt8], in hay: [UInt8], from start: Int = 0) -> Int? {
        hay.withUnsafeBytes { hay in
            needle.withUnsafeBytes { needle -> Int? in
                guard let base = hay.baseAddress, let wanted = needle.baseAddress else { return nil }
                var at = start
                while at + needle.count <= hay.count {
                    let rest = hay.count - needle.count + 1 - at
                    guard let hit = memchr(base + at, Int32(needle[0]), rest) else { return nil }
                    at = UnsafeRawPointer(hit) - base
                    if memcmp(base + at, wanted, needle.count) == 0 { return at }
                    at += 1
                }
                return nil
            }
        }
    }

    private static let malformed = Failure(.invalid, "the form is malformed", remedy: "send it from the page again")
}
