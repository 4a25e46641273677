import Foundation
import Policy
import Quantities
import TestKit
import Testing

@testable import Outreach

/// Plans of tours: what the rules count, who may go, days spread, gaps named, decided once.
@Suite struct TourPlanTests {
    private static let monthly = "nhc-2024-19/4.3/township-monthly"
    private static let quarterly = "nhc-2024-19/4.3/county-quarterly"

    private func with(_ county: TourCounty, _ body: (Standing) throws -> Void) throws {
        try StandingOver.with(county.records, body)
    }

    private var full: TourCounty {
        var county = TourCounty()
        county.teams = [.init(id: "TH", institution: "H"), .init(id: "TU", institution: "U")]
        return county
    }

    @Test(arguments: 0..<16)
    func `A slow checker finds nothing wrong, and the rules nothing unnamed`(_ seed: Int) throws {
        let county = TourCounty.random(UInt64(seed))
        try with(county) { standing in
            let (_, body) = try TourCounty.make(
                standing, ["2026-11-20", "2026-10-01", "2026-11-30"][seed % 3], months: 2 + seed % 3)
            let checker = TourChecker(county: county, body: body, isWorkingDay: standing.calendar.isWorkingDay)
            #expect(checker.complaints() == [])
            #expect(body.proof.unnamed == 0 && body.proof.after == body.unmet.count && body.cost == body.bound)
            for entry in body.unmet {
                #expect(!TourPlanText.block(entry).isEmpty && !TourPlanText.lift(entry).isEmpty)
            }
        }
    }

    @Test func `Each township is toured every month, about a month apart, and the county each quarter`() throws {
        try with(full) { standing in
            let (_, body) = try TourCounty.make(standing, "2026-07-01", months: 6)
            #expect(body.unmet == [] && body.tours.count == 3 * 6 + 2)
            #expect(body.proof.before == 20 && body.proof.after == 0)
            for (place, tours) in Dictionary(grouping: body.tours, by: \.place)
            where body.places[place].level == "township" {
                let gaps = zip(tours, tours.dropFirst()).map { $1.date - $0.date }
                #expect(gaps.allSatisfy { (20...45).contains($0) }, "\(gaps)")
                #expect(tours.allSatisfy { $0.serves.map(\.rule) == [Self.monthly] })
            }
            let counties = body.tours.filter { body.places[$0.place].level == "county" }
            #expect(counties.allSatisfy { body.teams[$0.team].institution.id == "U" && $0.host?.id == "H" })
        }
    }

    @Test func `An accepted plan stands: planned again, nothing is missing; carried out, the rules are met`() throws {
        try with(full) { standing in
            let (plan, body) = try TourCounty.make(standing, "2026-10-01", months: 3)
            let plans = Plans(standing.database, clock: .fixed(plan.from))
            let outcome = try plans.accept(plan, by: "张", reason: "")
            #expect(outcome.counts == [.init(kind: "tour", new: body.tours.count)])
            let again = try TourCounty.make(standing, "2026-10-01", months: 3)
            #expect(again.body.tours == [] && again.body.unmet == [] && again.body.standing == body.tours.count)
            #expect(throws: Failure.self) { try plans.accept(again.plan, by: "张", reason: "") }
            let done = body.records(of: plan)[0]
            let status = try #require(done.columns.firstIndex(of: "status"))
            let rows = done.rows.map { row in
                row.indices.map { $0 == status ? "completed" : row[$0] }.joined(separator: ",")
            }
            try StandingOver.load(
                ["tour": ([done.columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"],
                standing.database)
            try standing.judging(asOf: CivilDate("2027-01-01")!) { live in
                let filter = FindingFilter(
                    rules: [Self.monthly, Self.quarterly],
                    period: Period(.once, from: body.order.from, through: body.order.end), statuses: [.short])
                #expect(live.findings(filter).isEmpty)
            }
        }
    }

    @Test func `A plan is refused when tours have changed since`() throws {
        try with(full) { standing in
            let (plan, _) = try TourCounty.make(standing, "2026-10-01", months: 1)
            let tour = "id,origin,destination,destination_level,date,status\n"
                + "N,H,410101100,township,2026-10-20,planned\n"
            try StandingOver.load(["tour": tour], standing.database)
            let failure = #expect(throws: Failure.self) {
                try Plans(standing.database, clock: .fixed(plan.from)).accept(plan, by: "张", reason: "")
            }
            #expect(failure?.kind == .conflict)
        }
    }

    @Test func `Gaps are named by what blocks them`() throws {
        func blocks(
            _ from: String = "2026-12-01", _ change: (inout TourCounty) -> Void
        ) throws -> Set<TourPlan.Unmet.Block> {
            var county = full
            change(&county)
            var found: Set<TourPlan.Unmet.Block> = []
            try with(county) { standing in
                found = Set(try TourCounty.make(standing, from, months: 1).body.unmet.map(\.block))
            }
            return found
        }
        // The county's own hospital may not tour to the county level.
        #expect(try blocks { $0.supports = false } == [.notAllowed])
        #expect(try blocks { ($0.supports, $0.hasHospital, $0.teams) = (false, false, []) } == [.noHospital])
        #expect(try blocks { $0.distance = 12 } == [.tooFar])
        // The last day of the month is a Saturday: nobody works.
        #expect(try blocks("2026-10-31") { _ in } == [.noWorkingDay])
        // Two working days left, two hospitals with a team each, twelve places.
        #expect(try blocks("2026-12-30") { $0.townships = 11 } == [.full])
    }

    @Test func `A hospital without a team is planned itself and named`() throws {
        var county = full
        county.teams = []
        try with(county) { standing in
            let (plan, body) = try TourCounty.make(standing, "2026-10-01", months: 3)
            #expect(body.unmet == [] && body.teams.allSatisfy { $0.id == nil })
            #expect(body.notes.contains { $0.contains("没有登记巡回医疗队") })
            #expect(body.records(of: plan)[0].rows.allSatisfy { $0.last == "" })
        }
    }

    @Test func `Bad orders are refused by name`() throws {
        try with(full) { standing in
            #expect(throws: Failure.self) { try TourCounty.make(standing, "2026-10-01", months: 0) }
            #expect(throws: Failure.self) { try TourCounty.make(standing, "2026-10-01", months: 13) }
            let nobody = #expect(throws: Failure.self) {
                try TourCounty.make(standing, "2026-10-01", months: 1, region: "990000")
            }
            #expect(nobody?.kind == .missing)
            let town = #expect(throws: Failure.self) {
                try TourCounty.make(standing, "2026-10-01", months: 1, region: "410101100")
            }
            #expect(town?.kind == .invalid)
        }
    }

    @Test func `Each tour tells its clause, hospital, day and next best`() throws {
        try with(full) { standing in
            let (plan, body) = try TourCounty.make(standing, "2026-10-01", months: 3)
            let text = body.text(of: plan, standing.book)
            for asked in ["1", "H", "410101100", Self.monthly, body.tours[0].date.description] {
                let lines = try text.explanation(of: asked)
                for word in ["为什么要去", "为什么是这家医院", "为什么是这一天", "为什么不是别的"] {
                    #expect(lines.contains { $0.contains(word) }, "\(asked) \(word)")
                }
            }
            #expect(throws: Failure.self) { try text.explanation(of: "没有") }
            #expect(text.summary().contains { $0.contains("全部达到") })
            #expect(body.tables(of: plan, standing.book).map(\.rows.count)[0] == body.tours.count)
            #expect(try plan.content().events(of: plan).count >= body.tours.count)
        }
    }
}
