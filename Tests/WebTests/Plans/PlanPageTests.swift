import Foundation
import HTTPTypes
import Outreach
import Quantities
import Store
import TestKit
import Testing

@testable import Web

/// Pages of plans: proposals with their reasons, and the form that decides them.
struct PlanPageTests {
    private func with(_ engine: Engine = .sqlite, _ body: (SmallSite, Plan) async throws -> Void) async throws {
        try await SmallSite.with(engine, records: PlanCounty.records) { small in
            let (plan, _) = try Plans.makeRelations(
                small.site.standing, region: "410101", from: SmallSite.day, actor: "试",
                clock: .fixed(SmallSite.day))
            try await body(small, plan)
        }
    }

    private func decide(_ small: SmallSite, _ plan: Plan, _ fields: [String: String], headers: HTTPFields = [:])
        async throws -> Reply
    {
        let body = fields.map { "\($0.key)=\(Address.escaped($0.value))" }.joined(separator: "&")
        return try await small.get(.post, "/plans/\(plan.id)/decision", headers: headers, body: body)
    }

    private static let yes = ["decision": "accepted", "name": "张三（市卫健委）", "reason": "同意实施"]

    @Test(arguments: Engine.available)
    func `a plan is shown with its reasons, and accepted into records`(engine: Engine) async throws {
        try await with(engine) { small, plan in
            #expect(try await small.page("/plans?region=410000").body.contains("/plans/\(plan.id)"))
            #expect(try await small.page("/plans?region=410101001").body.contains("还没有计划"))
            let page = try await small.page("/plans/\(plan.id)").body
            #expect(page.contains("甲县人民医院") && page.contains("建议新增 1 个") && !page.contains("<script>alert"))
            let reasons = try await small.page("/plans/\(plan.id)/reasons?what=1").body
            #expect(reasons.contains("为什么要有") && !reasons.contains("<script>alert"))
            #expect(try await decide(small, plan, Self.yes).status == .seeOther)
            let after = try await small.page("/plans/\(plan.id)?kept=1&lang=en").body
            #expect(after.contains("Accepted") && after.contains("张三（市卫健委）"))
            #expect(!after.contains("<form class=\"entry\""))
            let count = try small.database.read { try $0.count("SELECT count(*) FROM relations") }
            #expect(count == 1)
            let again = try await decide(small, plan, Self.yes)
            #expect(again.status == .conflict && again.body.contains("已决定采纳"))
        }
    }

    @Test(arguments: [
        (["decision": "maybe"], "没有写明采纳"), (["name": ""], "请写姓名"), (["reason": "因"], "请写理由"),
    ])
    func `what is wrong in the form is said, and nothing is decided`(change: [String: String], said: String)
        async throws
    {
        try await with { small, plan in
            let reply = try await decide(small, plan, Self.yes.merging(change) { $1 })
            #expect(reply.status == .badRequest && reply.body.contains(said))
            #expect(try Plans(small.database).find(plan.id).verdict == nil)
        }
    }

    @Test func `a plan is refused with a reason; a form of another site decides nothing`() async throws {
        try await with { small, plan in
            let foreign = try await decide(small, plan, Self.yes, headers: [.secFetchSite: "cross-site"])
            #expect(foreign.status == .forbidden)
            #expect(try await decide(small, plan, Self.yes.merging(["decision": "refused"]) { $1 }).status == .seeOther)
            #expect(try await small.page("/plans?region=410101").body.contains("不采纳（张三"))
        }
    }

    @Test func `files hold what the page shows; what a plan has not is said`() async throws {
        try await with { small, plan in
            let map = try await small.page("/plans/\(plan.id)/file?format=geojson")
            #expect(map.status == .ok && map.body.contains("\"LineString\"") && map.body.contains("甲县人民医院"))
            #expect(try await small.page("/plans/\(plan.id)/file?format=xlsx").status == .ok)
            #expect(try await small.page("/plans/\(plan.id)/file?format=ics").status == .badRequest)
            #expect(try await small.page("/plans/\(plan.id)/file?format=doc").status == .badRequest)
            #expect(try await small.page("/plans/nothing").status == .notFound)
            #expect(try await small.page("/plans/\(plan.id)/reasons?what=nobody").status == .notFound)
            #expect(try await small.page("/plans/\(plan.id)/map.geojson").body.contains("\"kind\":\"line\""))
        }
    }
}
