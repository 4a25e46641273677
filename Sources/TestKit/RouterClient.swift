import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

/// What came back: the status, the headers and the whole body, as bytes and as text.
package struct Reply: Sendable {
    package var status: HTTPResponse.Status
    package var headers: HTTPFields
    package var bytes: ByteBuffer
    package var body: String { String(buffer: bytes) }
}

/// Sends requests straight to a responder: no socket and no HTTP client in the tests' build.
package struct RouterClient<Responder: HTTPResponder>: Sendable
where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
    private let responder: Responder

    package init(_ responder: Responder) { self.responder = responder }

    /// Body and headers of the response; errors that no middleware turned into a response are thrown.
    package func callAsFunction(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String = ""
    ) async throws -> Reply {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: "test", path: path, headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body)))
        let source = ApplicationRequestContextSource(
            channel: NIOAsyncTestingChannel(), logger: Logger(label: "test"))
        let response = try await responder.respond(to: request, context: Responder.Context(source: source))
        let collected = Collected()
        try await response.body.write(CollectingWriter(into: collected))
        return Reply(status: response.status, headers: response.headers, bytes: await collected.buffer)
    }
}

private actor Collected {
    var buffer = ByteBuffer()
    func append(_ other: ByteBuffer) { buffer.writeImmutableBuffer(other) }
}

private struct CollectingWriter: ResponseBodyWriter {
    let into: Collected
    mutating func write(_ buffer: ByteBuffer) async throws { await into.append(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
