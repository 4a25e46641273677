import CZlib
import Foundation
import HTTPTypes
import NIOCore
import Quantities
import Store
import TestKit
import Testing

@testable import Web

struct PackingTests {
    /// What a browser makes of a packed answer, by zlib's own reading of it.
    private func unpacked(_ packed: ByteBuffer) throws -> ByteBuffer {
        var stream = z_stream()
        try #require(
            inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
        defer { inflateEnd(&stream) }
        var input = Array(packed.readableBytesView)
        var output = [UInt8](repeating: 0, count: 4 << 20)
        let result = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
                return inflate(&stream, Z_FINISH)
            }
        }
        #expect(result == Z_STREAM_END && stream.avail_in == 0)
        return ByteBuffer(bytes: output.prefix(Int(stream.total_out)))
    }

    @Test(arguments: [
        "/", "/?lang=en", "/clauses", "/subjects/village/120115101201", "/settings", "/public", "/nowhere", "/map",
        "/map.geojson", "/static/icon.svg", "/static/map.js", "/records/round",
    ])
    func `an answer is the same bytes to who takes gzip and who does not`(address: String) async throws {
        try await SmallSite.with(.sqlite) { small in
            // Twice: the second time a page may be one that was kept.
            for _ in 1...2 {
                let plain = try await small.page(address)
                let asked = try await small.get(.get, address, headers: [.acceptEncoding: "br, gzip;q=0.8"])
                #expect(asked.status == plain.status)
                #expect(plain.headers[.contentEncoding] == nil)
                for reply in [plain, asked] {
                    #expect(reply.headers[.vary] == "Accept-Encoding")
                    #expect(reply.headers[.contentLength] == "\(reply.bytes.readableBytes)")
                }
                guard plain.bytes.readableBytes >= 1_000 else {
                    #expect(asked.headers[.contentEncoding] == nil && asked.bytes == plain.bytes)
                    continue
                }
                #expect(asked.headers[.contentEncoding] == "gzip")
                #expect(asked.bytes.readableBytes < plain.bytes.readableBytes / 2)
                #expect(try unpacked(asked.bytes) == plain.bytes)
            }
        }
    }

    @Test(arguments: [
        ("gzip", true), ("x-gzip", true), ("GZIP ; q=1", true), ("*", true), ("br;q=1, *;q=0.1", true),
        ("gzip;q=0", false), ("gzip; q=0.000, *", false), ("identity", false), ("br", false), ("", false),
        ("*;q=0", false),
    ])
    func `only who names gzip or everything, and does not refuse it, gets it`(
        asked: String, isPacked: Bool
    ) async throws {
        try await SmallSite.with(.sqlite) { small in
            let reply = try await small.get(.get, "/clauses", headers: [.acceptEncoding: asked])
            #expect((reply.headers[.contentEncoding] == "gzip") == isPacked)
        }
    }

    @Test func `a workbook, packed by itself, is left as it is`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let reply = try await small.get(.get, "/data/template.xlsx", headers: [.acceptEncoding: "gzip"])
            #expect(reply.headers[.contentEncoding] == nil && reply.headers[.vary] == nil)
            #expect(reply.bytes.readableBytesView.prefix(2).elementsEqual("PK".utf8))
        }
    }

    @Test func `the policy of a page lets in the stylesheet that stands in it, and no other`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let page = try await small.page("/")
            let policy = try #require(page.headers[.contentSecurityPolicy])
            let style = try #require(page.body.firstMatch(of: /<style>([^<]*)<\/style>/))
            let hash = try #require(policy.firstMatch(of: /style-src 'sha256-([A-Za-z0-9+\/]+=)';/))
            let digest = SHA256()
            digest.update(String(style.1))
            #expect(Data(digest.digest()).base64EncodedString() == String(hash.1))
        }
    }
}
