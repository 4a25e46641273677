import Foundation
import Planner
import Quantities
import TestKit
import Testing

@testable import Outreach

/// A plan under what is lost: what need not move stays, and the moves are counted.
@Suite struct RoundReplanTests {
    private func replan(
        _ county: RoundCounty, _ loss: (RoundsPlan) -> RoundLoss,
        _ check: (RoundsPlan, RoundsPlan, RoundsPlan.Replan) throws -> Void
    ) throws {
        try StandingOver.with(county.records) { standing in
            let (old, before) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 6))
            let (_, after) = try Plans.replanRounds(
                standing, old, loss(before), search: .init(rule: StoppingRule(iterations: 4_000)), actor: "试",
                clock: .fixed(before.order.from))
            #expect(after.proof.unnamed == 0)
            let checker = RoundChecker(county: county, body: after, isWorkingDay: standing.calendar.isWorkingDay)
            #expect(checker.complaints() == [])
            try check(before, after, try #require(after.replan))
        }
    }

    private func keys(_ plan: RoundsPlan) -> Set<String> {
        Set(plan.visits.map {
            "\(plan.villages[$0.village].id) \(plan.date($0.day)) \($0.isAfternoon) \(plan.teams[$0.team].id)"
        })
    }

    @Test func `Without a team its visits find others, and few of the rest move`() throws {
        let county = RoundCounty.random(31, townships: 3, villages: 24, teams: 9)
        try replan(county) { before in
            var loss = RoundLoss()
            loss.teams = [before.teams[before.slots[0].team].id]
            return loss
        } _: { before, after, replan in
            let lost = before.teams[before.slots[0].team].id
            let must = before.visits.filter { before.teams[$0.team].id == lost }.count
            #expect(replan.mustMove == must && must > 0 && replan.replaced == must)
            #expect(!after.teams.contains { $0.id == lost })
            let stay = keys(before).subtracting(keys(after)).filter { !$0.hasSuffix(" \(lost)") }
            #expect(stay.count == replan.needNotMove)
            #expect(Double(replan.needNotMove) < 0.05 * Double(replan.visits - must))
            #expect(after.unmet == [])
        }
    }

    @Test func `A closed day moves its own visits alone`() throws {
        let county = RoundCounty.random(32, townships: 2, villages: 12, teams: 5)
        let day = CivilDate("2026-11-11")!
        try replan(county) { _ in
            var loss = RoundLoss()
            loss.closed = [day]
            return loss
        } _: { before, after, replan in
            #expect(replan.needNotMove == 0 && replan.mustMove > 0)
            #expect(after.visits.allSatisfy { after.date($0.day) != day })
            #expect(keys(before).subtracting(keys(after)).allSatisfy { $0.contains(" \(day) ") })
        }
    }

    @Test func `From a later day on, the earlier visits are no part of the new plan`() throws {
        let county = RoundCounty.random(33, townships: 2, villages: 12, teams: 5)
        let from = CivilDate("2026-11-19")!
        try replan(county) { before in
            var loss = RoundLoss()
            loss.teams = [before.teams[before.slots[0].team].id]
            loss.from = from
            return loss
        } _: { _, after, replan in
            #expect(after.order.from == from && replan.from == from)
            #expect(after.visits.allSatisfy { after.date($0.day) >= from })
        }
    }

    @Test func `A plan in force is replanned from its first day, and both are accepted one after the other`() throws {
        let county = RoundCounty.random(36, townships: 2, villages: 12, teams: 5)
        try StandingOver.with(county.records) { standing in
            let plans = Plans(standing.database, clock: .fixed(CivilDate("2026-10-30")!))
            let (old, before) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 4))
            _ = try plans.accept(old, by: "张", reason: "")
            var loss = RoundLoss()
            loss.teams = [before.teams[before.slots[0].team].id]
            let (new, after) = try Plans.replanRounds(
                standing, old, loss, search: .init(rule: StoppingRule(iterations: 4_000)), actor: "试",
                clock: .fixed(before.order.from))
            _ = try plans.accept(new, by: "张", reason: "换队")
            let times = try standing.database.read { snapshot in
                try snapshot.rows(
                    """
                    SELECT village, weekday, session, team FROM round_schedules
                    WHERE \(identifier: "to") > \(after.order.from)
                    """
                ) { row in "\(row.text(0) ?? "") \(row.int(1) ?? 0) \(row.text(2) ?? "") \(row.text(3) ?? "")" }
            }
            let slots = after.slots.map {
                "\(after.villages[$0.village].id) \($0.weekday) \($0.isAfternoon ? "pm" : "am") "
                    + after.teams[$0.team].id
            }
            // A time of both weeks is one, with the team of the first.
            #expect(Set(times).isSubset(of: slots) && Set(times).count == times.count)
            #expect(Set(times.map { $0.dropLast(3) }) == Set(slots.map { $0.dropLast(3) }))
            let planned = try standing.database.read {
                try $0.count("SELECT count(*) FROM rounds WHERE status = 'planned'")
            }
            #expect(planned == after.visits.count)
        }
    }

    @Test func `A vehicle less keeps a team at home only where vehicles are needed`() throws {
        var county = RoundCounty.random(34, townships: 1, villages: 6, teams: 2)
        county.vehicles = [.init(id: "C1", institution: "W0"), .init(id: "C2", institution: "W0")]
        let loss = { (_: RoundsPlan) in
            var loss = RoundLoss()
            loss.vehicles = ["C1"]
            return loss
        }
        try replan(county, loss) { _, after, replan in
            #expect(replan.mustMove == 0 && replan.needNotMove == 0)
            #expect(after.visits.allSatisfy { $0.vehicle.map { after.vehicles[$0].id } != "C1" })
        }
    }

    @Test func `Unknown teams, days outside the plan and no loss at all are refused`() throws {
        let county = RoundCounty.random(35, townships: 1, villages: 2, teams: 1)
        try StandingOver.with(county.records) { standing in
            let (old, _) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 2))
            var losses = [RoundLoss(), RoundLoss(), RoundLoss()]
            losses[1].teams = ["没有"]
            losses[2].closed = [CivilDate("2027-11-02")!]
            for loss in losses {
                #expect(throws: Failure.self) {
                    try Plans.replanRounds(
                        standing, old, loss, search: .init(rule: StoppingRule(iterations: 10)), actor: "试",
                        clock: .fixed(old.from))
                }
            }
        }
    }
}
