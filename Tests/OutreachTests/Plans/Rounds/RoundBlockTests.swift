import Foundation
import Quantities
import TestKit
import Testing

@testable import Outreach

/// What cannot be planned is named with what blocks it and what would lift it; bad input is refused by name.
@Suite struct RoundBlockTests {
    private func blocks(
        _ county: RoundCounty, _ from: String = "2026-11-02", weeks: Int = 2, matrix: RoundMatrix = RoundMatrix(),
        _ change: (inout RoundOrder) -> Void = { _ in }
    ) throws -> RoundsPlan {
        var found: RoundsPlan?
        try StandingOver.with(county.records) { standing in
            var order = county.order(from, weeks: weeks)
            change(&order)
            let (plan, body) = try RoundTrial.make(standing, order, iterations: 1_500, matrix: matrix)
            #expect(body.proof.unnamed == 0)
            for entry in body.unmet {
                #expect(!RoundsPlanText.block(entry, body).isEmpty && !RoundsPlanText.lift(entry, body).isEmpty)
            }
            _ = try body.text(of: plan, standing.book).explanation(of: nil)
            found = body
        }
        return try #require(found)
    }

    private func plain(_ villages: Int, _ teams: Int) -> RoundCounty {
        var county = RoundCounty.random(21, townships: 1, villages: villages, teams: teams)
        for number in county.villages.indices { county.villages[number].approved = nil }
        return county
    }

    @Test func `A village without a point uses its township's middle, labelled; without any, it is named`() throws {
        var county = plain(3, 1)
        (county.villages[0].longitude, county.villages[0].latitude) = (nil, nil)
        let body = try blocks(county)
        #expect(body.villages[0].basis == .township && body.unmet == [])
        #expect(body.notes.contains { $0.contains("近似") && $0.contains("村V0") })
        county.townships = 2
        county.villages[0].township = 1
        county.villages[0].responsible = nil
        let lost = try blocks(county)
        #expect(lost.unmet.map(\.block) == [.noPoint])
    }

    @Test func `No teams at all: every village is named, nothing is planned`() throws {
        let body = try blocks(plain(3, 0))
        #expect(body.visits == [] && Set(body.unmet.map(\.block)) == [.noTeam] && body.unmet.count == 3)
        #expect(body.notes.contains { $0.contains("没有巡诊团队") })
    }

    @Test func `A team that lacks a category is planned and named`() throws {
        var county = plain(2, 1)
        county.teams[0].duties = ["clinical_physician", "nurse"]
        let body = try blocks(county)
        #expect(body.unmet == [] && body.teams[0].lacking == ["中医医师", "公共卫生人员", "辅助科室人员"])
        #expect(body.notes.contains { $0.contains("缺中医医师") })
    }

    @Test func `A village beyond the working day is named with its minutes`() throws {
        var county = plain(2, 1)
        county.villages[1].longitude = 120
        let body = try blocks(county)
        let gap = try #require(body.unmet.first)
        #expect(body.unmet.count == 1 && gap.block == .tooFar && (gap.minutes ?? 0) > (gap.allowed ?? 0))
    }

    @Test func `Ten times more than teams can do: the half-days are used, the rest is named`() throws {
        let body = try blocks(plain(50, 1))
        #expect(body.slots.count == 10)
        let missing = body.unmet.reduce(0) { $0 + $1.missing }
        #expect(missing + body.visits.count == 50 * 2 * 2)
        #expect(body.unmet.contains { $0.block == .full && $0.furtherTeams == 9 })
    }

    @Test func `A team goes out only with a vehicle where that is asked for`() throws {
        var county = plain(4, 2)
        county.vehicles = [.init(id: "C1", institution: "W0", status: "in_repair")]
        let idle = try blocks(county) { $0.needsVehicle = true }
        #expect(idle.visits == [] && Set(idle.unmet.map(\.block)) == [.noVehicle])
        county.vehicles.append(.init(id: "C2", institution: "W0"))
        let one = try blocks(county) { $0.needsVehicle = true }
        #expect(Set(one.visits.map(\.team)).count == 1 && one.visits.allSatisfy { $0.vehicle == 1 })
        #expect(try blocks(county).unmet == [])
    }

    @Test func `A week without a working day is named`() throws {
        // 15 to 23 February 2026: Spring Festival.
        let body = try blocks(plain(2, 1), "2026-02-16", weeks: 1)
        #expect(body.visits == [] && Set(body.unmet.map(\.block)) == [.noWorkingDay])
    }

    @Test func `More visits than working days are named, five are planned`() throws {
        var county = plain(1, 1)
        county.villages[0].approved = 7
        let body = try blocks(county)
        #expect(body.visits.count == 10)
        #expect(body.unmet.map(\.block) == [.excess] && body.unmet[0].missing == 4)
    }

    @Test func `A matrix replaces estimates in both directions, and an absurd one is refused by its line`() throws {
        let matrix = try RoundMatrix(csv: "from,to,minutes\nW0,V0,300\n", name: "表")
        let body = try blocks(plain(2, 1), matrix: matrix)
        #expect(body.unmet.map(\.block) == [.tooFar] && body.villages[body.unmet[0].village].id == "V0")
        #expect(body.notes.contains { $0.contains("为估算") })
        for row in ["W0,V0,-5", "W0,V0,1e9", "W0,V0,nan", "W0,V0", "W0,V0,十"] {
            let failure = #expect(throws: Failure.self) {
                try RoundMatrix(csv: "from,to,minutes\nW0,V1,20\n\(row)\n", name: "表")
            }
            #expect(failure?.place?.contains("第 3 行") == true, "\(row)")
        }
        #expect(throws: Failure.self) { try RoundMatrix(csv: "", name: "表") }
    }

    @Test func `An order outside its bounds is refused`() throws {
        let county = plain(1, 1)
        try StandingOver.with(county.records) { standing in
            for weeks in [0, 27] {
                #expect(throws: Failure.self) {
                    try RoundTrial.make(standing, county.order("2026-11-02", weeks: weeks))
                }
            }
            var other = county.order("2026-11-02", weeks: 2)
            other.region = "999999"
            #expect(throws: Failure.self) { try RoundTrial.make(standing, other) }
        }
    }
}
