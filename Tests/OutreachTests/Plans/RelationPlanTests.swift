import Foundation
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Outreach

/// Plans of support relations: needs of the rules first, what is there kept, decided once.
@Suite struct RelationPlanTests {
    private static let day = CivilDate("2026-11-22")!
    private static let rule = "nhc-2024-19/3.1/carrier-consortium"
    private static let clock = Clock.fixed(day)

    /// Three county hospitals in two counties; five township hospitals, one of them supported already.
    private static let records = [
        "region": """
        id,name,level,parent
        410000,河南省,province,
        410100,郑州市,city,410000
        410101,甲县,county,410100
        410102,乙县,county,410100
        410101001,一镇,township,410101
        410102001,二镇,township,410102

        """,
        "institution": """
        id,name,type,level,region,ownership,longitude,latitude
        A,甲县人民医院,general_hospital,county,410101,public,113.0,34.0
        A2,甲县中医医院,tcm_hospital,county,410101,public,113.5,34.0
        B,乙县人民医院,general_hospital,county,410102,public,113.9,34.0
        W1,一镇卫生院,township_hospital,township,410101001,public,113.0,34.0
        W2,二镇卫生院,township_hospital,township,410102001,public,113.9,34.0
        W3,三镇卫生院,township_hospital,township,410101001,public,113.0,34.0
        W4,四镇卫生院,township_hospital,township,410101001,public,113.0,34.0
        W5,五镇卫生院,township_hospital,township,410101001,public,113.0,34.0

        """,
        "relation": "id,supporter,recipient,programme,from\nR1,B,W1,consortium,2026-01-01\n",
    ]

    private func with(_ body: (Standing) throws -> Void) throws { try StandingOver.with(Self.records, body) }

    private func make(_ standing: Standing, capacity: Int = 6) throws -> (plan: Plan, body: RelationPlan) {
        try Plans.makeRelations(
            standing, region: "410100", from: Self.day, limits: .init(capacity: capacity), actor: "试",
            clock: Self.clock)
    }

    private func statuses(_ standing: Standing) throws -> [String: FindingStatus] {
        try standing.judging(asOf: Self.day) { assessor in
            let found = assessor.findings(FindingFilter(rules: [Self.rule]))
            return Dictionary(uniqueKeysWithValues: found.map { ($0.subject, $0.status) })
        }
    }

    @Test func `Every need gets the nearest supporter, and what is there stays`() throws {
        try with { standing in
            let (plan, body) = try make(standing)
            let pairs = Dictionary(uniqueKeysWithValues: body.pairs.map { ($0.recipient.id, $0.supporter.id) })
            #expect(pairs == ["W2": "B", "W3": "A", "W4": "A", "W5": "A"])
            #expect(body.pairs.allSatisfy { $0.serves == [Self.rule] && $0.nearness == .sameCounty })
            #expect(body.kept == 1)
            #expect(body.open == [])
            #expect(body.cost == body.bound)
            let mended = body.changes.filter { $0.rule == Self.rule && $0.before == "short" && $0.after == "met" }
            #expect(mended.count == 4)
            #expect(try statuses(standing)["W3"] == .short)
            #expect(try Plans(standing.database).find(plan.id).verdict == nil)
        }
    }

    @Test func `Full supporters leave a gap that is named with its way out`() throws {
        try with { standing in
            let (plan, body) = try make(standing, capacity: 1)
            // B carries one already, A and A2 may take one each: two of four needs stay open.
            #expect(Set(body.pairs.map(\.supporter.id)) == ["A", "A2"])
            #expect(body.open.count == 2)
            let gap = try #require(body.open.first { $0.recipient.id == "W2" })
            #expect(gap.block == .full && gap.supporters.map(\.id) == ["B"])
            let text = try body.text(of: plan, standing.book).explanation(of: "W2")
            #expect(text.contains { $0.contains("从 1 提到 2") })
        }
    }

    @Test func `A county's hospital supports no other county, nor one of its own standing`() throws {
        try with { standing in
            let (_, body) = try make(standing)
            #expect(body.pairs.allSatisfy { $0.nearness == .sameCounty && $0.recipient.id.hasPrefix("W") })
        }
    }

    @Test func `An accepted plan is records, and the rules find its needs met`() throws {
        try with { standing in
            let (plan, _) = try make(standing)
            let plans = Plans(standing.database, clock: Self.clock)
            let outcome = try plans.accept(plan, by: "张", reason: "同意")
            #expect(outcome.counts == [.init(kind: "relation", new: 4)])
            let townships = try statuses(standing).filter { $0.key.hasPrefix("W") }
            #expect(townships.count == 5 && Set(townships.values) == [.met])
            #expect(try plans.find(plan.id).verdict?.decision == .accepted)
            #expect(throws: Failure.self) { try plans.accept(plan, by: "张", reason: "") }
            #expect(throws: Failure.self) { try plans.refuse(plan, by: "张", reason: "不") }
            #expect(try make(standing).body.pairs == [])
        }
    }

    @Test func `A plan made before relations changed is not accepted, and leaves no record`() throws {
        try with { standing in
            let (plan, _) = try make(standing)
            try StandingOver.load(
                ["relation": "id,supporter,recipient,programme,from\nR2,A,W3,consortium,2026-02-01\n"],
                standing.database)
            let failure = #expect(throws: Failure.self) {
                try Plans(standing.database, clock: Self.clock).accept(plan, by: "张", reason: "")
            }
            #expect(failure?.kind == .conflict)
            #expect(try statuses(standing)["W4"] == .short)
            #expect(try Plans(standing.database).find(plan.id).verdict == nil)
        }
    }

    @Test func `A refused plan keeps its reason and makes no record`() throws {
        try with { standing in
            let (plan, _) = try make(standing)
            let plans = Plans(standing.database, clock: Self.clock)
            #expect(throws: Failure.self) { try plans.refuse(plan, by: "李", reason: "") }
            try plans.refuse(plan, by: "李", reason: "另有安排")
            #expect(try plans.all().map(\.verdict?.reason) == ["另有安排"])
            #expect(try statuses(standing)["W3"] == .short)
            #expect(throws: Failure.self) { try plans.accept(plan, by: "李", reason: "") }
        }
    }

    @Test func `The explanation says why this, by the clause, and who would be next`() throws {
        try with { standing in
            let (plan, body) = try make(standing)
            let number = try #require(body.pairs.firstIndex { $0.recipient.id == "W3" })
            let text = try body.text(of: plan, standing.book).explanation(of: String(number + 1))
            #expect(text.first?.contains("甲县人民医院 → 三镇卫生院") == true)
            #expect(text.contains { $0.contains("组织城市二级医院和县级医院支援乡镇卫生院") })
            #expect(text.contains { $0.contains("次优是甲县中医医院（同县（区））") })
            #expect(throws: Failure.self) { try body.text(of: plan, standing.book).explanation(of: "没有") }
        }
    }

    @Test func `An unknown region or an absurd capacity is refused`() throws {
        try with { standing in
            #expect(throws: Failure.self) {
                try Plans.makeRelations(
                    standing, region: "999999", from: Self.day, actor: "试", clock: Self.clock)
            }
            #expect(throws: Failure.self) { try make(standing, capacity: 0) }
        }
    }

    @Test func `A relation ends only for a reason, and its recipient is needed anew`() throws {
        try with { standing in
            func end(_ relation: String, _ reason: String) throws -> (plan: Plan, body: RelationPlan) {
                try Plans.makeRelations(
                    standing, region: "410100", from: Self.day,
                    ending: [RelationEnding(relation: relation, reason: reason)], actor: "试", clock: Self.clock)
            }
            #expect(#expect(throws: Failure.self) { try end("R1", "") }?.kind == .invalid)
            #expect(#expect(throws: Failure.self) { try end("R9", "撤并") }?.kind == .missing)
            let (plan, body) = try end("R1", "距离过远")
            #expect(body.kept == 0 && body.ended.map(\.id) == ["R1"])
            // Not by the same hospital again.
            #expect(body.pairs.first { $0.recipient.id == "W1" }?.supporter.id == "A")
            #expect(body.text(of: plan, standing.book).summary().contains { $0.contains("理由：距离过远") })
            _ = try Plans(standing.database, clock: Self.clock).accept(plan, by: "张", reason: "")
            let last = try standing.database.read { snapshot in
                try snapshot.first(
                    "SELECT \(identifier: "to"), change_reason FROM relations WHERE id = 'R1'"
                ) { "\($0.text(0) ?? "") \($0.text(1) ?? "")" }
            }
            #expect(last == "2026-11-21 距离过远")
            #expect(try statuses(standing)["W1"] == .met)
        }
    }

    @Test func `How far local institutions reach is an option that is printed`() throws {
        var records = Self.records
        records["institution"]?.replace("B,乙县人民医院,general_hospital,county", with: "B,乙县人民医院,other,county")
        try StandingOver.with(records) { standing in
            func make(_ limits: RelationLimits) throws -> (plan: Plan, body: RelationPlan) {
                try Plans.makeRelations(
                    standing, region: "410100", from: Self.day, limits: limits, actor: "试", clock: Self.clock)
            }
            let narrow = try make(RelationLimits())
            #expect(narrow.body.open.map(\.recipient.id) == ["W2"])
            let wide = try make(RelationLimits(localReach: .sameCity))
            #expect(wide.body.open.isEmpty)
            #expect(wide.body.text(of: wide.plan, standing.book).summary().contains { $0.contains("只支援本市") })
            let lines = try PlanComparison(narrow.plan, wide.plan, standing.book, standing.database).lines()
            #expect(lines.contains { $0.contains("补不上的缺口：甲 1，乙 0处（乙少 1）") })
            #expect(lines.contains { $0.contains("只有乙使之符合：二镇卫生院") })
            #expect(lines.contains { $0.contains("只有乙有：") && $0.contains("→ 二镇卫生院") })
            #expect(throws: Failure.self) { try PlanComparison(wide.plan, wide.plan, standing.book, standing.database) }
        }
    }
}
