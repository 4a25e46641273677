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
        let left = book.rules.indices.filter { leaves($0, book) }
        return left.map { (weight: book.rules[$0].weight, number: $0) }.sorted { $0 < $1 }.map(\.number)
    }

    private func leaves(_ number: Int, _ book: PolicyBook) -> Bool {
        if let rule, book.rules[number].id != rule { return false }
        if capability == nil, family == nil, document == nil { return true }
        let clause = book.clause(of: book.rules[number])
        if let capability, clause.capability != capability { return false }
        if let family, (clause.families.first ?? Self.noFamily) != family { return false }
        return document == nil || book.document(of: book.rules[number]).id == document
    }
}

extension Rule {
    /// How binding it is: 0 is the most.
    var weight: Int { (Strength.allCases.firstIndex(of: strength) ?? 0) + (isAdvisory ? Strength.allCases.count : 0) }
}
