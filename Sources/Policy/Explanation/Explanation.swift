import Quantities

/// Why one finding is as it is, as data: quote, rule, what was counted and left out, what would make it pass.
/// Rendering turns the expressions into sentences.
package struct Explanation: Sendable {
    package var finding: Finding
    /// Index of the rule in the book, for rendering its sentence.
    package var rule: Int
    package var subject: RecordFacts
    /// The parts of the measure that have values of their own, in the order written: `count(…)` and its number.
    package var parts: [MeasuredPart]
    /// The records that were counted, at most 50; `finding.evidenceTotal` says how many there are.
    package var counted: [RecordFacts]
    package var leftOut: [LeftOut]
    /// The exception or exemption that applied, in the words of the policy or of whoever approved it.
    package var exception: Words?
    package var exemption: RecordFacts?
    package var remedy: Remedy?
}

/// A record as it stands: its fields that have values.
package struct RecordFacts: Sendable {
    /// Index of the kind.
    package var kind: Int
    package var id: String
    package var values: [(field: Field, value: FieldValue)]
}

package struct MeasuredPart: Sendable {
    package var expression: Expression
    package var value: Observation?
}

package struct LeftOut: Sendable {
    package var reason: Exclusion.Reason
    package var count: Int
    /// At most 20.
    package var records: [RecordFacts]
}

/// What would make a finding pass.
package enum Remedy: Sendable, Equatable {
    /// So much more; by that day, nil where the period is over and only a correction of the records helps.
    case more(Double, by: CivilDate?)
    /// So much less.
    case fewer(Double, by: CivilDate?)
    /// These members are missing from the set, all or one of them.
    case add([String], every: Bool, by: CivilDate?)
    /// The value has to become what is required.
    case change(Required, by: CivilDate?)
    /// Records are missing before anything can be said.
    case records
}
