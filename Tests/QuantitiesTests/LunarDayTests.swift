import Testing

@testable import Quantities

@Suite struct LunarDayTests {
    @Test(arguments: [
        ("2025-01-29", 1, 1), ("2026-02-17", 1, 1), ("2027-02-06", 1, 1), ("2026-09-25", 8, 15), ("2026-06-19", 5, 5),
        ("2025-07-24", 6, 30), ("2026-11-22", 10, 14),
    ])
    func `Days of the Chinese calendar are those of the almanac`(_ text: String, _ month: Int, _ day: Int) {
        let date = CivilDate(text)!
        #expect(date.lunarDay == day)
        #expect(date.lunarDate?.month == month && date.lunarDate?.day == day)
    }

    @Test func `A leap month has days and no month`() {
        // The second sixth month of 2025 begins on 25 July.
        #expect(CivilDate("2025-07-25")!.lunarDay == 1 && CivilDate("2025-07-25")!.lunarDate == nil)
    }

    @Test func `In a year without a notice the days that the law gives are off`() {
        let start = CivilDate("2027-01-01")!, end = CivilDate("2027-12-31")!
        let calendar = WorkingCalendar().lawful(from: start, through: end)
        let off = (0...364).map { start + $0 }.filter { $0.weekday <= 5 && !calendar.isWorkingDay($0) }
        let asked = ["01-01", "02-05", "02-08", "04-05", "06-09", "09-15", "10-01"]
        #expect(off.map(\.description) == asked.map { "2027-\($0)" })
        // Nothing is added to a year whose notice is known.
        let known = WorkingCalendar(holidays: [CivilDate("2027-12-30")!]).lawful(from: start, through: end)
        #expect(known.isWorkingDay(start) && known.isWorkingDay(end))
    }
}
