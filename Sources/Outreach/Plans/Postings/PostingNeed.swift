import Policy
import Quantities

/// An obligation that more postings may meet: how many people are missing, and when.
struct PostingNeed {
    var rule: String
    /// Name of the kind and id of whom it is about.
    var kind: String
    var subject: String
    var style: PostingRules.Style
    var strength: Strength
    /// The field of work that is missing, of a rule on fields.
    var member: String?
    /// By month of the plan: people missing at once; of a rule on a whole period, 1 in its months.
    var missing: [Int]
    /// By month: the first day on which somebody is missing.
    var since: [CivilDate]
    /// Of a rule on a whole period: different people missing.
    var total = 0
    /// The last day looked at on which it was unmet.
    var unmetOn: CivilDate
    /// Days of the period that were without people before the plan begins: nothing can bring them back.
    var lostDays = 0

    var key: String { "\(rule)|\(subject)|\(member ?? "")" }
    /// Bit m for month m of the plan.
    var window: UInt64 {
        missing.indices.reduce(0) { missing[$1] > 0 ? $0 | 1 << UInt64($1) : $0 }
    }
    var personMonths: Int { missing.reduce(0, +) }
}
