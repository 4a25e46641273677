import Formats
import Quantities
import Testing

struct CalendarTests {
    private let stamp = Instant(milliseconds: 1_795_000_000_000)

    private func text(_ event: CalendarEvent) -> String {
        var calendar = CalendarText(name: "东村巡诊", stamp: stamp)
        calendar.add(event)
        return calendar.text
    }

    /// The lines of a feed with folds taken back, as a reader has them.
    private func lines(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    }

    @Test func `no line is longer than 75 octets and none breaks a character`() {
        let long = String(repeating: "海滨街道社区卫生服务中心😀", count: 12)
        let feed = text(CalendarEvent(uid: "a", first: CivilDate("2026-11-23")!, summary: long))
        for line in feed.components(separatedBy: "\r\n") {
            #expect(line.utf8.count <= 75)
            #expect(!line.contains("\u{FFFD}"))
        }
        #expect(lines(feed).contains("SUMMARY:" + long))
        #expect(feed.hasSuffix("END:VCALENDAR\r\n") && !feed.replacing("\r\n", with: "").contains("\n"))
    }

    @Test func `text is escaped`() {
        let feed = text(
            CalendarEvent(uid: "a", first: CivilDate("2026-11-23")!, summary: "a,b;c\\d\ne\u{7}"))
        #expect(lines(feed).contains("SUMMARY:a\\,b\\;c\\\\d\\ne"))
    }

    @Test func `a weekly day ends on a date, weekly hours end on a moment in UTC`() {
        let monday = CivilDate("2026-11-23")!
        let days = lines(
            text(
                CalendarEvent(
                    uid: "a", first: monday, isWeekly: true, until: CivilDate("2026-12-31"), except: [monday + 7],
                    summary: "x")))
        #expect(days.contains("DTSTART;VALUE=DATE:20261123") && days.contains("DTEND;VALUE=DATE:20261124"))
        #expect(days.contains("RRULE:FREQ=WEEKLY;UNTIL=20261231") && days.contains("EXDATE;VALUE=DATE:20261130"))
        let hours = lines(
            text(
                CalendarEvent(
                    uid: "a", first: monday, time: .hours(from: 510, to: 690), isWeekly: true,
                    until: CivilDate("2026-12-31"), except: [monday + 7], summary: "x")))
        #expect(hours.contains("DTSTART;TZID=Asia/Shanghai:20261123T083000"))
        #expect(hours.contains("DTEND;TZID=Asia/Shanghai:20261123T113000"))
        #expect(hours.contains("RRULE:FREQ=WEEKLY;UNTIL=20261231T155959Z"))
        #expect(hours.contains("EXDATE;TZID=Asia/Shanghai:20261130T083000"))
        #expect(hours.contains("TZOFFSETTO:+0800"))
    }
}
