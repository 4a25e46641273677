import Policy

extension PolicyBook {
    /// The expression and all inside it, through the definitions that it names.
    func forEachPart(of expression: Expression, _ seen: Set<Int> = [], _ body: (Expression) -> Void) {
        expression.forEachPart { part in
            body(part)
            guard case .path(_, let path) = part else { return }
            for case .definition(let number) in path.steps where !seen.contains(number) {
                forEachPart(of: definitions[number].expression, seen.union([number]), body)
            }
        }
    }
}

extension Expression {
    /// Whether records of the kind are counted in it.
    func counts(_ kind: Int) -> Bool {
        var isCounted = false
        forEachPart { part in
            if case .aggregate(let aggregate, let query) = part, query.kind == kind {
                isCounted = isCounted || [.count, .countDistinct].contains(aggregate)
            }
        }
        return isCounted
    }
}
