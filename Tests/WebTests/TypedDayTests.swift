import Quantities
import Testing

@testable import Web

struct TypedDayTests {
    @Test(arguments: [
        "2026-11-02", "2026/11/2", "2026.11.02", "2026年11月2日", " 2026-11-2 ", "20261102", "2026 - 11 - 02",
    ])
    func `a day is read as people type it, the year first`(text: String) {
        #expect(CivilDate(typed: text) == CivilDate(year: 2026, month: 11, day: 2))
    }

    @Test(arguments: [
        "", "11/02/2026", "02.11.2026", "2026-13-01", "2026-02-30", "2026110", "202611023", "2026-11", "26-11-02",
        "2026-1１-02", "2026-+1-02", "2026-011-02", "2026-11-02-03",
    ])
    func `what may mean another day, or none, is not guessed`(text: String) {
        #expect(CivilDate(typed: text) == nil)
    }
}
