import Quantities

/// Since when records are kept: nothing is judged on days before.
///
/// What is counted by day, week or month is written down as it happens: its first record tells since when. What comes
/// once a year (a report, an assessment) tells nothing, and figures that other systems held for years before tell only
/// of themselves.
struct FirstDays {
    private let vocabulary: Vocabulary
    /// Kinds that some rule counts by day, week or month, and that are no figures from elsewhere.
    private var regular: Set<Int> = []
    /// By kind: the first day of all its records.
    private var days: [Int: CivilDate] = [:]
    /// The first of all regular records.
    private let beginning: CivilDate?

    init(_ book: PolicyBook, _ dataset: Dataset) {
        vocabulary = dataset.vocabulary
        var counted: Set<Int> = []
        for rule in book.rules {
            let kinds = Self.kinds(rule, vocabulary)
            counted.formUnion(kinds)
            if [.day, .week, .month].contains(rule.per) { regular.formUnion(kinds) }
        }
        regular = regular.filter { [vocabulary] in vocabulary.kinds[$0].covering == nil }
        for kind in counted {
            if let first = dataset.tables[kind].firstDay { days[kind] = CivilDate(day: first) }
        }
        beginning = regular.compactMap { [days] in days[$0] }.min()
    }

    /// The first record of the regular kinds that the rule counts period by period; without such, of all regular kinds.
    /// A rule that counts nothing but figures from elsewhere begins with these. nil where nothing tells.
    func start(of rule: Rule) -> CivilDate? {
        let own = Self.kinds(rule, vocabulary)
        if let first = own.intersection(regular).compactMap({ days[$0] }).min() { return first }
        let first = own.compactMap { days[$0] }.min()
        let isElsewhere = !own.isEmpty && own.allSatisfy { vocabulary.kinds[$0].covering != nil }
        return isElsewhere ? first : beginning ?? first
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
