import Quantities

/// A policy document: every clause of it, in the order printed.
package struct Document: Sendable {
    /// `fj-2023-43`.
    package var id: String
    package var title: String
    /// `闽卫基层〔2023〕43号`; nil where none is printed.
    package var number: String?
    package var issuer: String
    package var issuedOn: CivilDate?
    /// What is known of the date where none is printed.
    package var issuedNote: String?
    package var inForce: DateSpan
    /// Code of its region; `000000` is the nation.
    package var region: String
    package var note: String?
    package var clauses: [Clause]
}

/// A sentence of a document, quoted exactly.
package struct Clause: Sendable {
    /// Full: `fj-2023-43/2.1.1/twice-weekly`. Also the id of its rule.
    package var id: String
    /// `二(一)1`.
    package var place: String
    package var quote: String
    /// Mainland wording of converted words; our reading, never shown as printed.
    package var reading: String?
    /// English.
    package var gloss: String
    package var actor: String?
    package var kind: ClauseKind
    package var strength: Strength?
    package var capability: String?
    package var priority: Priority?
    /// Other capabilities it serves.
    package var also: [String]
    /// Ids of the families of clauses that answer the same question.
    package var families: [String]
    package var note: String?
    /// Only on clauses of the catalogue of checks.
    package var check: Check?
    /// With a check and no rule: why it is not in force yet.
    package var notYet: String?
    /// Index of its rule in the book.
    package var rule: Int?
    /// Path of its file and line, from 1.
    package var file: String
    package var line: Int
}

package enum ClauseKind: String, Sendable, CaseIterable {
    case threshold, cadence, deadline, eligibility, composition, existence, process, report, incentive, governance
    case target, declaration
}

package enum Priority: String, Sendable, CaseIterable {
    case p0 = "P0", p1 = "P1", p2 = "P2", p3 = "P3"
}

package enum Check: String, Sendable, CaseIterable {
    /// From records.
    case computed
    /// From evidence on file.
    case attested
}

/// A question that several clauses answer: `village-round-frequency`.
package struct Family: Sendable {
    package var id: String
    package var question: Words
}
