import Quantities

/// One obligation judged on the records: one rule, one subject, one period.
package struct Finding: Sendable, Equatable {
    /// Full id of the rule.
    package var rule: String
    /// Id of the document, place of the clause in it, and its words as printed.
    package var document: String
    package var place: String
    package var quote: String
    /// Name of the subject's kind, and its id.
    package var subjectKind: String
    package var subject: String
    /// Code of the region that the subject belongs to; nil where the records do not say.
    package var region: String?
    package var period: Period
    package var status: FindingStatus
    /// Why it is not applicable; nil for every other status.
    package var reason: NotApplicableReason?
    /// What was measured; nil where the measure is missing.
    package var observed: Observation?
    package var required: Required
    package var strength: Strength
    /// Ids of the records that were counted, at most 50, in order of time; and how many there are.
    package var evidenceKind: String?
    package var evidence: [String]
    package var evidenceTotal: Int
    /// Records about the same subject and period that were not counted, by the first condition that failed.
    package var excluded: [Exclusion]
    /// Full ids of the rules it won over.
    package var overrides: [String]
    /// Full id of the stricter rule it gave way to.
    package var overriddenBy: String?
    package var settings: [SettingUsed]
    /// True where the value is our reading and not printed in the quote.
    package var isImplied: Bool
    package var assumption: Words?
    package var alternative: AlternativeFinding?
    /// Index of the exception that was applied, in the rule's `exceptions`.
    package var exception: Int?
    /// Id of the exemption that excuses it.
    package var exemption: String?
    /// The official calendar of days it needed is not out yet: Monday to Friday were taken.
    package var isProvisional: Bool
    /// An advisory rule: a notice, never a failure.
    package var isAdvisory: Bool
}

/// How an obligation stands.
package enum FindingStatus: String, Sendable, CaseIterable, Codable {
    case met, short
    /// Still open, and no longer reachable, or only with what is not yet planned.
    case atRisk = "at_risk"
    case excused
    case notApplicable = "not_applicable"
    case noData = "no_data"

    /// Place in `allCases`.
    package var code: Int {
        switch self {
        case .met: 0
        case .short: 1
        case .atRisk: 2
        case .excused: 3
        case .notApplicable: 4
        case .noData: 5
        }
    }

    package init?(code: Int) {
        switch code {
        case 0: self = .met
        case 1: self = .short
        case 2: self = .atRisk
        case 3: self = .excused
        case 4: self = .notApplicable
        case 5: self = .noData
        default: return nil
        }
    }
}

package enum NotApplicableReason: String, Sendable, CaseIterable, Codable {
    /// The subject lies outside the rule's region.
    case region
    /// The rule's `where` is false for it.
    case condition
    /// A stricter rule of its region is judged instead.
    case overridden
    /// The period is open and the rule is on track.
    case notDue = "not_due"
    /// A "may" that is not used.
    case permission
}

/// A measured or required value.
package enum Observation: Sendable, Equatable {
    case number(Double)
    case truth(Bool)
    case date(CivilDate)
    /// Text, code of a closed list, or id of a record.
    case text(String)
    /// Sorted.
    case set([String])
}

/// What the rule asks: `>=`, `=`, `in`, `includes all`, `includes any`, and the value; nil where that is missing.
package struct Required: Sendable, Equatable {
    package var comparator: String
    package var value: Observation?
}

/// Records left out for one and the same reason.
package struct Exclusion: Sendable, Equatable {
    package enum Reason: Sendable, Equatable {
        /// This conjunct of the condition is false for them.
        case condition(Expression)
        /// Outside the window of time.
        case time
    }
    package var kind: String
    package var reason: Reason
    package var count: Int
    /// At most 20, in order of time.
    package var ids: [String]
}

package struct SettingUsed: Sendable, Equatable {
    package var name: String
    package var value: Observation?
    /// Who set it, for which region, and why; nil where the standard value holds.
    package var local: LocalSetting?
}

/// What the other reading of the clause would give; never changes the status.
package struct AlternativeFinding: Sendable, Equatable {
    package var setting: String?
    package var note: Words
    package var observed: Observation?
    /// What it is held against; nil where it is of another type than the rule's and asks nothing: for information.
    package var required: Required?
    package var unit: String?
    /// Of what is measured; the rule's own type may be another.
    package var type: ValueType
    /// Whether the other reading is met; nil where its measure is missing, or it is for information.
    package var isMet: Bool?
}
