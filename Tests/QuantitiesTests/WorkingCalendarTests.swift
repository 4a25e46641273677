import Testing

@testable import Quantities

@Suite struct WorkingCalendarTests {
    let calendar = WorkingCalendar(
        holidays: [date("2026-10-01"), date("2026-10-02")], makeUpDays: [date("2026-10-10")])

    static func date(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(day: 0) }

    @Test func `A holiday is no working day and a make-up Saturday is one`() {
        #expect(!calendar.isWorkingDay(Self.date("2026-10-01")))
        #expect(calendar.isWorkingDay(Self.date("2026-10-10")))
        #expect(!calendar.isWorkingDay(Self.date("2026-10-11")))
        #expect(calendar.isWorkingDay(Self.date("2026-10-12")))
    }

    @Test func `Working days of a stretch count every day once`() {
        let (from, through) = (Self.date("2026-09-28"), Self.date("2026-10-11"))
        var counted = 0
        var day = from
        while day <= through {
            if calendar.isWorkingDay(day) { counted += 1 }
            day = day + 1
        }
        #expect(calendar.workingDays(from: from, through: through) == counted)
        #expect(counted == 9)
        #expect(calendar.workingDays(from: through, through: from) == 0)
    }

    @Test func `Far years follow Monday to Friday, and days after the last notice are provisional`() {
        #expect(calendar.workingDays(from: Self.date("1990-01-01"), through: Self.date("1990-01-07")) == 5)
        #expect(calendar.workingDays(from: Self.date("2101-01-03"), through: Self.date("2101-01-09")) == 5)
        #expect(!calendar.isProvisional(Self.date("2026-12-31")))
        #expect(calendar.isProvisional(Self.date("2027-01-01")))
    }

    @Test func `A row without a date is refused with its line`() {
        #expect(throws: Failure.self) { try WorkingCalendar(csv: "date,kind\n2026-02-30,holiday\n") }
        #expect(throws: Failure.self) { try WorkingCalendar(csv: "date,kind\n2026-02-20,feast\n") }
    }
}

private func date(_ text: String) -> CivilDate { WorkingCalendarTests.date(text) }
