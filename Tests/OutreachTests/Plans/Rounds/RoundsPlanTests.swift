import Foundation
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Outreach

/// Plans of rounds over whole records: made, checked by another's arithmetic, judged by the rules, accepted.
@Suite struct RoundsPlanTests {
    private static let rule = "fj-2023-43/2.1.1/twice-weekly"

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `Every plan can be driven, and what it leaves out it names`(_ seed: UInt64) throws {
        let sizes = [(2, 9, 4), (3, 14, 3), (1, 7, 1), (4, 20, 6), (2, 30, 2), (3, 10, 3), (2, 5, 5), (5, 26, 7)]
        let (townships, villages, teams) = sizes[Int(seed) % sizes.count]
        var county = RoundCounty.random(
            seed, townships: townships, villages: villages, teams: teams, spread: seed % 3 == 0 ? 0.3 : 0.07)
        if seed % 4 == 0 { county.teams[0].to = "2026-10-12" }
        try StandingOver.with(county.records) { standing in
            // From a Wednesday on, over the National Day.
            let (_, body) = try RoundTrial.make(standing, county.order("2026-09-16", weeks: 5))
            let checker = RoundChecker(county: county, body: body, isWorkingDay: standing.calendar.isWorkingDay)
            #expect(checker.complaints() == [])
            #expect(body.proof.unnamed == 0)
            #expect(body.cost >= body.bound)
        }
    }

    @Test(arguments: [3, 5] as [UInt64])
    func `An accepted plan carried out leaves nothing short that it did not name`(_ seed: UInt64) throws {
        let county = RoundCounty.random(seed, townships: 2, villages: 18, teams: seed == 3 ? 5 : 2)
        try StandingOver.with(county.records) { standing in
            let (plan, body) = try RoundTrial.make(standing, county.order("2026-10-19", weeks: 4))
            let plans = Plans(standing.database, clock: .fixed(body.order.from))
            let outcome = try plans.accept(plan, by: "张", reason: "")
            #expect(outcome.counts.map(\.kind) == ["round_schedule", "round"])
            #expect(body.unmet.isEmpty == (seed == 3))
            let planned = try standing.database.read { snapshot in
                try snapshot.rows("SELECT village, date, session, team FROM rounds WHERE status = 'planned'") { row in
                    (0...3).map { row.text($0) ?? "" }.joined(separator: ",")
                }
            }
            #expect(planned.count == body.visits.count)
            let rows = planned.map { row in
                let cells = row.split(separator: ",")
                return "\(cells[0]),\(cells[1]),\(cells[2]),completed,\(cells[3])\n"
            }
            try StandingOver.load(
                ["round": "village,date,session,status,team\n" + rows.joined()], standing.database)
            let named = Set(body.unmet.flatMap { entry in
                entry.weeks.map { "\(body.villages[entry.village].id)|\(body.order.monday + 7 * $0)" }
            })
            // The records begin with the plan: only who reads them anew judges from its first day on.
            let anew = Standing(standing.database, book: standing.book, calendar: standing.calendar)
            try anew.judging(asOf: body.order.end + 1) { assessor in
                let weeks = Period(.once, from: body.order.monday, through: body.order.end)
                let short = assessor.findings(
                    FindingFilter(rules: [Self.rule], period: weeks, statuses: [.short, .atRisk]))
                #expect(Set(short.map { "\($0.subject)|\($0.period.start)" }).subtracting(named) == [])
                #expect(short.count == body.proof.after)
                let met = assessor.findings(FindingFilter(rules: [Self.rule], period: weeks, statuses: [.met]))
                #expect(met.count > 15)
            }
        }
    }

    @Test func `A holiday moves its visits within the week, by the same team where it can`() throws {
        let county = RoundCounty.random(11, townships: 1, villages: 4, teams: 1)
        try StandingOver.with(county.records) { standing in
            // 1 October is a Thursday; the Saturday after the next week is worked.
            let (plan, body) = try RoundTrial.make(standing, county.order("2026-09-28", weeks: 2))
            let moved = body.visits.filter { $0.moved != nil }
            #expect(!moved.isEmpty && moved.allSatisfy { standing.calendar.isWorkingDay(body.date($0.day)) })
            for visit in moved {
                let home = body.date(visit.moved ?? 0)
                #expect(!standing.calendar.isWorkingDay(home))
                #expect((home - body.order.monday) / 7 == (body.date(visit.day) - body.order.monday) / 7)
            }
            let cancelled = body.records(of: plan).flatMap(\.rows).filter { $0.contains("cancelled") }
            #expect(cancelled.contains { $0.last?.hasPrefix("改到") == true })
        }
    }

    @Test func `Published times and teams stay unless a plan begins anew`() throws {
        var county = RoundCounty.random(12, townships: 1, villages: 5, teams: 2)
        for number in county.villages.indices { county.villages[number].approved = nil }
        for number in 0..<5 {
            county.schedules.append("V\(number),\(number % 3 + 1),am,T\(number % 2),2025-01-01")
            county.schedules.append("V\(number),\(number % 3 + 3),pm,T\(number % 2),2025-01-01")
        }
        // V0 and V4 would meet on Monday and Tuesday: nothing is double here.
        try StandingOver.with(county.records) { standing in
            var order = county.order("2026-11-02", weeks: 3)
            let (plan, body) = try RoundTrial.make(standing, order)
            #expect(body.ended == [] && body.kept.count == 10)
            #expect(body.records(of: plan).first { $0.kind == "round_schedule" }?.rows == [])
            #expect(body.slots.allSatisfy { $0.keepsTime && $0.keepsTeam })
            order.startsAnew = true
            let (_, anew) = try RoundTrial.make(standing, order)
            #expect(anew.travel < body.travel)
        }
    }

    @Test func `Villages of low demand are visited every other week, from the week that is short`() throws {
        var county = RoundCounty.random(13, townships: 1, villages: 3, teams: 1)
        for number in county.villages.indices { county.villages[number].approved = 0.5 }
        // V0 was visited the week before: its rhythm may begin late.
        county.rounds = ["V0,2026-10-28,am,completed,T0"]
        try StandingOver.with(county.records) { standing in
            let (_, body) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 6))
            #expect(body.cycle == 2 && body.unmet == [] && body.proof.after == 0)
            for number in 0..<3 {
                let weeks = body.visits.filter { $0.village == number }.map { $0.day / 7 }
                #expect(weeks.count == 3 || number == 0 && weeks.count == 2)
            }
        }
    }

    @Test func `A plan is refused when schedules have changed since`() throws {
        let county = RoundCounty.random(14, townships: 1, villages: 3, teams: 1)
        try StandingOver.with(county.records) { standing in
            let (plan, _) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 2))
            try StandingOver.load(
                ["round_schedule": "village,weekday,session,team,from\nV0,1,am,T0,2026-01-01\n"], standing.database)
            let failure = #expect(throws: Failure.self) {
                try Plans(standing.database, clock: .fixed(plan.from)).accept(plan, by: "张", reason: "")
            }
            #expect(failure?.kind == .conflict)
            let rounds = try standing.database.read { try $0.count("SELECT count(*) FROM rounds") }
            #expect(rounds == 0)
        }
    }

    @Test func `The plan explains each village by clause, team, times and next best`() throws {
        let county = RoundCounty.random(15, townships: 2, villages: 8, teams: 3)
        try StandingOver.with(county.records) { standing in
            let (plan, body) = try RoundTrial.make(standing, county.order("2026-11-02", weeks: 2))
            let text = body.text(of: plan, standing.book)
            let lines = try text.explanation(of: "V1")
            for word in ["为什么要去", "为什么是这支队", "为什么是这些时间", "为什么不是别的", "出发"] {
                #expect(lines.contains { $0.contains(word) }, "\(word)")
            }
            #expect(try text.explanation(of: "2026-11-03").first?.contains("周二") == true)
            #expect(try text.explanation(of: body.teams[0].id).first?.contains("五类人员齐") == true)
            #expect(throws: Failure.self) { try text.explanation(of: "没有") }
            #expect(text.summary().contains { $0.contains("假定计划全部完成，全部达到") })
            #expect(try plan.content().events(of: plan).count >= body.slots.count / 2)
            #expect(body.tables(of: plan, standing.book).count == 5)
        }
    }
}
