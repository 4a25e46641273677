import Foundation
import Planner
import Quantities
import TestKit
import Testing

@testable import Outreach

/// Market days are a wish: visits fall on them where no obligation and no published time is touched.
@Suite struct RoundMarketTests {
    /// One township hospital and villages around it, one visit a week each.
    private func county(_ markets: [String], villages: Int = 6) -> RoundCounty {
        var county = RoundCounty.random(41, townships: 1, villages: villages, teams: 2)
        for number in county.villages.indices { county.villages[number].approved = 1 }
        county.markets = markets
        return county
    }

    private func plan(_ county: RoundCounty, weeks: Int = 8, _ check: (RoundsPlan, Standing) throws -> Void) throws {
        try StandingOver.with(county.records) { standing in
            let (_, body) = try RoundTrial.make(
                standing, county.order("2026-11-02", weeks: weeks), iterations: 6_000)
            #expect(body.unmet == [] && body.proof.unnamed == 0)
            let checker = RoundChecker(county: county, body: body, isWorkingDay: standing.calendar.isWorkingDay)
            #expect(checker.complaints() == [])
            try check(body, standing)
        }
    }

    private func weekdays(_ body: RoundsPlan, of village: String? = nil) -> Set<Int> {
        Set(body.slots.filter { village == nil || body.villages[$0.village].id == village }.map(\.weekday))
    }

    @Test func `A market on Wednesdays draws the visits of all villages of its township`() throws {
        // Two teams have four half-days on a Wednesday.
        try plan(county(["M,大集,350427100,,weekday,3,,,2020-01-01"], villages: 4)) { body, _ in
            #expect(weekdays(body) == [3])
            #expect(body.marketVisits.map { $0.all == body.visits.count && $0.suited == $0.all } == true)
        }
    }

    @Test func `A market of one village concerns no other, and mornings only where it is held then`() throws {
        try plan(county(["M,村集,350427100,V0,weekday,4,am,,2020-01-01"])) { body, _ in
            let own = body.slots.filter { body.villages[$0.village].id == "V0" }
            #expect(own.map(\.weekday) == [4] && !own[0].isAfternoon)
            #expect(body.markets?.map(\.village).count == 1)
        }
    }

    @Test func `A market that is better avoided empties its days`() throws {
        try plan(county(["M,镇集,350427100,,weekday,1;2,,avoid,2020-01-01"])) { body, _ in
            #expect(weekdays(body).isDisjoint(with: [1, 2]))
            #expect(body.markets?.allSatisfy { $0.isAvoided && $0.suited == $0.visits } == true)
        }
    }

    @Test func `Published times are not left for a market, and no visit is lost for one`() throws {
        var county = county(["M,大集,350427100,,weekday,3,,,2020-01-01"], villages: 2)
        county.schedules = ["V0,1,am,T0,2026-01-01"]
        try plan(county) { body, _ in
            #expect(weekdays(body, of: "V0") == [1] && weekdays(body, of: "V1") == [3])
        }
        // More villages than Wednesdays hold: all are visited all the same.
        try plan(self.county(["M,大集,350427100,,weekday,3,,,2020-01-01"], villages: 12)) { body, _ in
            #expect(Set(body.slots.map(\.village)).count == 12)
        }
    }

    @Test func `A five-day market of the Chinese calendar is met as often as is told, never always`() throws {
        let county = county(["M,圩,350427100,,lunar_decade,1;6,,,2020-01-01"])
        try plan(county, weeks: 13) { body, standing in
            // Counted from the almanac: 9 November 2026 is the first day of the tenth month, of 30 days.
            let first = CivilDate("2026-11-09")!
            let told = body.visits.count { visit in
                let date = body.date(visit.day)
                return [1, 6].contains(date.lunarDay % 10)
            }
            let (all, suited) = try #require(body.marketVisits)
            #expect(suited == told && suited > all / 5 && suited < all)
            #expect(first.lunarDay == 1 && (first + 5).lunarDay == 6)
            let text = RoundsPlanText(body, standing.book)
            #expect(text.summary().contains { $0.contains("\(suited) 次在集日") && $0.contains("意愿") })
            #expect(try text.explanation(of: "V0").contains { $0.contains("农历逢一、六") })
        }
    }

    @Test func `Without markets the plan says that it knows none`() throws {
        try plan(county([])) { body, _ in
            #expect(body.markets == nil && body.notes.contains { $0.contains("没有集市的记录") })
        }
    }
}
