import Formats
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Quantities

/// What a form sent: its text fields, and its files as they were written to a folder while they came in.
struct Upload: Sendable {
    var fields: [String: String] = [:]
    /// Each file stands in a folder of its own, under the last part of the name it came with.
    var files: [URL] = []

    /// Bytes of one form, all files together.
    static let limit = 50 << 20
    /// Bytes of a refused form that are read and thrown away, so that the sender's browser hears the answer.
    private static let patience = 200 << 20
    private static let fieldLimit = 64 << 10

    /// Reads the body as a stream; a chunk at a time is in memory.
    /// - Throws: `TooLarge` over the limit, `Failure` for a malformed form or a full disk.
    static func receive(_ request: Request, into folder: URL, limit: Int = limit) async throws -> Upload {
        var upload = Upload()
        var body = request.body.makeAsyncIterator()
        let declared = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        var receiving = try Receiving(request.headers[.contentType] ?? "", folder)
        var total = 0
        var isTooLarge = declared > limit
        while !isTooLarge, let chunk = try await body.next() {
            total += chunk.readableBytes
            isTooLarge = total > limit
            if !isTooLarge { try receiving.take(chunk.readableBytesView, into: &upload) }
        }
        if isTooLarge {
            await drain(&body)
            throw TooLarge(limit: limit)
        }
        try receiving.finish()
        return upload
    }

    /// Reads on and throws away, so that the sender's browser listens to the answer.
    static func drain(_ body: inout RequestBody.AsyncIterator) async {
        var total = 0
        while total < patience, let chunk = try? await body.next() { total += chunk.readableBytes }
    }

    /// A form that is being read.
    private struct Receiving {
        private var parser: MultipartParser
        private let folder: URL
        private var file: FileHandle?
        private var field: String?
        private var text: [UInt8] = []

        init(_ contentType: String, _ folder: URL) throws {
            parser = try MultipartParser(contentType: contentType)
            self.folder = folder
        }

        mutating func take(_ bytes: ByteBufferView, into upload: inout Upload) throws {
            var events: [MultipartParser.Event] = []
            try parser.feed(bytes) { events.append($0) }
            for event in events {
                switch event {
                case .part(let name, let file):
                    close(&upload)
                    if let file { try open(file, &upload) } else { field = name }
                case .data(let bytes):
                    if let file { try write(bytes, to: file) } else { text += bytes.prefix(fieldLimit - text.count) }
                }
                if field != nil { upload.fields[field ?? ""] = String(decoding: text, as: UTF8.self) }
            }
        }

        mutating func finish() throws {
            try parser.finish()
            try file?.close()
        }

        private mutating func close(_ upload: inout Upload) {
            try? file?.close()
            (file, field, text) = (nil, nil, [])
        }

        /// A field left empty comes as a file without a name and without bytes: it is passed over.
        private mutating func open(_ name: String, _ upload: inout Upload) throws {
            guard let safe = Upload.fileName(name) else {
                field = ""
                return
            }
            let place = folder.appending(path: "\(upload.files.count)")
            do {
                try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
                let url = place.appending(path: safe)
                guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
                    throw CocoaError(.fileWriteUnknown)
                }
                file = try FileHandle(forWritingTo: url)
                upload.files.append(url)
            } catch { throw Upload.unwritable }
        }

        private func write(_ bytes: [UInt8], to file: FileHandle) throws {
            do { try file.write(contentsOf: bytes) } catch { throw Upload.unwritable }
        }
    }

    private static let unwritable = Failure(
        .unavailable, "the upload cannot be kept: the disk of the server is full or read-only",
        remedy: "free some space in its folder of temporary files")

    /// The last part of a path as a file name of ours; nil where nothing is left.
    static func fileName(_ name: String) -> String? {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let clean = last.filter { !$0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } }
        let bare = clean.drop { $0 == "." || $0 == " " }
        // 255 bytes is what file systems take; the ending tells what the file is.
        guard !bare.isEmpty else { return nil }
        return bare.utf8.count <= 200 ? String(bare) : String(bare.suffix(60))
    }
}

/// A form beyond the limit; answered with 413.
struct TooLarge: Error {
    var limit: Int

    func failure(_ words: Lexicon) -> Failure {
        Failure(.invalid, words(DataWord.tooLarge, "\(limit >> 20)"), remedy: words(DataWord.tooLargeRemedy))
    }
}
