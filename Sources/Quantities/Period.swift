/// How long one obligation runs: the `per` of a rule.
package enum PeriodUnit: String, Sendable, CaseIterable, Codable {
    case day, week, month, quarter, year
    /// One period over the whole time in force, judged at the due date.
    case once
    /// The subject is itself an event (a round, a tour); the period is its day.
    case event
    /// A state that must hold at any time; judged on the day of the assessment.
    case continuous

    /// A stretch of the calendar: periods of it follow one another.
    package var isCalendar: Bool {
        switch self {
        case .day, .week, .month, .quarter, .year: true
        case .once, .event, .continuous: false
        }
    }
}

/// A stretch of civil days, both ends included, as rules and reports count them.
package struct Period: Hashable, Sendable, Codable {
    package var unit: PeriodUnit
    package var start: CivilDate
    package var end: CivilDate

    package init(_ unit: PeriodUnit, from start: CivilDate, through end: CivilDate) {
        self.unit = unit
        self.start = start
        self.end = end
    }

    /// The calendar period of `unit` that holds `date`: a week is Monday to Sunday, the others are calendar ones.
    /// `event`, `continuous` and `once` give the day itself.
    package init(_ unit: PeriodUnit, holding date: CivilDate) {
        let (year, month, _) = date.parts
        switch unit {
        case .week:
            let monday = date - (date.weekday - 1)
            self.init(unit, from: monday, through: monday + 6)
        case .month, .quarter, .year:
            let length = unit == .month ? 1 : unit == .quarter ? 3 : 12
            let first = CivilDate(year: year, month: (month - 1) / length * length + 1, day: 1)!
            self.init(unit, from: first, through: first.adding(months: length) - 1)
        case .day, .once, .event, .continuous:
            self.init(unit, from: date, through: date)
        }
    }

    /// Days in the period, at least 1.
    package var days: Int { end - start + 1 }
    package func contains(_ date: CivilDate) -> Bool { start <= date && date <= end }
    /// The calendar period after this one, also where this one is cut short by the end of a rule.
    package var next: Period { Period(unit, holding: Period(unit, holding: end).end + 1) }
    /// The calendar period before this one, also where this one begins late.
    package var previous: Period { Period(unit, holding: Period(unit, holding: start).start - 1) }
}

extension Period: CustomStringConvertible {
    /// `2026-W46`, `2026-11`, `2026-Q4`, `2026`, `2026-11-17`; `once` shows both ends.
    package var description: String {
        let (year, month, _) = start.parts
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        switch unit {
        case .week:
            let thursday = start + 3
            let first = CivilDate(year: thursday.year, month: 1, day: 1)!
            return "\(thursday.year)-W\(two((thursday - first) / 7 + 1))"
        case .month: return "\(year)-\(two(month))"
        case .quarter: return "\(year)-Q\((month - 1) / 3 + 1)"
        case .year: return "\(year)"
        case .day, .event, .continuous: return start.description
        case .once: return "\(start)..\(end)"
        }
    }

    /// Reads what `description` writes; nil where the text names no period (2026-W54, 2026-13).
    package init?(_ text: String) {
        let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
        if let date = CivilDate(text) { self.init(.day, holding: date); return }
        guard let year = Int(pieces[0]), pieces[0].count == 4, let first = CivilDate(year: year, month: 1, day: 1)
        else { return nil }
        switch pieces.count {
        case 1: self.init(.year, holding: first)
        case 2 where pieces[1].hasPrefix("W"):
            guard let week = Int(pieces[1].dropFirst()), (1...53).contains(week) else { return nil }
            let thursday = Period(.week, holding: CivilDate(year: year, month: 1, day: 4)!).start + 3 + (week - 1) * 7
            guard thursday.year == year else { return nil }
            self.init(.week, holding: thursday)
        case 2 where pieces[1].hasPrefix("Q"):
            guard let quarter = Int(pieces[1].dropFirst()), (1...4).contains(quarter) else { return nil }
            self.init(.quarter, holding: first.adding(months: (quarter - 1) * 3))
        case 2:
            guard let month = Int(pieces[1]), pieces[1].count == 2, (1...12).contains(month) else { return nil }
            self.init(.month, holding: first.adding(months: month - 1))
        default: return nil
        }
    }
}
