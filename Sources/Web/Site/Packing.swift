import HTTPTypes
import Hummingbird
import NIOCore

/// Sends text as gzip to who takes it: a page is a sixth of its length on the way.
struct Packing: RouterMiddleware {
    typealias Context = BasicRequestContext

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        try await next(request, context).packed(request.takesGzip)
    }
}

extension Request {
    /// Whether the reader's browser unpacks gzip (RFC 9110, 12.5.3): it is named, or all are, and not with `q=0`.
    var takesGzip: Bool {
        let weights = headers[values: .acceptEncoding].flatMap { $0.split(separator: ",") }.map { part in
            let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
            return (name: pieces.first ?? "", isRefused: pieces.dropFirst().contains { Double($0.dropFirst(2)) == 0 })
        }
        return weights.last { ["gzip", "x-gzip"].contains($0.name) }.map { !$0.isRefused }
            ?? weights.contains { $0.name == "*" && !$0.isRefused }
    }
}

extension Response {
    /// Lengths that are worth it: below, a packet holds the answer anyway; above are downloads, which are streams.
    private static let packable = 1_000...(8 << 20)

    /// The same answer, packed where the reader takes that and it is text that is not packed yet.
    func packed(_ isTaken: Bool) async throws -> Response {
        guard isText, headers[.contentEncoding] == nil else { return self }
        var answer = self
        answer.headers[.vary] = HTTPField.Name.acceptEncoding.rawName
        guard isTaken, let length = body.contentLength, Self.packable.contains(length) else { return answer }
        let whole = WholeBody()
        try await body.write(whole)
        guard let packed = Gzip.pack(whole.bytes) else { return answer }
        answer.headers[.contentEncoding] = "gzip"
        answer.body = .init(byteBuffer: packed)
        return answer
    }

    private var isText: Bool {
        guard let type = headers[.contentType] else { return false }
        return type.hasPrefix("text/") || ["javascript", "json", "svg+xml"].contains { type.contains($0) }
    }
}

/// Takes a body in, whole.
private final class WholeBody: ResponseBodyWriter {
    private(set) var bytes = ByteBuffer()
    func write(_ buffer: ByteBuffer) async throws { bytes.writeImmutableBuffer(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
