import Outreach
import Policy
import Quantities

extension Desk {
    func indicators() throws -> any Page {
        let rows = try book.indicators.map { indicator in
            let series = try series(indicator)
            let values = series.values()
            let last = values.lastIndex { $0 != nil }
            return IndicatorsPage.Row(
                name: Link(words(indicator.label), links.indicator(indicator.id)),
                value: text(last.flatMap { values[$0] }, indicator),
                period: last.map { told(series.periods[$0]) } ?? "",
                before: text(last.flatMap { $0 > 0 ? values[$0 - 1] : nil }, indicator),
                spark: Sparkline(values), targets: targets(indicator))
        }
        return IndicatorsPage(
            heading: words(IndicatorWord.indicators),
            lead: words(IndicatorWord.indicatorsLead, placeName, "\(rows.count)"),
            list: rows.isEmpty ? nil : .init(rows: rows))
    }

    func series(_ indicator: Indicator) throws -> IndicatorSeries {
        try moment.series(SeriesKey(indicator: indicator.id, asOf: asOf, region: inside)) {
            try judging { IndicatorSeries(indicator, $0, in: inside) }
        }
    }

    func text(_ value: Double?, _ indicator: Indicator) -> String {
        value.map { telling.values.amount($0, indicator.unit) } ?? words(IndicatorWord.notKnown)
    }

    /// A period; one that is not over says so.
    func told(_ period: Period) -> String {
        let over = words(period)
        return period.end > asOf ? "\(over)（\(words(IndicatorWord.periodToDate, asOf.description))）" : over
    }

    /// Those of rules that hold in the place, above it or inside it.
    func targets(_ indicator: Indicator) -> [IndicatorTarget] {
        indicator.targets.compactMap { book.rule($0) }.filter(concerns).map { rule in
            let document = book.document(of: rule)
            var when = telling.region(rule.region)
            if case .on(let day)? = rule.due {
                when = words(IndicatorWord.targetIn, when, words(IndicatorWord.targetBy, day.description))
            }
            return IndicatorTarget(
                text: Link(requirement(rule) ?? words(rule.title), links.clause(rule.id)), holds: when,
                origin: telling.origin(document), strength: words(rule.strength.word),
                basis: telling.basis(rule),
                findings: links.findings(Narrowing(rule: rule.id)))
        }
    }

    private func concerns(_ rule: Rule) -> Bool {
        guard let place = inside, rule.region != RegionTree.nation, rule.region != place else { return true }
        return regions.above(place).contains { $0.code == rule.region }
            || regions.above(rule.region).contains { $0.code == place }
    }

    /// `≥ 65 %`; nil where what is required is no fixed number of the indicator itself.
    func requirement(_ rule: Rule) -> String? {
        fixed(rule).map { value in
            guard case .compare(let comparator, _) = rule.requirement else { return "" }
            let values = telling.values
            return values.compared(comparator.rawValue, values.text(.number(value), of: .number, unit: rule.unit))
        }
    }

    /// The number required, where the rule measures a per cent as indicators do.
    func fixed(_ rule: Rule) -> Double? {
        guard case .compare(_, .number(let value)) = rule.requirement, rule.unit == "%", value > 0 else { return nil }
        return value
    }
}
