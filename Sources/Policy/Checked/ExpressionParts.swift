extension Expression {
    /// The expressions directly inside this one, in the order written.
    package var parts: [Expression] {
        switch self {
        case .number, .truth, .date, .text, .path, .today, .periodStart, .periodEnd, .setting, .passes: []
        case .list(let parts), .all(let parts), .any(let parts), .call(_, let parts), .union(let parts): parts
        case .not(let part), .longestMonths(let part), .previous(let part), .growth(let part, _), .within(let part, _),
            .size(let part):
            [part]
        case .compare(_, let a, let b), .arithmetic(_, let a, let b), .minus(let a, let b),
            .monthsContaining(let a, let b), .gapDays(let a, let b):
            [a, b]
        case .choose(let a, let b, let c): [a, b, c]
        case .contained(let a, let list), .includes(let a, _, let list): [a] + list
        case .aggregate(_, let query): query.parts
        case .daysBelow(let limit, let query): [limit] + query.parts
        }
    }

    /// This expression and all inside it, outermost first.
    package func forEachPart(_ body: (Expression) -> Void) {
        body(self)
        for part in parts { part.forEachPart(body) }
    }
}

extension Query {
    var parts: [Expression] {
        var parts = [value, condition].compactMap { $0 }
        if case .on(let date) = window { parts.append(date) }
        return parts
    }
}

extension Rule {
    /// Every expression of the rule.
    package var expressions: [Expression] {
        var all = [condition, needs, measure, planned, reachable, alternative?.measure].compactMap { $0 }
        all += requirement.expressions + (alternative?.requirement?.expressions ?? [])
        for exception in exceptions { all += [exception.when] + (exception.requirement?.expressions ?? []) }
        return all
    }
}

extension Requirement {
    package var expressions: [Expression] {
        switch self {
        case .compare(_, let value): [value]
        case .contained(let list), .includes(_, let list): list
        }
    }
}
