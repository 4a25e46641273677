import Quantities

/// Since when records are kept: nothing is judged on days before.
///
/// What is counted by day, week or month is written down as it happens: its first record tells since when. What comes
/// once a year (a report, an assessment) tells nothing, and figures that other systems held for years before tell only
/// of themselves. A posting or a round of which only its own fields are asked is its own record.
struct FirstDays {
    private let vocabulary: Vocabulary
    /// Kinds that some rule counts by day, week or month, and that are no figures from elsewhere.
    private var regular: Set<Int> = []
    /// By id of the rule: kinds whose records it counts period by period.
    private var counts: [String: Set<Int>] = [:]
    /// By kind: the first day of all its records.
    private var days: [Int: CivilDate] = [:]
    /// By kind of subjects that are their own records: the first day of the first of them.
    private var subjects: [Int: CivilDate] = [:]
    /// The first of all regular records.
    private var beginning: CivilDate?

    init(_ book: PolicyBook, _ dataset: Dataset) {
        vocabulary = dataset.vocabulary
        var counted: Set<Int> = []
        for rule in book.rules {
            let kinds = Self.kinds(rule, vocabulary)
            counts[rule.id] = kinds
            counted.formUnion(kinds)
            if [.day, .week, .month].contains(rule.per) { regular.formUnion(kinds) }
        }
        regular = regular.filter { [vocabulary] in vocabulary.kinds[$0].covering == nil }
        for kind in counted {
            if let first = dataset.tables[kind].firstDay { days[kind] = CivilDate(day: first) }
        }
        for rule in book.rules where asksItself(rule) && subjects[rule.subject] == nil {
            subjects[rule.subject] = dataset.tables[rule.subject].firstDay.map(CivilDate.init(day:))
        }
        beginning = regular.compactMap { [days] in days[$0] }.min()
    }

    /// The first record of the regular kinds that the rule counts period by period; without such, of all regular kinds.
    /// A rule that counts nothing but figures from elsewhere begins with these. nil where nothing tells.
    func start(of rule: Rule) -> CivilDate? {
        if asksItself(rule), let first = subjects[rule.subject] { return first }
        let own = counts[rule.id] ?? []
        if let first = own.intersection(regular).compactMap({ days[$0] }).min() { return first }
        let first = own.compactMap { days[$0] }.min()
        let isElsewhere = !own.isEmpty && own.allSatisfy { vocabulary.kinds[$0].covering != nil }
        return isElsewhere ? first : beginning ?? first
    }

    /// Whether a rule judges records that happen or last, one by one, and counts no others period by period.
    private func asksItself(_ rule: Rule) -> Bool {
        guard rule.per == .event || rule.per == .continuous else { return false }
        if case .none = vocabulary.kinds[rule.subject].time { return false }
        return counts[rule.id]?.isEmpty ?? true
    }

    private static func kinds(_ rule: Rule, _ vocabulary: Vocabulary) -> Set<Int> {
        var found: Set<Int> = []
        for expression in rule.expressions {
            expression.forEachPart { part in
                switch part {
                case .aggregate(_, let query), .daysBelow(_, let query):
                    guard case .event = vocabulary.kinds[query.kind].time else { return }
                    switch query.window {
                    case .standard, .period, .year: found.insert(query.kind)
                    default: break
                    }
                default: break
                }
            }
        }
        return found
    }
}
