import Foundation
import Planner
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Outreach

/// People fall out of a plan of postings: nobody else is moved, what opens is planned from the day on.
@Suite struct PostingReplanTests {
    private static let day = PostingRecords.day
    private static let clock = Clock.fixed(day)

    private func with(_ body: (Standing, Plan, PostingPlan) throws -> Void) throws {
        var records = PostingRecords(people: (0..<10).map { .init(id: "P\($0)") })
        records.townships = 3
        try StandingOver.with(records.files) { standing in
            let (plan, before) = try Plans.makePostings(
                standing, region: "410101", from: Self.day, search: PostingSearch(seed: 1, iterations: 300), actor: "试",
                clock: Self.clock)
            #expect(before.open.isEmpty && before.assignments.map(\.site.id) == ["W1", "W2", "W3"])
            try body(standing, plan, before)
        }
    }

    private func replan(
        _ standing: Standing, _ old: Plan, _ people: [String], from: CivilDate? = nil
    ) throws -> (plan: Plan, body: PostingPlan) {
        var loss = PlanLoss()
        (loss.lost, loss.from) = (people, from)
        return try Plans.replanPostings(
            standing, old, loss, search: PostingSearch(seed: 1, iterations: 300), actor: "试", clock: Self.clock)
    }

    private func keys(_ all: [PostingPlan.Assignment]) -> Set<String> {
        Set(all.map { "\($0.id) \($0.person.id) \($0.site.id) \($0.from) \($0.to)" })
    }

    @Test func `Whoever falls out is replaced, everybody else stays as planned`() throws {
        try with { standing, old, before in
            let gone = before.assignments[1]
            let (plan, after) = try replan(standing, old, [gone.person.id])
            #expect(after.open.isEmpty && !after.assignments.contains { $0.person.id == gone.person.id })
            #expect(keys(before.assignments.filter { $0.id != gone.id }).isSubset(of: keys(after.assignments)))
            #expect(after.assignments.count == 3)
            let replan = try #require(after.replan)
            #expect(replan.visits == 3 && replan.mustMove == 1 && replan.replaced == 1 && replan.needNotMove == 0)
            let text = after.text(of: plan, standing.book)
            #expect(text.summary().contains { $0.contains("1 段不能照旧，其中 1 段已另行安排") })
            let new = try #require(after.assignments.first { one in !before.assignments.contains { $0.id == one.id } })
            #expect(new.site.id == gone.site.id)
            #expect(try text.explanation(of: new.person.id).contains { $0.contains("没有\(gone.person.name)") })
            let lines = try PlanComparison(old, plan, standing.book, standing.database).lines()
            #expect(lines.contains { $0.contains("乙由甲重排而来") })
            #expect(lines.contains { $0.contains("安排：相同 2 项，改动 0 项，只有甲有 1 项，只有乙有 1 项") })
        }
    }

    @Test func `From a day on: the posting is cut short, and the next begins the day after`() throws {
        try with { standing, old, before in
            let gone = before.assignments[0]
            let from = CivilDate("2027-04-10")!
            let (_, after) = try replan(standing, old, [gone.person.id], from: from)
            // Cut short by the day before; the next begins on the day and stays six months at least.
            let there = after.assignments.filter { $0.site.id == "W1" }.map { "\($0.from) \($0.to)" }
            #expect(there == ["2027-01-01 2027-04-09", "2027-04-10 2027-12-31"])
            #expect(after.assignments.count == 4 && gone.site.id == "W1")
            #expect(after.open.isEmpty)
        }
    }

    @Test func `Postings on record end early with a reason when the new plan is accepted`() throws {
        try with { standing, old, before in
            let plans = Plans(standing.database, clock: Self.clock)
            _ = try plans.accept(old, by: "张", reason: "")
            let gone = before.assignments[2]
            let from = CivilDate("2027-03-01")!
            let (new, after) = try replan(standing, old, [gone.person.id], from: from)
            #expect(after.cut?.map(\.id) == [gone.id] && after.assignments.count == 1)
            _ = try plans.accept(new, by: "张", reason: "调离")
            let rows = try standing.database.read {
                try $0.rows("SELECT id, \(identifier: "to"), short_reason FROM postings ORDER BY id") {
                    [$0.text(0) ?? "", $0.date(1)?.description ?? "", $0.text(2) ?? ""]
                }
            }
            #expect(rows.count == 4)
            let ended = try #require(rows.first { $0[0] == gone.id })
            #expect(ended[1] == "2027-02-28" && ended[2].contains("提前结束"))
        }
    }

    @Test func `Where nobody is left, the gap is named and nobody is moved for it`() throws {
        var records = PostingRecords(townships: 2, people: (0..<4).map { .init(id: "P\($0)") })
        records.people[3].level = 2
        try StandingOver.with(records.files) { standing in
            let (old, before) = try Plans.makePostings(
                standing, region: "410101", from: Self.day, search: PostingSearch(seed: 1, iterations: 300), actor: "试",
                clock: Self.clock)
            let gone = before.assignments[0]
            let (_, after) = try replan(standing, old, [gone.person.id])
            #expect(after.open.contains { $0.served.subject == gone.site.id })
            #expect(after.replan?.mustMove == 1 && after.replan?.replaced == 0 && after.replan?.needNotMove == 0)
            #expect(keys(before.assignments.filter { $0.id != gone.id }).isSubset(of: keys(after.assignments)))
        }
    }

    @Test func `Unknown people, closed days and relations are refused`() throws {
        try with { standing, old, _ in
            #expect(throws: Failure.self) { try replan(standing, old, ["没有"]) }
            #expect(throws: Failure.self) { try replan(standing, old, []) }
            #expect(throws: Failure.self) { try replan(standing, old, ["P1"], from: CivilDate("2029-01-01")!) }
            var closed = PlanLoss()
            closed.closed = [Self.day]
            #expect(throws: Failure.self) {
                try Plans.replanPostings(standing, old, closed, actor: "试", clock: Self.clock)
            }
            let (relations, _) = try Plans.makeRelations(
                standing, region: "410101", from: Self.day, actor: "试", clock: Self.clock)
            let failure = #expect(throws: Failure.self) {
                try Plans.replan(
                    standing, relations, closed, search: .init(rule: StoppingRule(iterations: 1)), actor: "试",
                    clock: Self.clock)
            }
            #expect(failure?.kind == .invalid)
        }
    }
}
