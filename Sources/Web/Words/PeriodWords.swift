import Policy
import Quantities

extension Lexicon {
    /// A period as an office writes it: 2026年第46周（11-09 至 11-15）, 2026年11月, 2026年第4季度.
    func callAsFunction(_ period: Period) -> String {
        let (year, month, _) = period.start.parts
        switch (period.unit, language) {
        case (.week, _):
            let code = period.description.split(separator: "-W")
            let days = self(.daySpan, Self.monthAndDay(period.start), Self.monthAndDay(period.end))
            let number = Int(code[1]).map { String($0) } ?? ""
            return self(.weekNumber, String(code[0]), number, days)
        case (.month, .zh): return "\(year)年\(month)月"
        case (.quarter, .zh): return "\(year)年第\((month - 1) / 3 + 1)季度"
        case (.year, .zh): return "\(year)年"
        case (.continuous, _): return self(.until, period.end.description)
        case (.once, _): return self(.span, period.start.description, period.end.description)
        default: return period.description
        }
    }

    func callAsFunction(_ span: DateSpan) -> String {
        switch (span.from, span.to) {
        case (let from?, let to?): self(.span, from.description, to.description)
        case (let from?, nil): self(.since, from.description)
        case (nil, let to?): self(.until, to.description)
        case (nil, nil): ""
        }
    }

    func every(_ unit: PeriodUnit) -> String {
        switch unit {
        case .day: self(.everyDay)
        case .week: self(.everyWeek)
        case .month: self(.everyMonth)
        case .quarter: self(.everyQuarter)
        case .year: self(.everyYear)
        case .once: self(.oncePer)
        case .event: self(.everyEvent)
        case .continuous: self(.atAnyTime)
        }
    }

    private static func monthAndDay(_ date: CivilDate) -> String { String(date.description.dropFirst(5)) }
}
