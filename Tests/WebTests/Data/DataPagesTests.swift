import Foundation
import HTTPTypes
import TestKit
import Testing

@testable import Web

struct DataPagesTests {
    @Test(arguments: [
        "/data", "/data/import", "/data/dictionary", "/data/dictionary/round", "/data/export", "/records"
    ])
    func `every data page is there in both languages`(address: String) async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            for language in ["", "?lang=en"] {
                let reply = try await small.page(address + language)
                #expect(reply.status == .ok, "\(address)")
            }
        }
    }

    @Test(arguments: [("%E8%81%8C%E7%A7%B0", "title_award"), ("completed", "status"), ("dragon", "没有含")])
    func `the dictionary is searched by name, meaning and value`(search: String, found: String) async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            #expect(try await small.page("/data/dictionary?q=" + search).body.contains(found))
        }
    }

    @Test func `the dictionary says which rules read a field`() async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            let body = try await small.page("/data/dictionary/round").body
            #expect(body.contains("/clauses/baodi-2024/3.4/village-twice-weekly"))
        }
    }

    @Test(arguments: [
        ("/data/dictionary/dragon", 404), ("/data/export/file?kind=dragon", 404), ("/data/export/file?format=doc", 400),
        ("/data/export/file?format=csv", 400), ("/data/export/file?region=999", 404), ("/records/dragon", 404),
        ("/records/round?f.status=sleepy", 400), ("/records/round?f.dragon=1", 400), ("/records/round?since=soon", 400),
        ("/records/round?q=%25", 200), ("/records/round/none/findings", 404), ("/data/imports/none", 404)
    ])
    func `a wrong address says what is wrong`(address: String, status: Int) async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            #expect(try await small.page(address).status.code == status, "\(address)")
        }
    }

    @Test func `an export is sent whole, with its name and length`() async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            let reply = try await small.page("/data/export/file?kind=round&format=csv&f.status=missed")
            #expect(reply.status == .ok && reply.headers[.contentDisposition]?.contains("round-2026-11-22.csv") == true)
            #expect(reply.body.split(separator: "\n").count == 2 && reply.body.contains("R5"))
        }
    }

    @Test func `the findings that a page lists can be taken as a workbook`() async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            let page = try await small.page("/findings?status=short")
            #expect(page.body.contains("/findings/workbook?status=short"))
            let reply = try await small.page("/findings/workbook?status=short")
            #expect(reply.status == .ok && reply.headers[.contentType]?.contains("spreadsheetml") == true)
            #expect(try await small.page("/findings/workbook?status=dragon").status.code == 400)
        }
    }

    @Test func `the page of a record leads to the findings that count it`() async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            #expect(try await small.page("/records/round/R1").body.contains("/records/round/R1/findings"))
            let body = try await small.page("/records/round/R1/findings").body
            #expect(body.contains("/why/baodi-2024/3.4/village-twice-weekly") && body.contains("2026-W46"))
            #expect(!body.contains("2026-W47"))
        }
    }

    @Test func `a list of records is narrowed by region and keeps it in its links`() async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            let body = try await small.page("/records/round?region=120115&f.status=completed").body
            #expect(body.contains("R1") && !body.contains("R5</a>"))
            #expect(body.contains("/export/file?kind=round&amp;format=csv&amp;f.status=completed&amp;region=120115"))
            #expect(try await small.page("/records/round?region=350400").body.contains("没有符合条件"))
        }
    }
}
