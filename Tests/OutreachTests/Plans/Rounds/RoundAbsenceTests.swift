import Foundation
import Planner
import Quantities
import TestKit
import Testing

@testable import Outreach

/// A member is away: the team goes, the category is not counted on those days.
@Suite struct RoundAbsenceTests {
    private static let from = CivilDate("2026-11-02")!

    /// People are P0, P1 … in the order of teams and duties: P1 is the TCM physician of T0.
    private var county: RoundCounty { .random(51, townships: 1, villages: 6, teams: 2) }

    private func days(_ body: RoundsPlan) -> Set<CivilDate> {
        Set(body.incomplete.filter { body.teams[$0.team].id == "T0" }.map { body.date($0.day) })
    }

    @Test func `A physician in training is missed on the days of the training alone, and the visits stay`() throws {
        var county = county
        county.trainees = [
            "X,P1,W0,further_study,enrolled,2026-11-09,2026-11-13", "Y,P2,W0,apprenticeship,enrolled,2026-11-09,",
        ]
        try StandingOver.with(county.records) { standing in
            let (plan, body) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 4))
            #expect(body.unmet == [])
            let own = body.visits.filter { body.teams[$0.team].id == "T0" }.map { body.date($0.day) }
            let first = CivilDate("2026-11-09")!
            #expect(days(body) == Set(own.filter { $0 >= first && $0 <= first + 4 }) && !days(body).isEmpty)
            let absent = try #require(body.teams.first { $0.id == "T0" }?.absent)
            #expect(absent.map(\.category) == ["中医医师"] && absent[0].why == "人1（培训）")
            #expect(body.teams.first { $0.id == "T0" }?.lacking == [])
            let text = body.text(of: plan, standing.book)
            #expect(text.summary().contains { $0.contains("成员离岗") })
            #expect(try text.explanation(of: "T0").contains { $0.contains("缺中医医师，人1（培训）") })
        }
    }

    @Test func `Leave given to a replan moves nothing and names the days`() throws {
        let county = county
        try StandingOver.with(county.records) { standing in
            let (old, before) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 4))
            var loss = PlanLoss()
            loss.away = [try #require(PlanAbsence("P1:2026-11-16..2026-11-20"))]
            let new = try Plans.replan(
                standing, old, loss, search: .init(rule: StoppingRule(iterations: 100)), actor: "试",
                clock: .fixed(Self.from))
            let after = try RoundsPlan.read(new)
            #expect(after.replan?.mustMove == 0 && after.replan?.needNotMove == 0)
            #expect(after.visits == before.visits && days(before).isEmpty && !days(after).isEmpty)
            #expect(after.replan?.what.contains("人1") == true)
            loss.away = [PlanAbsence(person: "没有", from: Self.from, to: Self.from)]
            #expect(throws: Failure.self) {
                try Plans.replan(
                    standing, old, loss, search: .init(rule: StoppingRule(iterations: 1)), actor: "试",
                    clock: .fixed(Self.from))
            }
        }
    }

    @Test func `Leave given to a new plan counts as a training on record, and of a stranger it is refused`() throws {
        let county = county
        var training = county
        training.trainees = ["X,P1,W0,further_study,enrolled,2026-11-09,2026-11-13"]
        func plan(_ county: RoundCounty, _ away: String?) throws -> RoundsPlan {
            var body: RoundsPlan?
            try StandingOver.with(county.records) { standing in
                var order = county.order("2026-11-02", weeks: 4)
                order.away = try away.map { [try #require(PlanAbsence($0))] }
                body = try RoundTrial.make(standing, order).body
            }
            return try #require(body)
        }
        let (asked, recorded) = (try plan(county, "P1:2026-11-09..2026-11-13"), try plan(training, nil))
        #expect(asked.visits == recorded.visits && days(asked) == days(recorded) && !days(asked).isEmpty)
        #expect(asked.teams.first { $0.id == "T0" }?.absent?[0].why == "人1（休假）")
        let failure = #expect(throws: Failure.self) { _ = try plan(county, "P01:2026-11-09") }
        #expect(failure?.description.contains("P01") == true && failure?.description.contains("最接近的是 P") == true)
    }

    @Test func `A team whose members are all away stays at home, and its visits find others`() throws {
        let county = county
        try StandingOver.with(county.records) { standing in
            let (old, before) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 4))
            var loss = PlanLoss()
            loss.away = (0..<5).compactMap { PlanAbsence("P\($0):2026-11-10..2026-11-11") }
            let new = try Plans.replan(
                standing, old, loss, search: .init(rule: StoppingRule(iterations: 100)), actor: "试",
                clock: .fixed(Self.from))
            let after = try RoundsPlan.read(new)
            func lost(_ body: RoundsPlan) -> Int {
                body.visits.count {
                    let date = body.date($0.day)
                    return body.teams[$0.team].id == "T0" && date >= CivilDate("2026-11-10")!
                        && date <= CivilDate("2026-11-11")!
                }
            }
            #expect(lost(after) == 0 && after.replan?.mustMove == lost(before))
            #expect(after.unmet == [] && after.replan?.replaced == lost(before))
        }
    }

    @Test(arguments: ["P1", "P1:", ":2026-11-02", "P1:2026-11-05..2026-11-02", "P1:2026-11-02..2026-11-03..2026-11-04"])
    func `Leave that cannot be read is no leave`(_ text: String) { #expect(PlanAbsence(text) == nil) }
}
