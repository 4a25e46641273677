import Foundation
import Hummingbird
import NIOCore
import Quantities

/// Scripts and icon, held in memory: small files. The stylesheet stands in the pages.
struct StaticFiles: Sendable {
    private let files: [String: (type: String, body: ByteBuffer)]
    /// Changes with the scripts, so that browsers may keep it for a year.
    let version: String

    init() throws {
        let root = try Resources.folder("Static")
        var files: [String: (type: String, body: ByteBuffer)] = [:]
        for (name, type) in [
            ("map.js", "text/javascript; charset=utf-8"), ("progress.js", "text/javascript; charset=utf-8"),
            ("icon.svg", "image/svg+xml"),
        ] {
            files[name] = (type, ByteBuffer(bytes: try Data(contentsOf: root.appending(path: name))))
        }
        self.files = files
        version = ["map.js", "progress.js"].map { name in
            String(files[name].map { Self.fnv($0.body.readableBytesView) } ?? 0, radix: 36)
        }.joined()
    }

    func response(_ name: String) throws -> Response {
        guard let file = files[name] else { throw Failure(.missing, "没有文件 /static/\(name)") }
        return Response(
            status: .ok,
            headers: [.contentType: file.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: .init(byteBuffer: file.body))
    }

    /// FNV-1a: tells two versions of a file apart.
    private static func fnv(_ bytes: ByteBufferView) -> UInt64 {
        bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
