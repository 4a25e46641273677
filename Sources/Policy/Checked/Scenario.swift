import Quantities

/// A worked example of a rule: some records, a day, and the findings they must give.
package struct Scenario: Sendable {
    /// Full id.
    package var rule: String
    package var name: String
    /// Kind names with their records in the order written; a field is its text, a list is joined by `;`.
    package var given: [(kind: String, records: [[String: String]])]
    package var on: CivilDate
    package var then: [Expected]
    /// Where it stands, for messages: path and line.
    package var file: String
    package var line: Int

    package struct Expected: Sendable {
        package var subject: String
        /// As written: `2026-W47`; nil where the rule has one period only.
        package var period: String?
        package var status: String
        /// As written; nil where it is not asked. `missing` asks for none.
        package var observed: String?
        package var required: String?
        package var alternative: String?
        /// How many records, or which ids (joined by `;`), were left out.
        package var excluded: String?
        package var file: String
        package var line: Int
    }
}
