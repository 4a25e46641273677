import Foundation
import HTTPTypes
import Outreach
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Web

/// Plans that are asked for in the browser: form, progress, the plan, and what can go wrong.
struct MakingPageTests {
    private func with(_ engine: Engine = .sqlite, _ body: (SmallSite) async throws -> Void) async throws {
        try await SmallSite.with(engine, records: PlanCounty.records, body)
    }

    static let form = "/plans/making?kind=relations&region=410101"
    static let good = ["region": "410101", "from": "2026年12月1日", "capacity": "5", "name": "王岩（区卫健委）"]

    private func send(_ small: SmallSite, _ address: String, _ fields: [String: String], headers: HTTPFields = [:])
        async throws -> Reply
    {
        let body = fields.map { "\($0.key)=\(Address.escaped($0.value))" }.joined(separator: "&")
        return try await small.get(.post, address, headers: headers, body: body)
    }

    /// Looks at a making until it leads elsewhere or has nothing more to tell.
    private func settled(_ small: SmallSite, _ address: String) async throws -> Reply {
        for _ in 0..<500 {
            let reply = try await small.page(address)
            if reply.status != .ok || !reply.body.contains("id=\"progress\"") { return reply }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("the making did not end")
        return try await small.page(address)
    }

    @Test(arguments: Engine.available)
    func `a plan is asked for, made, shown and accepted`(engine: Engine) async throws {
        try await with(engine) { small in
            #expect(try await small.page("/plans?region=410101").body.contains("/plans/making?kind=relations"))
            let form = try await small.page(Self.form).body
            #expect(form.contains("name=\"capacity\" value=\"6\"") && form.contains("value=\"410101\" selected"))
            let begun = try await send(small, Self.form, Self.good)
            #expect(begun.status == .seeOther)
            let address = try #require(begun.headers[.location])
            #expect(address.contains("capacity=5") && address.contains("from=2026-12-01"))
            let done = try await settled(small, address)
            #expect(done.status == .seeOther)
            let plan = try #require(done.headers[.location])
            let page = try await small.page(plan).body
            #expect(page.contains("王岩（区卫健委）") && page.contains("2026-12-01") && page.contains("甲县人民医院"))
            let decided = try await send(
                small, plan.replacing("?", with: "/decision?"),
                ["decision": "accepted", "name": "张三（市卫健委）", "reason": "同意实施"])
            #expect(decided.status == .seeOther)
            #expect(try small.database.read { try $0.count("SELECT count(*) FROM relations") } == 1)
            let actors = try small.database.read { snapshot in
                try snapshot.rows("SELECT actor FROM audit_entries WHERE action = 'plan'") { $0.text(0) }
            }
            #expect(actors == ["王岩（区卫健委）"])
            // A server that was started again knows the plan, not the making.
            let again = try SmallSite(small.database)
            #expect(try await again.page(address).headers[.location]?.contains("/plans/") == true)
        }
    }

    @Test(arguments: [
        ("capacity", "0", "capacity-wrong"), ("capacity", "many", "capacity-wrong"), ("from", "soon", "from-wrong"),
        ("from", "1900-01-01", "from-wrong"), ("reach", "moon", "reach-wrong"), ("region", "999", "region-wrong"),
        ("region", "", "region-wrong"), ("name", "", "name-wrong"), ("end", "R1", "reason-wrong"),
    ])
    func `nonsense is told beside its field, what was typed stays, and nothing is begun`(
        field: String, value: String, said: String
    ) async throws {
        try await with { small in
            var fields = Self.good
            fields[field] = value
            let reply = try await send(small, Self.form, fields)
            #expect(reply.status == .badRequest && reply.body.contains("id=\"\(said)\""))
            #expect(field == "name" || reply.body.contains("王岩（区卫健委）"))
            #expect(small.site.makings.underWay.isEmpty)
            #expect(try Plans(small.database).all().isEmpty)
        }
    }

    @Test func `a form of another site, an unknown kind and a huge form begin nothing`() async throws {
        try await with { small in
            let foreign = try await send(small, Self.form, Self.good, headers: [.secFetchSite: "cross-site"])
            #expect(foreign.status == .forbidden)
            #expect(try await small.page("/plans/making?kind=holidays").status == .badRequest)
            #expect(try await small.page("/plans/making").status == .badRequest)
            #expect(try await send(small, "/plans/making?kind=holidays", Self.good).status == .badRequest)
            let huge = Self.good.merging(["reason": String(repeating: "a", count: 2_200_000)]) { $1 }
            #expect(try await send(small, Self.form, huge).status == .badRequest)
            #expect(small.site.makings.underWay.isEmpty)
        }
    }

    @Test func `a making that nobody knows says that it is lost and how to ask again`() async throws {
        try await with { small in
            let lost = try await small.page(
                "/plans/making/0192-lost?kind=rounds&weeks=4&terrain=hills&region=410101")
            #expect(lost.status == .notFound && lost.body.contains("这次编制已不在"))
            let again = try #require(lost.body.firstMatch(of: /href="(\/plans\/making\?[^"]+)"/)).1
            let form = try await small.page(String(again).replacing("&amp;", with: "&"))
            #expect(form.status == .ok && form.body.contains("name=\"weeks\" value=\"4\""))
            #expect(form.body.contains("value=\"hills\" selected"))
            #expect(try await small.page("/plans/making/x?kind=holidays&lang=en").body.contains("This making is gone"))
        }
    }

    @Test func `what cannot be made says why and keeps nothing`() async throws {
        try await with { small in
            let begun = try await send(
                small, "/plans/making?kind=postings&region=410101", ["region": "410101", "name": "王岩（区卫健委）"])
            let done = try await settled(small, try #require(begun.headers[.location]))
            #expect(done.status == .ok && done.body.contains("记录中没有卫生技术人员"))
            #expect(done.body.contains("按同样的要求再编一次"))
            #expect(try Plans(small.database).all().isEmpty)
        }
    }
}
