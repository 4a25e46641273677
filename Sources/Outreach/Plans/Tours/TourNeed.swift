import Policy
import Quantities

/// An obligation that more tours may meet: so many are missing in a period that ends within the plan.
struct TourNeed {
    var rule: String
    var kind: String
    var subject: String
    /// The whole period.
    var period: Period
    /// The first day of it that can be planned.
    var start: CivilDate
    var observed: Double
    var missing: Int
    var strength: Strength

    var end: CivilDate { period.end }
    var key: String { "\(rule)|\(subject)|\(period.start)" }
}
