import Foundation
import Policy
import Quantities

/// An indicator over time: what each unit adds, and the value of any set of units.
package struct IndicatorSeries: Sendable {
    package let indicator: Indicator
    /// Oldest first; the last one holds the day of assessment.
    package let periods: [Period]
    /// Sorted by id.
    package let units: [IndicatorUnit]
    /// Index of the first period from which average growth is counted.
    private let base: Int

    /// - Parameter region: code; nil is everywhere.
    package init(_ indicator: Indicator, _ assessor: Assessor, in region: String?) {
        self.indicator = indicator
        var periods: [Period] = []
        var period = Period(indicator.per, holding: assessor.asOf)
        for _ in 0..<Self.length(indicator.per) {
            periods.append(period)
            period = period.previous
        }
        periods.reverse()
        let units = assessor.units(of: indicator, in: region, periods: periods)
        // Nothing is drawn before the first figure.
        let silent = periods.indices.first { place in units.contains { $0.parts[place] != nil } } ?? periods.count
        let cut = min(silent, max(0, periods.count - 2))
        self.periods = Array(periods.dropFirst(cut))
        self.units = units.map { unit in
            var unit = unit
            unit.parts.removeFirst(cut)
            unit.wholes.removeFirst(cut)
            return unit
        }
        let first: Int
        if case .number(let year)? = assessor.book.setting("growth_base_year")?.standard { first = Int(year) } else {
            first = .min
        }
        base = self.periods.firstIndex { $0.start.year >= first } ?? 0
    }

    private static func length(_ unit: PeriodUnit) -> Int {
        switch unit {
        case .year: 5
        case .quarter: 9
        case .week: 27
        default: 13
        }
    }

    /// The value in each period, over the units that `isInside` names by id and region; nil where nothing is known.
    package func values(_ isInside: (IndicatorUnit) -> Bool = { _ in true }) -> [Double?] {
        let units = units.filter(isInside)
        return periods.indices.map { place in
            switch indicator.form {
            case .share:
                let known = units.filter { $0.parts[place] != nil && $0.wholes[place] != nil }
                let whole = known.reduce(0) { $0 + ($1.wholes[place] ?? 0) }
                return whole > 0 ? 100 * known.reduce(0) { $0 + ($1.parts[place] ?? 0) } / whole : nil
            case .growth: return place > 0 ? growth(units, from: place - 1, to: place, years: 1) : nil
            case .averageGrowth:
                guard let first = periods.indices.first(where: { p in
                    p >= base && units.contains { ($0.parts[p] ?? 0) > 0 }
                }), first < place else { return nil }
                return growth(units, from: first, to: place, years: Double(place - first))
            }
        }
    }

    /// Over the units that are known in both periods; per cent a year.
    private func growth(_ units: [IndicatorUnit], from: Int, to: Int, years: Double) -> Double? {
        let known = units.filter { ($0.parts[from] ?? 0) > 0 && $0.parts[to] != nil }
        let before = known.reduce(0) { $0 + ($1.parts[from] ?? 0) }
        let after = known.reduce(0) { $0 + ($1.parts[to] ?? 0) }
        guard before > 0, after > 0 else { return nil }
        return 100 * (Self.root(after / before, years) - 1)
    }

    private static func root(_ value: Double, _ years: Double) -> Double {
        years == 1 ? value : pow(value, 1 / years)
    }
}
