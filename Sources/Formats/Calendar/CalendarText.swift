import Quantities

/// Writes a calendar feed (RFC 5545) in the time of China.
package struct CalendarText {
    private var lines: [String] = []
    private let stamp: String

    /// - Parameters:
    ///   - name: what calendar programs show.
    ///   - stamp: the moment of this version.
    package init(name: String, stamp: Instant) {
        let digits = stamp.description.filter { $0 != "-" && $0 != ":" }
        self.stamp = digits
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Xiachen//NONSGML//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "X-WR-CALNAME:" + Self.escaped(name), "X-WR-TIMEZONE:Asia/Shanghai",
            "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
            // China has kept one time without summer time since 1991.
            "BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19910915T020000",
            "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE",
        ]
    }

    package mutating func add(_ event: CalendarEvent) {
        lines += ["BEGIN:VEVENT", "UID:" + Self.escaped(event.uid), "DTSTAMP:" + stamp]
        switch event.time {
        case .day:
            lines.append("DTSTART;VALUE=DATE:" + Self.day(event.first))
            lines.append("DTEND;VALUE=DATE:" + Self.day(event.first + 1))
        case .hours(let from, let to):
            lines.append("DTSTART;TZID=Asia/Shanghai:" + Self.moment(event.first, from))
            lines.append("DTEND;TZID=Asia/Shanghai:" + Self.moment(event.first, to))
        }
        if event.isWeekly { lines.append("RRULE:FREQ=WEEKLY" + until(event)) }
        for day in event.except.sorted() {
            switch event.time {
            case .day: lines.append("EXDATE;VALUE=DATE:" + Self.day(day))
            case .hours(let from, _): lines.append("EXDATE;TZID=Asia/Shanghai:" + Self.moment(day, from))
            }
        }
        lines.append("SUMMARY:" + Self.escaped(event.summary))
        if !event.description.isEmpty { lines.append("DESCRIPTION:" + Self.escaped(event.description)) }
        if !event.location.isEmpty { lines.append("LOCATION:" + Self.escaped(event.location)) }
        lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    }

    /// The whole feed: every line folded at 75 octets and ended by CR LF.
    package var text: String { (lines + ["END:VCALENDAR"]).map { Self.folded($0) + "\r\n" }.joined() }

    /// The end of a rule has the form of its start: a date for days, a moment in UTC for hours.
    private func until(_ event: CalendarEvent) -> String {
        guard let until = event.until else { return "" }
        switch event.time {
        case .day: return ";UNTIL=" + Self.day(until)
        // 23:59:59 in China.
        case .hours: return ";UNTIL=" + Self.day(until) + "T155959Z"
        }
    }

    private static func day(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

    private static func moment(_ date: CivilDate, _ minutes: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return day(date) + "T" + two(minutes / 60) + two(minutes % 60) + "00"
    }

    /// RFC 5545 §3.3.11.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result += "\\\(scalar)"
            case "\n": result += "\\n"
            default: if scalar.value >= 32 { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// RFC 5545 §3.1: at most 75 octets a line, never inside a character.
    static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let width = UTF8.width(scalar)
            if octets + width > 75 {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += width
        }
        return result
    }
}
