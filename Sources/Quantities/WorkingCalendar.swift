/// China's official working days: Monday to Friday but for the State Council's yearly holidays and make-up days.
///
/// After the last known year Monday to Friday are taken, and whoever asks should say that it is provisional.
package struct WorkingCalendar: Sendable {
    /// The last year whose notice is known; nil where none is.
    package let lastKnownYear: Int?
    private let firstDay: Int32
    /// Working days from `firstDay` up to and without the day of that index.
    private let before: [Int32]

    /// - Parameters:
    ///   - holidays: days off, working days otherwise.
    ///   - makeUpDays: weekend days that are worked.
    package init(holidays: Set<CivilDate> = [], makeUpDays: Set<CivilDate> = []) {
        let years = holidays.union(makeUpDays).map(\.year)
        lastKnownYear = years.max()
        let first = CivilDate(year: min(years.min() ?? 2000, 2000), month: 1, day: 1) ?? CivilDate(day: 0)
        let last = CivilDate(year: max(years.max() ?? 2060, 2060), month: 12, day: 31) ?? CivilDate(day: 33_000)
        firstDay = first.day
        var sums: [Int32] = [0]
        sums.reserveCapacity(last - first + 2)
        for number in first.day...last.day {
            let date = CivilDate(day: number)
            let isWorking = makeUpDays.contains(date) || (date.weekday <= 5 && !holidays.contains(date))
            sums.append(sums[sums.count - 1] + (isWorking ? 1 : 0))
        }
        before = sums
    }

    /// Reads rows `date,kind,festival` with kinds `holiday` and `makeup_workday`; several files may follow each other.
    ///
    /// - Throws: `Failure` of kind invalid naming the line.
    package init(csv: String) throws(Failure) {
        var holidays: Set<CivilDate> = []
        var makeUpDays: Set<CivilDate> = []
        for (number, line) in csv.split(whereSeparator: \.isNewline).enumerated() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            if cells.first == "date" || cells.first == "\u{FEFF}date" { continue }
            guard cells.count >= 2, let date = CivilDate(cells[0]) else {
                throw Failure(
                    .invalid, "日历行“\(line)”没有形如 2026-01-01 的日期", at: "第 \(number + 1) 行",
                    remedy: "请写成 date,kind,festival")
            }
            switch cells[1] {
            case "holiday": holidays.insert(date)
            case "makeup_workday": makeUpDays.insert(date)
            default:
                throw Failure(
                    .invalid, "不认识日历类别“\(cells[1])”", at: "第 \(number + 1) 行",
                    remedy: "请用 holiday 或 makeup_workday")
            }
        }
        self.init(holidays: holidays, makeUpDays: makeUpDays)
    }

    package func isWorkingDay(_ date: CivilDate) -> Bool { workingDays(from: date, through: date) == 1 }

    /// Working days in a stretch, both ends included; 0 where the end lies before the start.
    package func workingDays(from start: CivilDate, through end: CivilDate) -> Int {
        start > end ? 0 : count(before: Int(end.day) + 1) - count(before: Int(start.day))
    }

    /// Whether a day lies after the last known year, so that its kind is a guess.
    package func isProvisional(_ date: CivilDate) -> Bool { lastKnownYear.map { date.year > $0 } ?? true }

    /// The same with further days on which nobody works.
    package func closing(_ days: some Sequence<CivilDate>) -> WorkingCalendar {
        WorkingCalendar(self, closed: Set(days.filter { isWorkingDay($0) }.map(\.day)))
    }

    private init(_ calendar: WorkingCalendar, closed: Set<Int32>) {
        (lastKnownYear, firstDay) = (calendar.lastKnownYear, calendar.firstDay)
        var fewer: Int32 = 0
        before = calendar.before.enumerated().map { index, sum in
            if index > 0, closed.contains(calendar.firstDay + Int32(index) - 1) { fewer += 1 }
            return sum - fewer
        }
    }

    private func count(before day: Int) -> Int {
        let index = day - Int(firstDay)
        if index < 0 { return Self.weekdays(before: day) - Self.weekdays(before: Int(firstDay)) }
        if index < before.count { return Int(before[index]) }
        let end = Int(firstDay) + before.count - 1
        return Int(before[before.count - 1]) + Self.weekdays(before: day) - Self.weekdays(before: end)
    }

    /// Mondays to Fridays up to and without a day, counted from a Monday (1969-12-29).
    private static func weekdays(before day: Int) -> Int {
        let shifted = day + 3
        let weeks = shifted >= 0 ? shifted / 7 : (shifted - 6) / 7
        return weeks * 5 + min(shifted - weeks * 7, 5)
    }
}
