import Outreach
import Policy
import Quantities

extension Desk {
    private static var belowLimit: Int { 60 }

    func indicator() throws -> any Page {
        let id = try question.segment("indicator")
        guard let indicator = book.indicators.first(where: { $0.id == id }) else {
            throw Failure(.missing, words(IndicatorWord.noSuchIndicator, id))
        }
        let series = try series(indicator)
        let values = series.values()
        let last = values.lastIndex { $0 != nil } ?? values.count - 1
        let names = series.periods.map { Self.short($0) }
        let (sources, computed) = try sources(indicator, series, last)
        return IndicatorPage(
            heading: words(indicator.label), meaning: words(indicator.meaning),
            list: Link(words(IndicatorWord.indicators), links.indicators()), value: text(values[last], indicator),
            period: told(series.periods[last]), direction: direction(indicator), targets: targets(indicator),
            chart: LineChart(
                words(IndicatorWord.trendOf, words(indicator.label), names[0], names[names.count - 1]),
                values: values, names: names, targets: lines(indicator)),
            history: history(series, values),
            wholeHeading: indicator.whole == nil ? nil : words(IndicatorWord.sumOfWholes),
            partHeading: words(indicator.whole == nil ? IndicatorWord.figureOf : .sumOfParts),
            below: try below(series, last), sources: sources, computed: computed)
    }

    private func direction(_ indicator: Indicator) -> String? {
        switch indicator.better {
        case .higher: words(IndicatorWord.higherIsBetter)
        case .lower: words(IndicatorWord.lowerIsBetter)
        case .neither: nil
        }
    }

    /// 2026, 2026-11, 2026-Q4, 2026-W46: short enough for an axis.
    private static func short(_ period: Period) -> String { period.description }

    private func lines(_ indicator: Indicator) -> [(value: Double, text: String)] {
        var seen: Set<Double> = []
        return indicator.targets.compactMap { book.rule($0) }.compactMap { rule in
            guard targets(indicator).contains(where: { $0.text.href == links.clause(rule.id) }),
                let value = fixed(rule), seen.insert(value).inserted
            else { return nil }
            return (value, "\(requirement(rule) ?? "") \(telling.region(rule.region))")
        }
    }

    private func history(_ series: IndicatorSeries, _ values: [Double?]) -> [IndicatorPage.HistoryRow] {
        func sum(_ numbers: [Double?]) -> String {
            let known = numbers.compactMap { $0 }
            return known.isEmpty ? words(IndicatorWord.notKnown) : ValueWords.plain(known.reduce(0, +))
        }
        return series.periods.indices.reversed().map { place in
            let known = series.units.filter {
                series.indicator.whole == nil || $0.parts[place] != nil && $0.wholes[place] != nil
            }
            return IndicatorPage.HistoryRow(
                period: told(series.periods[place]), value: text(values[place], series.indicator),
                part: sum(known.map { $0.parts[place] }),
                whole: series.indicator.whole == nil ? nil : sum(known.map { $0.wholes[place] }))
        }
    }

    /// The places below; where there are none, the units themselves.
    private func below(_ series: IndicatorSeries, _ last: Int) throws -> IndicatorPage.Below? {
        let children = regions.children(of: place)
        let branches = regions.branches(under: place)
        let kind = book.vocabulary.kinds[series.indicator.subject].name
        var rows: [IndicatorPage.BelowRow] = []
        func add(_ name: Link, _ values: [Double?]) {
            let (now, before) = (values[last], last > 0 ? values[last - 1] : nil)
            let difference = now.flatMap { now in before.map { now - $0 } }
            rows.append(
                IndicatorPage.BelowRow(
                    name: name, value: text(now, series.indicator), before: text(before, series.indicator),
                    difference: difference.map { ($0 > 0 ? "+" : "") + ValueWords.plain($0) } ?? "–",
                    spark: Sparkline(values)))
        }
        for child in children where series.units.contains(where: { $0.region.map { branches[$0] } == child.code }) {
            let values = series.values { $0.region.map { branches[$0] } == child.code }
            add(Link(child.name, links.within(child.code).indicator(series.indicator.id)), values)
        }
        let isOne = kind == "region" && series.units.count == 1
        if !rows.isEmpty || series.units.isEmpty || isOne {
            return rows.isEmpty ? nil : .init(caption: words(IndicatorWord.placesBelow), rows: rows, more: nil)
        }
        let shown = series.units.prefix(Self.belowLimit)
        try names.fetch(kind: kind, ids: shown.map(\.id))
        for unit in shown {
            add(
                Link(telling.name(kind: kind, id: unit.id), links.subject(kind: kind, id: unit.id)),
                series.values { $0.id == unit.id })
        }
        let more = words(IndicatorWord.unitsShown, ValueWords.grouped(series.units.count), "\(shown.count)")
        return .init(
            caption: telling.noun(kind), rows: rows, more: shown.count < series.units.count ? more : nil)
    }
}
