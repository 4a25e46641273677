/// What a rule or definition may read, and which of its subjects a change of it reaches.
enum Fact: Hashable {
    /// A record of a kind.
    case record(Int)
    /// The value of a definition on its record.
    case definition(Int)
    /// Whether a record meets a rule.
    case rule(Int)
    /// The region of a record of a kind.
    case place(Int)
}

/// The way from a changed fact back to the subjects that read it.
enum Route: Hashable {
    /// The subject itself leads to it along these steps.
    case subject([Step])
    /// A record of a query on `kind` leads to it; `inner` of that record equals `outer` of the subject. Without keys
    /// every subject may read it.
    case query(kind: Int, steps: [Step], inner: [Step]?, outer: [Step])
}

extension Step: Hashable {
    package func hash(into hasher: inout Hasher) {
        switch self {
        case .field(let field): hasher.combine(field)
        case .ancestor(let level): hasher.combine(level)
        case .definition(let index): hasher.combine(-1 - index)
        }
    }
}

struct Access: Hashable {
    var fact: Fact
    var route: Route
}

/// Collects every access of an expression whose subject is a record of one kind.
struct AccessCollector {
    let book: PolicyBook
    private(set) var found: Set<Access> = []

    /// A query the walk is inside of.
    struct Inside {
        var kind: Int
        var inner: [Step]?
        var outer: [Step]
    }

    init(_ book: PolicyBook) { self.book = book }

    mutating func collect(_ expression: Expression, _ inside: Inside? = nil, subject: Int) {
        switch expression {
        case .path(let scope, let path): follow(path, scope, inside)
        case .setting(let name):
            guard let setting = book.setting(name), !setting.local.isEmpty else { return }
            add(.place(subject), [], .subject, inside)
        case .passes(let scope, let path, let rule):
            follow(path, scope, inside)
            guard let index = book.index(ofRule: rule) else { return }
            add(.rule(index), path.steps.filter { $0 != .field(0) }, scope, inside)
        case .aggregate(_, let query): collect(query, subject, inside)
        case .daysBelow(let limit, let query):
            collect(limit, inside, subject: subject)
            collect(query, subject, inside)
        default: for part in expression.parts { collect(part, inside, subject: subject) }
        }
    }

    private mutating func collect(_ query: Query, _ subject: Int, _ outside: Inside?) {
        if case .on(let day) = query.window { collect(day, outside, subject: subject) }
        let key = key(query.condition)
        let inside = Inside(kind: query.kind, inner: key?.inner, outer: key?.outer ?? [])
        add(.record(query.kind), [], .row, inside)
        for part in [query.value, query.condition].compactMap({ $0 }) { collect(part, inside, subject: subject) }
    }

    /// Every record on the way, and the definition at a step.
    private mutating func follow(_ path: Path, _ scope: Scope, _ inside: Inside?) {
        var kind = path.kind
        var steps: [Step] = []
        add(.record(kind), steps, scope, inside)
        for step in path.steps where step != .field(0) {
            switch step {
            case .field(let field):
                guard case .reference(let name) = book.vocabulary.kinds[kind].fields[field].type,
                    let target = book.vocabulary.index(of: name)
                else { return }
                kind = target
            case .ancestor: kind = book.vocabulary.index(of: "region") ?? kind
            case .definition(let index):
                add(.definition(index), steps, scope, inside)
                guard case .reference(let target) = book.definitions[index].type else { return }
                kind = target
            }
            steps.append(step)
            add(.record(kind), steps, scope, inside)
        }
    }

    private mutating func add(_ fact: Fact, _ steps: [Step], _ scope: Scope, _ inside: Inside?) {
        if scope == .row, let inside {
            found.insert(Access(fact: fact, route: .query(
                kind: inside.kind, steps: steps, inner: inside.inner, outer: inside.outer)))
        } else {
            found.insert(Access(fact: fact, route: .subject(steps)))
        }
    }

    /// A conjunct that ties the query's records to the subject by references without definitions; `self` first.
    private func key(_ condition: Expression?) -> (inner: [Step], outer: [Step])? {
        var best: (inner: [Step], outer: [Step])?
        for conjunct in conjuncts(condition) {
            guard case .compare(.equal, .path(let a, let left), .path(let b, let right)) = conjunct, a != b,
                let l = references(left), let r = references(right), l.kind == r.kind
            else { continue }
            let pair = a == .row ? (inner: l.steps, outer: r.steps) : (inner: r.steps, outer: l.steps)
            if pair.outer.isEmpty { return pair }
            best = best ?? pair
        }
        return best
    }

    private func conjuncts(_ condition: Expression?) -> [Expression] {
        guard let condition else { return [] }
        if case .all(let parts) = condition { return parts.flatMap { conjuncts($0) } }
        return [condition]
    }

    private func references(_ path: Path) -> (steps: [Step], kind: Int)? {
        var kind = path.kind
        let steps = path.steps.filter { $0 != .field(0) }
        for step in steps {
            switch step {
            case .field(let field):
                guard case .reference(let name) = book.vocabulary.kinds[kind].fields[field].type,
                    let target = book.vocabulary.index(of: name)
                else { return nil }
                kind = target
            case .ancestor: kind = book.vocabulary.index(of: "region") ?? kind
            case .definition: return nil
            }
        }
        return (steps, kind)
    }
}
