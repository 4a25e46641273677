import Foundation
import HTTPTypes
import Outreach
import Quantities
import Store
import TestKit
import Testing

@testable import Web

/// Plans of rounds in the browser: the board, the change after a loss, two plans compared, a plan beside today.
struct PlanChangeTests {
    private static let duties = [
        "clinical_physician", "tcm_physician", "nurse", "public_health_staff", "auxiliary_staff",
    ]
    private static var members: [(id: String, team: String, duty: String)] {
        ["T1", "T2"].flatMap { team in duties.map { ("\(team)-\($0)", team, $0) } }
    }
    static var records: [String: String] {
        [
            "region": """
            id,name,level,parent
            350000,福建省,province,
            350400,三明市,city,350000
            350427,沙县区,county,350400
            350427100,一镇,township,350427

            """,
            "village": """
            id,name,type,region,longitude,latitude,point
            V1,东村,administrative_village,350427100,117.01,26.01,real
            V2,西村,administrative_village,350427100,117.02,26.02,real

            """,
            "village_mode": "village,mode,responsible,from\nV1,rounds,W1,2024-01-01\nV2,rounds,W1,2024-01-01\n",
            "institution": """
            id,name,type,level,region,ownership,longitude,latitude
            W1,一镇卫生院,township_hospital,township,350427100,public,117.0,26.0

            """,
            "team": "id,name,institution,type,from\nT1,甲队,W1,round_team,2024-01-01\n"
                + "T2,<script>alert(1)</script>,W1,round_team,2024-01-01\n",
            "practitioner": "id,name,institution,category\n"
                + members.map { "\($0.id),人\($0.id),W1,physician\n" }.joined(),
            "team_member": "team,practitioner,duty,from\n"
                + members.map { "\($0.team),\($0.id),\($0.duty),2024-01-01\n" }.joined(),
        ]
    }

    /// Asks for a plan as the form does, and waits for it; its id.
    func made(_ small: SmallSite, _ address: String, _ fields: [String: String]) async throws -> String {
        let all = fields.merging(["name": "王岩（区卫健委）", "iterations": "300"]) { own, _ in own }
        let body = all.map { "\($0.key)=\(Address.escaped($0.value))" }.joined(separator: "&")
        let begun = try await small.get(.post, address, body: body)
        try #require(begun.status == .seeOther, "\(begun.body)")
        let making = try #require(begun.headers[.location])
        for _ in 0..<1_000 {
            let reply = try await small.page(making)
            if reply.status == .seeOther {
                let plan = try #require(reply.headers[.location]).split(separator: "/").last ?? ""
                return String(plan.prefix { $0 != "?" })
            }
            try #require(reply.body.contains("id=\"progress\""), "\(reply.body)")
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record("the making did not end")
        return ""
    }

    func rounds(_ small: SmallSite, _ more: [String: String] = [:]) async throws -> String {
        let fields = ["region": "350427", "from": "2026-11-23", "weeks": "4"].merging(more) { $1 }
        return try await made(small, "/plans/making?kind=rounds&region=350427", fields)
    }

    @Test(arguments: Engine.available)
    func `a plan of rounds is made, shown as a week, and changed after a loss`(engine: Engine) async throws {
        try await SmallSite.with(engine, records: Self.records) { small in
            let plan = try await rounds(small)
            let page = try await small.page("/plans/\(plan)?region=350427").body
            #expect(page.contains("各队每周的半天") && page.contains("周三") && page.contains("class=\"taken\""))
            #expect(page.contains("/plans/\(plan)/change") && !page.contains("<script>alert"))
            let form = try await small.page("/plans/\(plan)/change").body
            #expect(form.contains("name=\"without-team\" value=\"T1\"") && !form.contains("<script>alert"))
            let nothing = try await small.get(.post, "/plans/\(plan)/change", body: "name=%E7%8E%8B%E5%B2%A9")
            #expect(nothing.status == .badRequest && nothing.body.contains("没有写明少了什么"))
            let change = "/plans/\(plan)/change"
            let new = try await made(small, change, ["without-team": "T1", "closed": "2026/12/2"])
            let changed = try Plans(small.database).find(new).content() as? RoundsPlan
            #expect(changed?.replan?.plan == plan)
            #expect(changed?.visits.contains { changed?.teams[$0.team].id == "T1" } == false)
            let compared = try await small.page("/plans/compare?a=\(plan)&b=\(new)").body
            #expect(compared.contains("只有甲有") && compared.contains("/plans/\(new)"))
            #expect(!compared.contains("<script>alert"))
            #expect(try await small.page("/plans/compare?a=\(plan)&b=\(new)&lang=en").body.contains("B less A"))
        }
    }

    @Test func `two boxes of one name count both`() async throws {
        try await SmallSite.with(.sqlite, records: Self.records) { small in
            let plan = try await rounds(small)
            let both = "without-team=T1&without-team=T2&name=%E7%8E%8B%E5%B2%A9&iterations=10"
            let begun = try await small.get(.post, "/plans/\(plan)/change", body: both)
            #expect(begun.headers[.location]?.contains("without-team=T1%2CT2") == true)
        }
    }

    @Test func `beside today a plan says what is on record`() async throws {
        try await SmallSite.with(.sqlite, records: Self.records) { small in
            let plan = try await rounds(small)
            let before = try await small.page("/plans/\(plan)/today").body
            #expect(before.contains("编制所依的记录没有变动") && before.contains("已在记录中"))
            let whole = try Plans(small.database).find(plan)
            _ = try Plans(small.database, clock: .fixed(SmallSite.day)).accept(whole, by: "王岩", reason: "")
            let after = try await small.page("/plans/\(plan)/today?lang=en").body
            #expect(after.contains("Records changed since it was made") && !after.contains("It is open"))
        }
    }

    @Test func `what cannot be compared or changed is said`() async throws {
        try await SmallSite.with(.sqlite, records: Self.records) { small in
            let plan = try await rounds(small)
            let tours = try await made(
                small, "/plans/making?kind=tours&region=350427", ["region": "350427", "from": "2026-12-01"])
            for (address, status) in [
                ("/plans/compare", 400), ("/plans/compare?a=\(plan)", 400), ("/plans/compare?a=\(plan)&b=\(plan)", 400),
                ("/plans/compare?a=\(plan)&b=\(tours)", 400), ("/plans/compare?a=\(plan)&b=none", 404),
                ("/plans/\(tours)/change", 200), ("/plans/none/change", 404), ("/plans/none/today", 404),
                ("/plans?a=\(plan)&b=\(tours)", 200),
            ] {
                let reply = try await small.page(address)
                #expect(reply.status.code == status, "\(address)")
            }
            let township = try await small.get(
                .post, "/plans/making?kind=tours&region=350427100",
                body: "region=350427100&name=%E7%8E%8B%E5%B2%A9")
            #expect(township.status == .badRequest && township.body.contains("按县（区）或市编制"))
        }
    }
}
