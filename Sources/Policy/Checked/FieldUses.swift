/// Which fields of which kinds the rules of a book read.
package struct FieldUses: Sendable {
    /// By kind, then field: full ids of the rules, in the order of the book.
    package let rules: [[[String]]]
    /// By kind, then field: whether judging needs it: through a rule, a definition, a kind's time or its path to a
    /// region.
    package let needed: [[Bool]]

    package init(_ book: PolicyBook) {
        let kinds = book.vocabulary.kinds
        var rules = kinds.map { $0.fields.map { _ in [String]() } }
        var needed = kinds.map { kind in kind.fields.map { Self.isStructural($0, of: kind) } }
        var walk = Walk(book)
        for rule in book.rules {
            for (kind, field) in walk.fields(of: rule.expressions) {
                rules[kind][field].append(rule.id)
                needed[kind][field] = true
            }
        }
        let further = book.definitions.map(\.expression) + book.reports.flatMap(\.expressions)
            + book.indicators.flatMap(\.expressions)
        for (kind, field) in walk.fields(of: further) { needed[kind][field] = true }
        self.rules = rules
        self.needed = needed
    }

    private static func isStructural(_ field: Field, of kind: Kind) -> Bool {
        if case .reference = field.type { return true }
        if field.name == "id" || field.name == kind.covering || kind.name == "exemption" { return true }
        if kind.name == "region", field.name == "level" { return true }
        switch kind.time {
        case .none: return false
        case .event(let day): return field.name == day
        case .interval(let from, let to): return field.name == from || field.name == to
        }
    }
}

/// Follows paths and definitions to the fields they read.
private struct Walk {
    let book: PolicyBook
    private var known: [Int: Set<Place>] = [:]

    init(_ book: PolicyBook) { self.book = book }

    mutating func fields(of expressions: [Expression]) -> [(kind: Int, field: Int)] {
        var places: Set<Place> = []
        for expression in expressions {
            var paths: [Path] = []
            expression.forEachPart { if case .path(_, let path) = $0 { paths.append(path) } }
            for path in paths { places.formUnion(follow(path)) }
        }
        return places.sorted { ($0.kind, $0.field) < ($1.kind, $1.field) }.map { ($0.kind, $0.field) }
    }

    private mutating func follow(_ path: Path) -> Set<Place> {
        var places: Set<Place> = []
        var kind = path.kind
        for step in path.steps {
            switch step {
            case .field(let field):
                places.insert(Place(kind: kind, field: field))
                if case .reference(let name) = book.vocabulary.kinds[kind].fields[field].type {
                    kind = book.vocabulary.index(of: name) ?? kind
                }
            case .ancestor: break
            case .definition(let index):
                places.formUnion(fields(ofDefinition: index))
                if case .reference(let target) = book.definitions[index].type { kind = target }
            }
        }
        return places
    }

    private mutating func fields(ofDefinition index: Int) -> Set<Place> {
        if let found = known[index] { return found }
        known[index] = []
        let places = Set(fields(of: [book.definitions[index].expression]).map { Place(kind: $0.kind, field: $0.field) })
        known[index] = places
        return places
    }

    struct Place: Hashable { var kind: Int, field: Int }
}
