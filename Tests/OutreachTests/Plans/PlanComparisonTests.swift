import Foundation
import Planner
import Quantities
import TestKit
import Testing

@testable import Outreach

/// Two plans side by side: rounds, tours, and a plan with the one it was made from.
@Suite struct PlanComparisonTests {
    @Test func `Two rounds plans differ by figures and by villages, and one with itself by nothing`() throws {
        let county = RoundCounty.random(61, townships: 2, villages: 10, teams: 4)
        try StandingOver.with(county.records) { standing in
            let (long, first) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 4))
            let (short, second) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 2))
            let lines = try PlanComparison(long, short, standing.book, standing.database).lines()
            let (many, few) = (first.visits.count, second.visits.count)
            #expect(lines.contains("  巡诊次数：甲 \(many)，乙 \(few)次（乙少 \(many - few)）"))
            #expect(lines.contains { $0.hasPrefix("安排：相同 ") && $0.contains("只有甲有 0 项，只有乙有 0 项") })
            let again = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 4)).plan
            let same = try PlanComparison(long, again, standing.book, standing.database).lines()
            #expect(same.contains("安排：相同 \(county.villages.count) 项，改动 0 项，只有甲有 0 项，只有乙有 0 项"))
        }
    }

    @Test func `A replan beside its parent says what fell away and which villages changed`() throws {
        let county = RoundCounty.random(62, townships: 2, villages: 12, teams: 5)
        try StandingOver.with(county.records) { standing in
            let (old, before) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 4))
            var loss = PlanLoss()
            let gone = before.teams[before.slots[0].team]
            loss.lost = [gone.id]
            let new = try Plans.replan(
                standing, old, loss, search: .init(rule: StoppingRule(iterations: 4_000)), actor: "试",
                clock: .fixed(before.order.from))
            let after = try RoundsPlan.read(new)
            let replan = try #require(after.replan)
            let lines = try PlanComparison(old, new, standing.book, standing.database).lines()
            #expect(lines.contains { $0.contains("乙由甲重排而来：没有\(gone.name)") && $0.contains("不能照旧 \(replan.mustMove)") })
            // The villages that changed are those of which the new plan knows how they were.
            let changed = lines.filter { $0.hasPrefix("  改动：") }
            #expect(!changed.isEmpty && changed.count == replan.former.count)
            #expect(changed.allSatisfy { $0.contains("甲 ") && $0.contains("乙 ") })
        }
    }

    @Test func `A closed day shows as moved visits beside the parent`() throws {
        let county = RoundCounty.random(63, townships: 1, villages: 6, teams: 3)
        try StandingOver.with(county.records) { standing in
            let (old, before) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 3))
            var loss = PlanLoss()
            loss.closed = [before.date(before.visits[0].day)]
            let new = try Plans.replan(
                standing, old, loss, search: .init(rule: StoppingRule(iterations: 100)), actor: "试",
                clock: .fixed(before.order.from))
            let lines = try PlanComparison(old, new, standing.book, standing.database).lines()
            #expect(lines.contains { $0.hasPrefix("  只有乙有：") && $0.contains("原定") && $0.contains("挪到") })
        }
    }

    @Test func `Two tours plans are compared place by place and month by month`() throws {
        var county = TourCounty()
        county.teams = [("TH", "H"), ("TI", "H"), ("TU", "U")].map { .init(id: $0.0, institution: $0.1) }
        try StandingOver.with(county.records) { standing in
            let (long, first) = try TourCounty.make(standing, "2026-12-01", months: 3)
            let (short, second) = try TourCounty.make(standing, "2026-12-01", months: 1)
            let lines = try PlanComparison(long, short, standing.book, standing.database).lines()
            #expect(lines.contains("  巡回次数：甲 \(first.tours.count)，乙 \(second.tours.count)次（乙少 "
                + "\(first.tours.count - second.tours.count)）"))
            #expect(lines.contains { $0.hasPrefix("  只有甲有：") && $0.contains("2027 年 1 月") })
            var loss = PlanLoss()
            loss.lost = ["TH"]
            let new = try Plans.replanTours(standing, long, loss, actor: "试", clock: .fixed(long.from))
            let beside = try PlanComparison(long, new.plan, standing.book, standing.database).lines()
            #expect(beside.contains { $0.contains("乙由甲重排而来：没有甲县人民医院") })
            let changed = beside.filter { $0.hasPrefix("  改动：") }
            #expect(changed.count == new.body.replan?.mustMove)
        }
    }
}
