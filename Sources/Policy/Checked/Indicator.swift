import Quantities

/// A figure that is watched over time: defined once, for a place of any size, with the rules that set its targets.
package struct Indicator: Sendable {
    /// `primary-visit-share`.
    package var id: String
    package var label: Words
    package var meaning: Words
    /// Index of the kind of its units (counties, hospitals), and which of them count.
    package var subject: Int
    package var condition: Expression?
    /// Of one unit in one period. The value of a place is made of the sums over its units for which both are known.
    package var part: Expression
    package var whole: Expression?
    package var form: Form
    package var unit: String?
    package var per: PeriodUnit
    package var better: Better
    /// Full ids of the rules that require something of it.
    package var targets: [String]

    package enum Form: String, Sendable, CaseIterable {
        /// 100 × sum of parts / sum of wholes.
        case share
        /// Per cent by which the sum of parts is above that of the period before.
        case growth
        /// Per cent a year from the first year on record, not before the setting `growth_base_year`.
        case averageGrowth = "average-growth"
    }

    package enum Better: String, Sendable, CaseIterable { case higher, lower, neither }

    package var expressions: [Expression] { [condition, part, whole].compactMap { $0 } }
}
