import Foundation
import Planner
import Policy
import Quantities
import TestKit
import Testing

@testable import Outreach

/// A plan of tours under what is lost: hospital, team and day stay unless they must not; moves are counted.
@Suite struct TourReplanTests {
    private func with(_ county: TourCounty, _ body: (Standing) throws -> Void) throws {
        try StandingOver.with(county.records, body)
    }

    private var full: TourCounty {
        var county = TourCounty()
        county.townships = 6
        county.teams = [
            .init(id: "TH", institution: "H"), .init(id: "TI", institution: "H"), .init(id: "TU", institution: "U"),
        ]
        return county
    }

    private func key(_ tour: TourPlan.Tour, _ body: TourPlan) -> String {
        "\(body.places[tour.place].region) \(tour.date) \(body.teams[tour.team].id ?? body.teams[tour.team].name)"
    }

    private func keys(_ body: TourPlan) -> Set<String> { Set(body.tours.map { key($0, body) }) }

    private func replan(
        _ standing: Standing, _ old: Plan, _ change: (inout PlanLoss) -> Void
    ) throws -> (plan: Plan, body: TourPlan) {
        var loss = PlanLoss()
        change(&loss)
        return try Plans.replanTours(standing, old, loss, actor: "试", clock: .fixed(old.from))
    }

    @Test(arguments: 0..<8)
    func `Without a team its tours find others, and no other moves where there is room`(_ seed: Int) throws {
        var county = TourCounty.random(UInt64(seed + 100))
        county.supports = true
        (county.distance, county.hasHospital) = (0.5, true)
        county.teams = [
            .init(id: "TH", institution: "H"), .init(id: "TI", institution: "H"), .init(id: "TU", institution: "U"),
        ]
        try with(county) { standing in
            let (old, before) = try TourCounty.make(standing, "2026-12-01", months: 3)
            let (_, after) = try replan(standing, old) { $0.lost = ["TH"] }
            let replan = try #require(after.replan)
            let must = before.tours.filter { before.teams[$0.team].id == "TH" }.count
            #expect(replan.mustMove == must && replan.replaced == must && replan.needNotMove == 0)
            #expect(!after.tours.contains { after.teams[$0.team].id == "TH" })
            #expect(keys(before).filter { !$0.hasSuffix(" TH") }.isSubset(of: keys(after)))
            #expect(after.tours.count == before.tours.count && after.unmet == before.unmet)
            #expect(Set(after.tours.map(\.id)) == Set(before.tours.map(\.id)) && replan.former.count == must)
            county.teams.removeAll { $0.id == "TH" }
            let checker = TourChecker(county: county, body: after, isWorkingDay: standing.calendar.isWorkingDay)
            #expect(checker.complaints() == [])
        }
    }

    @Test func `A closed day moves its tours alone, a few days at most`() throws {
        try with(full) { standing in
            let (old, before) = try TourCounty.make(standing, "2026-12-01", months: 2)
            let day = before.tours[2].date
            let (_, after) = try replan(standing, old) { $0.closed = [day] }
            let must = before.tours.filter { $0.date <= day && $0.end >= day }.count
            #expect(after.replan?.mustMove == must && after.replan?.replaced == must && after.replan?.needNotMove == 0)
            #expect(after.tours.allSatisfy { $0.date > day || $0.end < day })
            let moved = after.tours.filter { after.replan?.former[$0.id] != nil }
            #expect(moved.count == must && moved.allSatisfy { abs($0.date - day) <= 4 })
        }
    }

    @Test func `Before the first day of the change everything stays, also of the lost team`() throws {
        try with(full) { standing in
            let (old, before) = try TourCounty.make(standing, "2026-12-01", months: 3)
            let from = CivilDate("2027-01-04")!
            let (_, after) = try replan(standing, old) { ($0.lost, $0.from) = (["TH"], from) }
            let early = { (body: TourPlan) in Set(body.tours.filter { $0.date < from }.map { key($0, body) }) }
            #expect(early(after) == early(before) && !early(before).isEmpty)
            #expect(!after.tours.contains { $0.date >= from && after.teams[$0.team].id == "TH" })
        }
    }

    @Test func `A plan in force is replanned: its records are corrected, what took place stays`() throws {
        try with(full) { standing in
            let plans = Plans(standing.database, clock: .fixed(CivilDate("2026-11-30")!))
            let (old, before) = try TourCounty.make(standing, "2026-12-01", months: 2)
            _ = try plans.accept(old, by: "张", reason: "")
            let done = before.tours[0]
            let lost = try #require(before.tours.last.map { before.teams[$0.team].institution.id })
            try StandingOver.load(
                [
                    "tour": "id,origin,destination,destination_level,date,status\n\(done.id),"
                        + "\(before.teams[done.team].institution.id),\(before.places[done.place].region),"
                        + "\(before.places[done.place].level),\(done.date),completed\n"
                ], standing.database)
            let from = done.date + 1
            let (new, after) = try replan(standing, old) { ($0.lost, $0.from) = ([lost], from) }
            #expect(!after.tours.contains { $0.id == done.id })
            #expect(!after.tours.contains { $0.date >= from && after.teams[$0.team].institution.id == lost })
            _ = try plans.accept(new, by: "张", reason: "换队")
            let planned = try standing.database.read {
                try $0.rows("SELECT id, status, origin, date FROM tours ORDER BY id") {
                    [$0.text(0) ?? "", $0.text(1) ?? "", $0.text(2) ?? "", $0.date(3)?.description ?? ""]
                }
            }
            #expect(planned.filter { $0[0] == done.id }.map { $0[1] } == ["completed"])
            let still = planned.filter { $0[1] == "planned" }
            #expect(Set(still.map { $0[0] }) == Set(after.tours.map(\.id)))
            #expect(still.allSatisfy { $0[2] != lost || $0[3] < from.description })
            #expect(planned.count { $0[1] == "cancelled" } == after.calledOff?.count ?? 0)
        }
    }

    @Test func `What the plan does not have, single people and no loss at all are refused`() throws {
        try with(full) { standing in
            let (old, _) = try TourCounty.make(standing, "2026-12-01", months: 1)
            #expect(throws: Failure.self) { try replan(standing, old) { _ in } }
            #expect(throws: Failure.self) { try replan(standing, old) { $0.lost = ["没有"] } }
            #expect(throws: Failure.self) { try replan(standing, old) { $0.closed = [CivilDate("2027-06-01")!] } }
            #expect(throws: Failure.self) {
                try replan(standing, old) { $0.away = [PlanAbsence("P1:2026-12-02")].compactMap { $0 } }
            }
        }
    }

    @Test func `Counted for the whole county, one township tour a month is enough`() throws {
        try with(full) { standing in
            let each = try TourCounty.make(standing, "2026-12-01", months: 2).body
            try SettingChanges.keep(
                .init(
                    name: "township_tour_scope", region: TourCounty.code, value: .text("county"),
                    from: CivilDate("2026-01-01")!, setBy: "张", reason: "按全县合计理解"),
                in: standing.database, clock: .fixed(CivilDate("2026-11-30")!))
            let (plan, whole) = try TourCounty.make(standing, "2026-12-01", months: 2)
            let towns = { (body: TourPlan) in body.tours.filter { body.places[$0.place].level == "township" } }
            #expect(towns(each).count == 12 && towns(whole).count == 2)
            #expect(whole.unmet == [] && whole.proof.before == each.proof.before && whole.proof.after == 0)
            // One tour serves all township hospitals; the months do not go to the same township.
            #expect(towns(whole).allSatisfy { $0.serves.count == 6 })
            #expect(Set(towns(whole).map(\.place)).count == 2)
            let town = try #require(towns(whole).first)
            let text = try whole.text(of: plan, standing.book).explanation(of: town.id).joined()
            #expect(text.contains("等 6 家"))
        }
    }
}
