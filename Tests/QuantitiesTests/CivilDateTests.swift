import Foundation
import Quantities
import Testing

@Suite struct CivilDateTests {
    @Test func `every day of four centuries reads back as it was written`() {
        let first = CivilDate(year: 1900, month: 1, day: 1)!
        var last = first - 1
        for offset in 0..<146_097 {
            let date = first + offset
            let (year, month, day) = date.parts
            #expect(CivilDate(year: year, month: month, day: day) == date)
            #expect(date.day == last.day + 1)
            if offset % 97 == 0 { #expect(CivilDate(date.description) == date) }
            last = date
        }
    }

    @Test func `weekdays and parts agree with the calendar of the system`() {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0)!
        for day in stride(from: Int32(-40_000), through: 40_000, by: 37) {
            let parts = calendar.dateComponents(
                [.year, .month, .day, .weekday], from: Date(timeIntervalSince1970: Double(day) * 86_400))
            let date = CivilDate(day: day)
            #expect(date.parts == (parts.year!, parts.month!, parts.day!))
            #expect(date.weekday == (parts.weekday! + 5) % 7 + 1)
        }
    }

    @Test(arguments: ["2026-02-30", "2026-13-01", "2026-1-1", "26-01-01", "2026/01/01", "", "2026-00-10", "0000-01-01"])
    func `an impossible date is no date`(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func `a month later is the same day or the last of a shorter month`() {
        let january = CivilDate("2024-01-31")!
        #expect(january.adding(months: 1).description == "2024-02-29")
        #expect(january.adding(months: 13).description == "2025-02-28")
        #expect(january.adding(months: -2).description == "2023-11-30")
        #expect(CivilDate("2026-01-01")!.adding(months: 6) - 1 == CivilDate("2026-06-30")!)
    }
}
