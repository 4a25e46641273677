import Foundation
import Outreach
import Quantities
import TestKit
import Testing

@testable import Web

/// The form of change in the browser, by kind of plan: what can be lost, and nonsense beside its field.
struct PlanChangeKindTests {
    private static let regions = """
        id,name,level,parent
        410000,河南省,province,
        410100,郑州市,city,410000
        410101,甲县,county,410100
        410101101,一镇,township,410101

        """
    private static let hospitals = """
        id,name,type,level,region,ownership,grade,setting,longitude,latitude
        H,甲县人民医院,general_hospital,county,410101,public,secondary,county,113.0,34.0
        W1,一镇卫生院,township_hospital,township,410101101,public,,,113.1,34.1

        """
    private static let crews = [
        "region": regions, "institution": hospitals,
        "team": """
        id,name,institution,type,from
        TH,<script>alert(1)</script>,H,tour_team,2024-01-01
        TI,二队,H,tour_team,2024-01-01

        """,
    ]
    private static let people = [
        "region": regions, "institution": hospitals,
        "consortium": "id,name,type,region,from\nK,甲县医共体,county_consortium,410101,2020-01-01\n",
        "membership": """
        id,consortium,institution,type,role,from
        M0,K,H,county_consortium,lead,2020-01-01
        M1,K,W1,county_consortium,member,2020-01-01

        """,
        "relation": "id,supporter,recipient,programme,from\nR1,H,W1,consortium,2020-01-01\n",
        "practitioner": "id,name,institution,category,practice_class,specialty\n"
            + (0..<8).map { "P\($0),<script>alert(\($0)),H,physician,clinical,内科\n" }.joined(),
        "title_award": "id,practitioner,series,level,awarded_on\n"
            + (0..<8).map { "A\($0),P\($0),physician,3,2015-01-01\n" }.joined(),
    ]

    private func made(_ small: SmallSite, _ address: String, _ fields: [String: String]) async throws -> String {
        try await PlanChangeTests().made(small, address, fields)
    }

    private func new(_ small: SmallSite, _ kind: String, from: String) async throws -> String {
        try await made(
            small, "/plans/making?kind=\(kind)&region=410101", ["region": "410101", "from": from, "seconds": "1"])
    }

    /// The form is refused, says so beside the field, and nothing is begun.
    private func refuse(
        _ small: SmallSite, _ plan: String, _ name: String, _ value: String, says: String = "", more: String = "",
        language: String = "zh"
    ) async throws {
        let body = "\(name)=\(Address.escaped(value))&name=%E7%8E%8B%E5%B2%A9\(more)"
        let reply = try await small.get(.post, "/plans/\(plan)/change?lang=\(language)", body: body)
        #expect(reply.status == .badRequest && reply.body.contains("id=\"\(name)-wrong\""), "\(name) \(value)")
        #expect(says.isEmpty || reply.body.contains(says), "\(name) \(value) does not say \(says)")
        #expect(!reply.body.contains("<script>alert") && small.site.makings.underWay.isEmpty)
    }

    private func names(_ form: String) -> Set<String> {
        Set(form.matches(of: /name="([a-z-]+)"/).map { String($0.1) })
    }

    @Test func `tours lose a team by its box and a day, and say which teams there are`() async throws {
        try await SmallSite.with(.sqlite, records: Self.crews) { small in
            let plan = try await new(small, "tours", from: "2026-12-01")
            let before = try #require(try Plans(small.database).find(plan).content() as? TourPlan)
            let lost = try #require(before.tours.first.flatMap { before.teams[$0.team].id })
            let form = try await small.page("/plans/\(plan)/change").body
            #expect(names(form).isSuperset(of: ["loses", "closed", "from", "name"]))
            #expect(names(form).isDisjoint(with: ["away", "without-team", "without-vehicle", "seconds", "matrix"]))
            #expect(form.contains("name=\"loses\" value=\"TH\"") && form.contains("name=\"loses\" value=\"H\""))
            #expect(form.contains("不再出队的队伍、医院") && !form.contains("<script>alert"))
            #expect(try await small.page("/plans/\(plan)").body.contains("/plans/\(plan)/change"))
            try await refuse(small, plan, "loses", "TX", says: "最接近的是“T")
            try await refuse(small, plan, "loses", "二队", says: "最接近的是“TI”")
            try await refuse(small, plan, "closed", "2031-01-01", says: "计划自 2026-12-01 至")
            try await refuse(small, plan, "from", "2026-02-30", more: "&loses=TH")
            try await refuse(small, plan, "loses", "<script>alert(1)", language: "en")
            let gone = try await small.page("/plans/making/0192-lost?plan=\(plan)&kind=tours&loses=TI")
            #expect(gone.status == .notFound && gone.body.contains("/plans/\(plan)/change?loses=TI"))
            let new = try await made(small, "/plans/\(plan)/change", ["loses": lost, "closed": "2026/12/25"])
            let after = try #require(try Plans(small.database).find(new).content() as? TourPlan)
            #expect(after.replan?.plan == plan && after.replan?.mustMove ?? 0 > 0)
            #expect(!after.tours.contains { after.teams[$0.team].id == lost })
        }
    }

    @Test func `postings lose people, and nothing else is asked`() async throws {
        try await SmallSite.with(.sqlite, records: Self.people) { small in
            let plan = try await new(small, "postings", from: "2027-01-01")
            let before = try #require(try Plans(small.database).find(plan).content() as? PostingPlan)
            let gone = try #require(before.assignments.first?.person.id)
            let form = try await small.page("/plans/\(plan)/change?lang=en").body
            #expect(names(form).isSuperset(of: ["loses", "from", "seconds", "seed", "iterations", "name"]))
            #expect(names(form).isDisjoint(with: ["away", "closed", "without-team", "without-vehicle", "matrix"]))
            #expect(form.contains("name=\"loses\" value=\"\(gone)\"") && form.contains("People who fall out"))
            try await refuse(small, plan, "loses", "\(gone)0", says: "nearest is “\(gone)”", language: "en")
            try await refuse(small, plan, "from", "2031-01-01", says: "不在计划之内", more: "&loses=\(gone)")
            try await refuse(small, plan, "iterations", "0", more: "&loses=\(gone)")
            let nothing = try await small.get(.post, "/plans/\(plan)/change", body: "name=%E7%8E%8B%E5%B2%A9")
            #expect(nothing.status == .badRequest && nothing.body.contains("至少写一项：退出的派驻人员"))
            let new = try await made(small, "/plans/\(plan)/change", ["loses": gone])
            let after = try #require(try Plans(small.database).find(new).content() as? PostingPlan)
            #expect(after.replan?.plan == plan && !after.assignments.contains { $0.person.id == gone })
        }
    }

    @Test func `members of a round's team are away for a time`() async throws {
        try await SmallSite.with(.sqlite, records: PlanChangeTests.records) { small in
            let plan = try await PlanChangeTests().rounds(small)
            let form = try await small.page("/plans/\(plan)/change").body
            #expect(form.contains("name=\"away\"") && form.contains("人T1-nurse T1-nurse 甲队"))
            let nurse = "T1-nurse:2026-12-07..2026-12-11"
            try await refuse(small, plan, "away", "T1-nurse", says: "不是人员和日子")
            try await refuse(
                small, plan, "away", "T1-nurse:2026-12-11..2026-12-07", says: "is no person", language: "en")
            try await refuse(small, plan, "away", "T1-nurze:2026-12-07", says: "最接近的是“T1-nurse”")
            try await refuse(small, plan, "away", "T1-nurse:2031-12-07", says: "2031-12-07 不在计划之内")
            try await refuse(small, plan, "away", "T1-nurse:2026-01-01..2026-01-31", says: "计划自 2026-11-23 至")
            try await refuse(small, plan, "without-team", "T3", says: "nearest is “T1”", language: "en")
            try await refuse(small, plan, "without-vehicle", "V9", says: "计划中没有“V9”")
            try await refuse(small, plan, "closed", "soon", says: "soon", more: "&away=\(Address.escaped(nurse))")
            let new = try await made(small, "/plans/\(plan)/change", ["away": nurse])
            let after = try #require(try Plans(small.database).find(new).content() as? RoundsPlan)
            #expect(after.replan?.what.contains("人T1-nurse") == true && after.replan?.mustMove == 0)
        }
    }

    @Test func `plans of relations say why they have no form of change`() async throws {
        try await SmallSite.with(.sqlite, records: PlanCounty.records) { small in
            let plan = try await new(small, "relations", from: "2026-12-01")
            let page = try await small.page("/plans/\(plan)").body
            #expect(page.contains("所以不能重排") && !page.contains("/plans/\(plan)/change"))
            #expect(page.contains("/plans/making?kind=relations"))
            let reply = try await small.page("/plans/\(plan)/change?lang=en")
            #expect(reply.status == .badRequest && reply.body.contains("it has no form of change"))
        }
    }
}
