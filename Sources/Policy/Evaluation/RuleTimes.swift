import Quantities

/// When a rule is judged: its periods up to the day of assessment, and which of them are still open.
struct RuleTimes {
    let unit: PeriodUnit
    /// The day of assessment, never after the rule's end.
    let today: CivilDate
    /// The day of assessment itself: what was due on a rule's last day is due after it.
    let asOf: CivilDate
    /// The first day that counts.
    let start: CivilDate
    let end: CivilDate?
    let due: Due?

    /// - Parameters:
    ///   - recordsFrom: the first day of the records: nothing is judged before.
    ///   - isGiven: somebody said so: then a year is judged from that day; else only a year that the records cover is.
    ///   - isCurrentOnly: periods that are no longer current are left out.
    init(
        _ rule: Rule, asOf: CivilDate, recordsFrom: CivilDate, isGiven: Bool = true, isCurrentOnly: Bool = false
    ) {
        self.isGiven = isGiven
        unit = rule.per
        self.asOf = asOf
        today = min(asOf, rule.inForce.to ?? asOf)
        start = max(rule.inForce.from ?? recordsFrom, recordsFrom)
        end = rule.inForce.to
        due = rule.due
        inForceFrom = rule.inForce.from
        listedFrom = isCurrentOnly ? rule.currentFrom(asOf: asOf) : nil
        eventsFrom = max(start, listedFrom ?? start)
    }
    private let inForceFrom: CivilDate?
    private let isGiven: Bool
    /// Periods that end before it are left out.
    private let listedFrom: CivilDate?
    /// The first day of events, which bring their own periods.
    let eventsFrom: CivilDate
    /// Records that begin in the first month of a year cover it: the first event of a year is seldom on its first day.
    private static let firstMonthDays = 31

    /// In order of time. Weeks, months and quarters cut by the start or the end are left out, years are clipped to the
    /// rule's time in force; a year that the records do not cover is left out.
    /// `event` has none of its own: each subject brings its day.
    var periods: [Period] {
        if let inForceFrom, inForceFrom > today { return [] }
        switch unit {
        case .event: return []
        case .continuous: return [Period(unit, from: today, through: today)]
        case .once:
            let last = end ?? max(today, dueDay ?? today)
            let first = min(inForceFrom ?? start, last)
            return [Period(unit, from: first, through: last)]
        default: return calendarPeriods.filter { $0.end >= listedFrom ?? $0.end }
        }
    }

    private var dueDay: CivilDate? { if case .on(let day) = due { day } else { nil } }

    private var calendarPeriods: [Period] {
        var found: [Period] = []
        var period = Period(unit, holding: start)
        if period.start < start, unit != .year { period = period.next }
        while period.start <= today {
            let next = period.next
            if unit == .year {
                let last = min(period.end, end ?? period.end)
                if let first = firstDay(ofYear: period) { found.append(Period(.year, from: first, through: last)) }
            } else if period.end <= end ?? period.end {
                found.append(period)
            }
            period = next
        }
        return found
    }

    private func firstDay(ofYear year: Period) -> CivilDate? {
        let first = max(year.start, inForceFrom ?? year.start)
        if start <= first { return first }
        if isGiven { return start }
        return start - first < Self.firstMonthDays ? first : nil
    }

    /// Whether a shortfall is not one yet. A period closes on its last day; with a due day inside it, or after it, only
    /// after that day.
    func isOpen(_ period: Period) -> Bool {
        guard let deadline = deadline(period) else { return today < period.end }
        return asOf <= deadline
    }

    /// The due day that governs a period; nil where its last day does.
    func deadline(_ period: Period) -> CivilDate? {
        switch due {
        case .on(let day):
            if unit == .once || unit == .continuous { return day }
            return day >= period.start ? day : nil
        case .every(let month, let day):
            let year = period.start.year
            let length = CivilDate.length(ofMonth: month, in: year)
            guard let first = CivilDate(year: year, month: month, day: min(day, length)) else { return nil }
            return first >= period.start ? first : first.adding(months: 12)
        case nil: return nil
        }
    }
}
