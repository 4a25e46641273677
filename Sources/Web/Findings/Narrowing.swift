import Policy

/// Which findings a list shows; each part that is nil does not narrow.
struct Narrowing: Sendable, Equatable {
    var span = Span.now
    var status: FindingStatus?
    var capability: String?
    /// Id of a family of clauses.
    var family: String?
    /// Full id of a rule.
    var rule: String?
    var document: String?
    /// Key of the last row of the page before.
    var after: String?

    /// In place of a family: the rules that belong to none.
    static let noFamily = "none"

    var pairs: [(String, String?)] {
        [
            ("status", status?.rawValue), ("capability", capability), ("family", family), ("rule", rule),
            ("document", document), ("periods", span == .now ? nil : span.rawValue), ("after", after)
        ]
    }

    /// Indexes of the rules it leaves, the most binding first, then in the order of the book.
    func rules(_ book: PolicyBook) -> [Int] {
        book.rules.indices.filter { number in
            let rule = book.rules[number]
            let clause = book.clause(of: rule)
            if let capability, clause.capability != capability { return false }
            if let family, (clause.families.first ?? Self.noFamily) != family { return false }
            if let document, book.document(of: rule).id != document { return false }
            if let rule = self.rule, book.rules[number].id != rule { return false }
            return true
        }.sorted { a, b in
            let (first, second) = (book.rules[a].weight, book.rules[b].weight)
            return first == second ? a < b : first < second
        }
    }
}

extension Rule {
    /// How binding it is: 0 is the most.
    var weight: Int { (Strength.allCases.firstIndex(of: strength) ?? 0) + (isAdvisory ? Strength.allCases.count : 0) }
}
