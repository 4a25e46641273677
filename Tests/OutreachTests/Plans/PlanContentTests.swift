import Quantities
import Testing

@testable import Outreach

/// What is kept of a plan may have been written by another version of the program.
@Suite struct PlanContentTests {
    @Test(arguments: Plan.Kind.allCases)
    func `content that this version does not write is a named conflict with a way out`(kind: Plan.Kind) throws {
        for body in ["{}", "", "[1, 2", "{\"villages\": 3}"] {
            let plan = Plan(
                id: "P1", kind: kind, region: "120115", from: CivilDate(day: 20_000), madeAt: Instant(milliseconds: 0),
                recordsSeq: 1, body: body, madeBy: "甲", verdict: nil)
            let failure = #expect(throws: Failure.self) { try kind.body.read(plan) }
            #expect(failure?.kind == .conflict)
            #expect(failure?.what.contains("P1") == true)
            #expect(failure?.remedy != nil)
        }
    }
}
