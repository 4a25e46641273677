import Quantities

/// An official table: its layout as printed, and the measure behind each column.
package struct ReportForm: Sendable {
    /// `fujian-annex`.
    package var id: String
    /// Id of the document that prints it.
    package var document: String
    /// As printed.
    package var title: String
    /// Header fields that a person fills in, as printed, without colon.
    package var fields: [String]
    /// Index of the kind of its rows, and which of them get a row.
    package var subject: Int
    package var condition: Expression?
    /// Header of the first column.
    package var rowHeader: String
    package var per: PeriodUnit
    /// In the order printed.
    package var columns: [ReportColumn]

    package var expressions: [Expression] { columns.map(\.measure) + (condition.map { [$0] } ?? []) }
}

package struct ReportColumn: Sendable {
    package var number: Int
    /// `rounds_villages`.
    package var field: String
    /// Merged header above it, as printed.
    package var group: String
    package var header: String
    package var unit: String
    package var measure: Expression
    /// How we read the header; the document prints headers only.
    package var meaning: Words
}
