import Policy
import Quantities
import Store
import Testing

@testable import Outreach

/// A standing apart says the same and waits for nobody.
@Suite struct StandingApartTests {
    private static let day = CivilDate("2026-11-22")!

    private func findings(_ standing: Standing) throws -> [String] {
        try standing.judging(asOf: Self.day) { assessor in
            assessor.judge()
            return assessor.findings().map { "\($0)" }
        }
    }

    @Test func `it says what the other says, also after a write`() throws {
        try StandingOver.with(PostingRecords(people: [.init(id: "P1")]).files) { standing in
            let expected = try findings(standing)
            let apart = try standing.apart()
            #expect(expected.count > 10)
            #expect(try findings(apart) == expected)
            try StandingOver.load(
                ["practitioner": "id,name,institution,category\nX1,新人,H,physician\n"], standing.database)
            let later = try findings(standing)
            #expect(try findings(apart) == later)
        }
    }

    @Test func `while it judges the other is free, and a write to the other does not reach it`() throws {
        try StandingOver.with(PostingRecords(people: [.init(id: "P1")]).files) { standing in
            let apart = try standing.apart()
            try apart.judging(asOf: Self.day) { (assessor: Assessor) throws in
                let before = assessor.dataset.table("practitioner")?.count
                try StandingOver.load(
                    ["practitioner": "id,name,institution,category\nX1,新人,H,physician\n"], standing.database)
                let there = try standing.judging(asOf: Self.day) { $0.dataset.table("practitioner")?.count }
                #expect(there == (before ?? 0) + 1)
                #expect(assessor.dataset.table("practitioner")?.count == before)
            }
        }
    }
}
