import Policy
import Quantities

/// What stands in a table of a plan.
package enum PlanCell: Sendable, ExpressibleByStringInterpolation {
    case text(String)
    case number(Double)
    /// The number or name by which `PlanText.explanation(of:)` tells of the row.
    case item(String)
    case date(CivilDate)
    /// A record, told by its name.
    case record(kind: String, id: String, name: String)
    /// Code of a status; nil: no finding, or not applicable.
    case status(String?)
    /// Full ids of rules.
    case rules([String])

    package init(stringLiteral value: String) { self = .text(value) }
}

/// Rows of a plan.
package struct PlanTable: Sendable {
    package struct Column: Sendable {
        package var title: Words
        /// In characters of a workbook's column.
        package var width: Double

        package init(_ title: Words, width: Double = 14) {
            self.title = title
            self.width = width
        }
    }

    package var title: Words
    package var columns: [Column]
    package var rows: [[PlanCell]]

    package init(_ title: Words, _ columns: [Column], _ rows: [[PlanCell]]) {
        self.title = title
        self.columns = columns
        self.rows = rows
    }
}
