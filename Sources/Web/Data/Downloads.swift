import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Outreach
import Quantities

extension Site {
    func export(_ request: Request, _ parameters: Parameters) async throws -> Response {
        let question = try Question(request, parameters)
        do {
            let order = try await worker.run { try self.desk(question).exportOrder() }
            return try await download(order.fileName, order.format.contentType) { file in
                try Exports.run(self.standing.database, to: file.path, scope: order.scope)
            }
        } catch { return try problem(error, question.viewpoint) }
    }

    func emptyWorkbook(_ request: Request, _ parameters: Parameters) async throws -> Response {
        try await download("xiachen-template.xlsx", ExportFormat.xlsx.contentType) { file in
            let book = self.standing.book
            try TemplateWorkbook.write(DataDictionary(book.vocabulary, book: book), to: file)
        }
    }

    /// Makes a file and sends it: whole, or the reason why there is none. It is gone from the disk at once; the bytes
    /// live as long as they are sent.
    func download(
        _ name: String, _ type: String, _ make: @escaping @Sendable (URL) throws -> Void
    ) async throws -> Response {
        let (handle, length) = try await reader.run {
            let id = Identifier(clock: self.clock).next()
            let folder = FileManager.default.temporaryDirectory.appending(path: "xiachen-export-\(id)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appending(path: name)
            try make(file)
            let handle = try FileHandle(forReadingFrom: file)
            let length = try handle.seekToEnd()
            try handle.seek(toOffset: 0)
            return (handle, Int(length))
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: type, .contentDisposition: "attachment; filename=\"\(name)\"", .cacheControl: "no-store",
                .xContentTypeOptions: "nosniff",
            ],
            body: ResponseBody(contentLength: length) { writer in
                while let part = try handle.read(upToCount: 256 << 10), !part.isEmpty {
                    try await writer.write(ByteBuffer(bytes: part))
                }
                try handle.close()
                try await writer.finish(nil)
            })
    }
}

extension ExportFormat {
    var contentType: String {
        switch self {
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .zip: "application/zip"
        case .csv: "text/csv; charset=utf-8"
        }
    }
}
