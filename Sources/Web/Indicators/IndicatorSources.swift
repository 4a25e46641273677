import Outreach
import Policy
import Quantities

extension Desk {
    private static var sourceUnits: Int { 200 }

    /// Where the figures of one period come from: statistics by source, indicator and level; what the programme itself
    /// keeps is named by kind and number.
    func sources(
        _ indicator: Indicator, _ series: IndicatorSeries, _ place: Int
    ) throws -> (IndicatorPage.Sources?, [String]) {
        let units = series.units.prefix(Self.sourceUnits).map(\.id)
        let period = series.periods[place]
        var ids: [String: Set<String>] = [:]
        try judging { assessor in
            for expression in [indicator.part, indicator.whole].compactMap({ $0 }) {
                let measured = assessor.measured(expression, kind: indicator.subject, subjects: units, in: period)
                for group in measured.flatMap(\.records) { ids[group.kind, default: []].formUnion(group.ids) }
            }
        }
        let statistics = ids.removeValue(forKey: "statistic") ?? []
        let computed = ids.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map { kind, ids in
            words(
                IndicatorWord.computedHere, "\(telling.noun(kind)) \(ValueWords.grouped(ids.count))")
        }
        let groups = try lookup.figures(statistics)
        guard !groups.isEmpty else { return (nil, computed) }
        let rows = groups.map { group in
            IndicatorPage.SourceRow(
                source: group.source, figure: label(of: "indicator", group.indicator),
                level: group.level.map { label(of: "level", $0) } ?? "",
                days: words(.span, group.from.description, group.to.description),
                count: ValueWords.grouped(group.count), obtained: group.obtained?.description ?? "",
                synthetic: group.isSynthetic ? words(.syntheticMark) : nil,
                record: Link(group.lastID, links.record(kind: "statistic", id: group.lastID)))
        }
        return (.init(caption: "\(words(IndicatorWord.sourcesOfFigures)) · \(told(period))", rows: rows), computed)
    }

    private func label(of field: String, _ code: String) -> String {
        guard words.language == .zh else { return code.replacing("_", with: " ") }
        let choices = book.vocabulary.kind("statistic")?.field(field)?.type.choices
        return choices?.first { $0.code == code }?.label ?? code
    }
}
