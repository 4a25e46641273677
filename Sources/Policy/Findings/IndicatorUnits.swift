import Quantities

/// What one unit of an indicator adds to the sums of its place.
package struct IndicatorUnit: Sendable, Equatable {
    /// Id of the county, hospital …
    package var id: String
    /// Code of the region it lies in; nil where the records do not say.
    package var region: String?
    /// By period, as asked for; nil where missing.
    package var parts: [Double?]
    package var wholes: [Double?]
}

extension Assessor {
    /// Part and whole of every unit in a region (nil: everywhere) that counts in some of the periods.
    ///
    /// Sorted by id. Costs one evaluation a unit and period.
    package func units(of indicator: Indicator, in region: String?, periods: [Period]) -> [IndicatorUnit] {
        let condition = indicator.condition.map { compiler.remember($0).node }
        let part = compiler.remember(indicator.part).node
        let whole = indicator.whole.map { compiler.remember($0).node }
        prepare()
        let table = dataset.tables[indicator.subject]
        var units: [IndicatorUnit] = []
        for row in 0..<table.count where table.isLive(row) {
            var frame = frame(indicator.subject, row, Period(.day, holding: asOf))
            if let region, !scope.contains(region, frame.region) { continue }
            var unit = IndicatorUnit(id: table.id(row), region: nil, parts: [], wholes: [])
            for period in periods {
                frame = frame.moved(to: period)
                let counts = condition.map { $0.isTrue(frame) } ?? true
                unit.parts.append(counts ? Self.known(part.scalar(frame)) : nil)
                unit.wholes.append(counts ? whole.flatMap { Self.known($0.scalar(frame)) } : nil)
            }
            guard unit.parts.contains(where: { $0 != nil }) else { continue }
            unit.region = frame.region < 0 ? nil : dataset.table("region")?.id(Int(frame.region))
            units.append(unit)
        }
        return units.sorted { $0.id < $1.id }
    }

    private static func known(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
