import Foundation
import HTTPTypes
import TestKit
import Testing

@testable import Web

struct ImportPagesTests {
    private func form(_ files: [(name: String, text: String)]) -> (headers: HTTPFields, body: String) {
        let parts = files.map { file in
            "--XX\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n"
                + "Content-Type: text/csv\r\n\r\n\(file.text)\r\n"
        }
        return ([.contentType: "multipart/form-data; boundary=XX"], parts.joined() + "--XX--\r\n")
    }

    /// Sends files and waits until they are checked.
    private func send(_ small: SmallSite, _ files: [(name: String, text: String)]) async throws -> String {
        let form = form(files)
        let reply = try await small.get(.post, "/data/import", headers: form.headers, body: form.body)
        #expect(reply.status == .seeOther)
        let address = try #require(reply.headers[.location])
        try await settled(small, address)
        return address
    }

    private func settled(_ small: SmallSite, _ address: String) async throws {
        for _ in 0..<200 {
            let reply = try await small.page(address)
            if reply.headers[.refresh] == nil { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("the import did not end")
    }

    private let village = "120115101201"

    @Test func `an import is checked first, asks for the reason of a correction, and is written on confirmation`()
        async throws
    {
        try await SmallSite.with(.sqlite) { small async throws in
            let address = try await send(
                small, [("village.csv", "id,name,region\n\(village),东新村,120115101\n120115101203,北村,120115101\n")])
            let checked = try await small.page(address).body
            #expect(checked.contains("尚未写入") && checked.contains("东新村") && checked.contains("name=\"reason\""))
            #expect(try await !small.page("/records/village/\(village)").body.contains("东新村"))
            let empty = try await small.get(.post, address + "/confirm", body: "by=%E6%9D%8E&reason=+")
            #expect(empty.status == .badRequest && empty.body.contains("请填写更正原因"))
            let answer = "by=%E6%9D%8E&reason=%E6%9B%B4%E5%90%8D"
            let written = try await small.get(.post, address + "/confirm", body: answer)
            #expect(written.status == .seeOther)
            try await settled(small, address)
            #expect(try await small.page(address).body.contains("已写入"))
            let record = try await small.page("/records/village/\(village)").body
            #expect(record.contains("东新村") && record.contains("更名") && record.contains("web:李"))
            let again = try await small.get(.post, address + "/confirm", body: "by=x&reason=y")
            #expect(again.status == .conflict)
        }
    }

    @Test func `every error is listed with its place, value and nearest known one, and nothing is written`()
        async throws
    {
        try await SmallSite.with(.sqlite) { small async throws in
            let address = try await send(
                small,
                [
                    ("round.csv", "village,date,session,status\n\(village),2026-02-30,am,complete\n"),
                    ("../../etc/vilage.csv", "id\n<script>\n"),
                ])
            let body = try await small.page(address).body
            #expect(body.contains("2026-02-30") && body.contains("是否指") && body.contains("completed"))
            #expect(body.contains("vilage.csv") && !body.contains("<script>"))
            #expect(try await small.page("/records/round?since=2026-02-01&until=2026-03-01").body.contains("没有符合条件"))
        }
    }

    @Test func `a second import is refused while one runs`() async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            let running = try small.site.intake.begin(Lexicon(language: .zh))
            let form = form([("round.csv", "id\n")])
            let reply = try await small.get(.post, "/data/import", headers: form.headers, body: form.body)
            #expect(reply.status == .conflict && reply.body.contains("另一次导入正在进行"))
            #expect(try await small.page("/data/import").body.contains(running.id))
            small.site.intake.forget(running.id)
            _ = try await send(small, [("round.csv", "village,date,session,status\n")])
        }
    }

    @Test func `a form that is too large, broken, empty, of another site or no table is refused with its own status`()
        async throws
    {
        try await SmallSite.with(.sqlite) { small async throws in
            let good = form([("round.csv", "id\n")])
            var headers = good.headers
            headers[.contentLength] = "60000000"
            #expect(try await small.get(.post, "/data/import", headers: headers, body: good.body).status.code == 413)
            let broken = String(good.body.dropLast(8))
            let type = good.headers
            #expect(try await small.get(.post, "/data/import", headers: type, body: broken).status == .badRequest)
            #expect(try await small.get(.post, "/data/import", body: "a=b").status == .badRequest)
            let none = form([("", "")])
            #expect(try await small.get(.post, "/data/import", headers: type, body: none.body).status == .badRequest)
            let other = form([("a.exe", "MZ")])
            #expect(try await small.get(.post, "/data/import", headers: type, body: other.body).status == .badRequest)
            headers = type
            headers[.secFetchSite] = "cross-site"
            #expect(try await small.get(.post, "/data/import", headers: headers, body: good.body).status == .forbidden)
            headers = type
            headers[.origin] = "https://elsewhere.example"
            #expect(try await small.get(.post, "/data/import", headers: headers, body: good.body).status == .forbidden)
            #expect(small.site.intake.running == nil)
        }
    }

    @Test func `an import that is discarded leaves nothing`() async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            let address = try await send(small, [("village.csv", "id,name,region\n1,北村,120115101\n")])
            let id = try #require(address.split(separator: "/").last.map(String.init))
            let folder = try #require(small.site.intake[id]?.folder.path)
            #expect(FileManager.default.fileExists(atPath: folder))
            #expect(try await small.get(.post, address + "/discard").status == .seeOther)
            #expect(!FileManager.default.fileExists(atPath: folder))
            #expect(try await small.page("/records/village/1").status == .notFound)
        }
    }
}
