/// For every fact, who reads it and by which way: the dependence of all rules and definitions, once a book.
final class Dependencies {
    struct Reader {
        /// The definition, rule or place that reads.
        var owner: Fact
        /// Kind of the owner's records.
        var kind: Int
        var route: Route
    }
    private(set) var readers: [Fact: [Reader]] = [:]
    /// Definitions with those that others read first.
    private(set) var definitionOrder: [Int] = []

    private let book: PolicyBook
    private var paths: [[Step]: Set<Access>] = [:]

    /// What a path from a record reads on its way.
    func accesses(of path: Path) -> Set<Access> {
        let key = path.steps + [.field(-1 - path.kind)]
        if let known = paths[key] { return known }
        var collector = AccessCollector(book)
        collector.collect(.path(.subject, path), subject: path.kind)
        paths[key] = collector.found
        return collector.found
    }

    init(_ book: PolicyBook) {
        self.book = book
        for (number, definition) in book.definitions.enumerated() {
            add([definition.expression], .definition(number), definition.kind, book)
        }
        for (number, rule) in book.rules.enumerated() {
            add(rule.expressions, .rule(number), rule.subject, book)
            readers[.place(rule.subject), default: []].append(
                Reader(owner: .rule(number), kind: rule.subject, route: .subject([])))
        }
        for (number, kind) in book.vocabulary.kinds.enumerated() { addPlace(number, kind, book) }
        var visited: Set<Int> = []
        for number in book.definitions.indices { order(number, book, &visited) }
    }

    private func add(_ expressions: [Expression], _ owner: Fact, _ kind: Int, _ book: PolicyBook) {
        var collector = AccessCollector(book)
        for expression in expressions { collector.collect(expression, subject: kind) }
        var accesses = collector.found
        accesses.insert(Access(fact: .record(kind), route: .subject([])))
        for access in accesses {
            readers[access.fact, default: []].append(Reader(owner: owner, kind: kind, route: access.route))
        }
    }

    private func addPlace(_ number: Int, _ kind: Kind, _ book: PolicyBook) {
        let vocabulary = book.vocabulary
        var accesses: Set<Access> = [Access(fact: .record(number), route: .subject([]))]
        for path in kind.place {
            var (at, steps) = (number, [Step]())
            for name in path.split(separator: ".") {
                guard let field = vocabulary.kinds[at].fields.firstIndex(where: { $0.name == name }), field > 0,
                    case .reference(let target) = vocabulary.kinds[at].fields[field].type,
                    let next = vocabulary.index(of: target)
                else { break }
                steps.append(.field(field))
                at = next
                accesses.insert(Access(fact: .record(at), route: .subject(steps)))
            }
        }
        for access in accesses {
            readers[access.fact, default: []].append(Reader(owner: .place(number), kind: number, route: access.route))
        }
    }

    private func order(_ number: Int, _ book: PolicyBook, _ visited: inout Set<Int>) {
        guard visited.insert(number).inserted else { return }
        var inner: [Int] = []
        book.definitions[number].expression.forEachPart { part in
            guard case .path(_, let path) = part else { return }
            for case .definition(let other) in path.steps { inner.append(other) }
        }
        for other in inner { order(other, book, &visited) }
        definitionOrder.append(number)
    }
}

/// Rows that a change reaches.
enum Reach: Equatable {
    case some(Set<Int>)
    case all

    var isEmpty: Bool { self == .some([]) }

    /// Adds rows; gives what is new.
    mutating func add(_ other: Reach) -> Reach {
        switch (self, other) {
        case (.all, _): return .some([])
        case (_, .all):
            self = .all
            return .all
        case (.some(let known), .some(let rows)):
            let fresh = rows.subtracting(known)
            self = .some(known.union(fresh))
            return .some(fresh)
        }
    }
}
