import Foundation
import HTTPTypes
import Store
import TestKit
import Testing

@testable import Web

struct SitePagesTests {
    /// Addresses of a page's links.
    func links(_ body: String) -> [String] {
        body.matches(of: /href="([^"]+)"/).map { String($0.1).replacing("&amp;", with: "&") }.map {
            $0.split(separator: "#", maxSplits: 1).first.map(String.init) ?? "/"
        }
    }

    @Test(arguments: Engine.available)
    func `every link leads to a page`(engine: Engine) async throws {
        try await SmallSite.with(engine) { small in
            var waiting = ["/", "/?lang=en"]
            var known = Set(waiting)
            var opened = 0
            while let address = waiting.popLast(), opened < 150 {
                opened += 1
                let reply = try await small.page(address)
                #expect(reply.status == .ok, "\(address): \(reply.status)")
                #expect(!reply.body.contains("<script>alert"), "\(address) runs a name")
                for link in links(reply.body) where known.insert(link).inserted { waiting.append(link) }
            }
            #expect(opened > 100)
        }
    }

    @Test(arguments: [
        ("/?lang=xx", 400), ("/?as_of=2026-02-30", 400), ("/?region=999", 404), ("/nowhere", 404),
        ("/findings?status=sleepy", 400), ("/findings?after=x", 400), ("/findings?%ff=1", 400), ("/findings?x=y", 200),
        ("/why/baodi-2024/3.4/village-twice-weekly", 400), ("/why/baodi-2024/nothing?subject=1", 404),
        ("/why/baodi-2024/3.4/village-twice-weekly?subject=120115101201&period=soon", 400),
        ("/why/baodi-2024/3.4/village-twice-weekly?subject=120115101201&period=2031-W01", 404),
        ("/subjects/village/nobody", 404), ("/records/dragon/1", 404), ("/clauses/none", 404),
        ("/clauses/baodi-2024/none", 404), ("/reports/fujian-annex?year=1", 400),
        ("/reports/fujian-annex/cells/350427/19?city=350400", 404), ("/static/none", 404), ("/healthz", 200)
    ])
    func `a wrong address is answered with its own status and says why`(address: String, status: Int) async throws {
        try await SmallSite.with(.sqlite) { small in
            let reply = try await small.page(address)
            #expect(reply.status.code == status)
            if status != 200 { #expect(reply.body.contains("<h1>") && reply.body.contains("回到总览")) }
        }
    }

    @Test func `an empty database says what to do first`() async throws {
        try await SmallSite.with(.sqlite, records: [:]) { small in
            let reply = try await small.page("/")
            #expect(reply.status == .ok)
            #expect(reply.body.contains("xiachen import examples/baodi --database"))
            #expect(try await small.page("/reports/henan-pairing").body.contains("xiachen import examples/henan"))
            #expect(try await small.page("/reports/fujian-annex").body.contains("xiachen import examples/sanming"))
        }
    }

    @Test func `a page names the day, the region and what is invented`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let body = try await small.page("/?region=120115").body
            #expect(body.contains("研判日 2026-11-22") && body.contains("宝坻区") && body.contains("演示数据"))
            let english = try await small.page("/?region=120115&lang=en").body
            #expect(english.contains("Judged as of 2026-11-22") && english.contains("<html lang=\"en\">"))
        }
    }

    @Test func `the why page shows quote, counted and left out`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let rule = "baodi-2024/3.4/village-twice-weekly"
            let short = try await small.page("/why/\(rule)?subject=120115101202&period=2026-W47").body
            #expect(short.contains("确保每个村每周至少2次巡诊") || short.contains("blockquote"))
            #expect(short.contains("/records/round/R5") && short.contains("还差 2"))
            let met = try await small.page("/why/\(rule)?subject=120115101201&period=2026-W46").body
            #expect(met.contains("/records/round/R1") && met.contains("/records/round/R2"))
            #expect(!met.contains("怎样才算符合"))
        }
    }
}
