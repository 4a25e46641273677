extension Assessor {
    /// Full ids of the rules whose findings may change, in the order of the book, where these rules and settings and
    /// records of these kinds (by index) do.
    package func rulesReached(by changed: Set<String>, settings: Set<String>, kinds: Set<Int>) -> [String] {
        // Exemptions are found by the id of the rule they name, divisions by everything.
        if kinds.contains(where: { ["exemption", "region"].contains(book.vocabulary.kinds[$0].name) }) {
            return book.rules.map(\.id)
        }
        var reached: Set<Fact> = Set(kinds.map { .record($0) })
        for (number, rule) in book.rules.enumerated() {
            if changed.contains(rule.id) || !settings.isDisjoint(with: rule.settings) { reached.insert(.rule(number)) }
        }
        var open = Array(reached)
        while let fact = open.popLast() {
            for reader in dependencies.readers[fact] ?? [] where reached.insert(reader.owner).inserted {
                open.append(reader.owner)
            }
        }
        return book.rules.enumerated().filter { reached.contains(.rule($0.offset)) }.map(\.element.id)
    }
}
