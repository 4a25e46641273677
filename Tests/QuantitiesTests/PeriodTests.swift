import Quantities
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2026-11-17", PeriodUnit.week, "2026-W47"), ("2025-12-31", .week, "2026-W01"),
        ("2021-01-01", .week, "2020-W53"),
        ("2026-11-17", .month, "2026-11"), ("2026-11-17", .quarter, "2026-Q4"), ("2026-11-17", .year, "2026"),
        ("2026-11-17", .event, "2026-11-17"),
    ])
    func `a period is named as officers name it`(date: String, unit: PeriodUnit, name: String) {
        #expect(Period(unit, holding: CivilDate(date)!).description == name)
    }

    @Test func `names read back, and periods follow each other without gap`() {
        for unit in [PeriodUnit.week, .month, .quarter, .year] {
            var period = Period(unit, holding: CivilDate("2019-12-30")!)
            for _ in 0..<120 {
                #expect(Period(period.description) == period)
                #expect(period.next.start == period.end + 1)
                #expect(period.next.previous == period)
                period = period.next
            }
        }
    }

    @Test func `a week runs from Monday to Sunday`() {
        let week = Period("2026-W47")!
        #expect(week.start.description == "2026-11-16" && week.start.weekday == 1)
        #expect(week.days == 7)
    }

    @Test(arguments: ["2026-W54", "2026-13", "2026-Q5", "2025-W53", "", "W12", "2026-", "26"])
    func `a name of no period is none`(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func `the neighbours of a year cut short are whole other years`() throws {
        let year = Period(
            .year, from: try #require(CivilDate("2024-12-31")), through: try #require(CivilDate("2024-12-31")))
        #expect(year.previous == Period("2023"))
        #expect(year.next == Period("2025"))
        #expect(Period("2026-W01")?.previous == Period("2025-W52"))
        #expect(Period("2026-11-17")?.next == Period("2026-11-18"))
    }
}
