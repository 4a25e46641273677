/// Queries: which conjunct is the key, which look at the record alone.
extension Compiler {
    func compile(_ aggregate: Aggregate, _ query: Query) -> Term {
        switch aggregate {
        case .minDaily:
            let (plan, value) = plan(query, isDaily: true)
            return CoverNode(limit: nil, plan, value)
        case .intervals:
            var query = query
            if case .standard = query.window { query.window = .always }
            return IntervalsNode(plan(query).plan)
        case .set:
            let (plan, value) = plan(query)
            guard let value else { return ListNode([], .text) }
            return SetNode(plan, value)
        case .count where query.isDistinct && query.value != nil:
            let (plan, value) = plan(query)
            return AggregateNode(.countDistinct, query, plan, value)
        default:
            let (plan, value) = plan(query)
            return AggregateNode(aggregate, query, plan, value)
        }
    }

    func plan(_ query: Query, isDaily: Bool = false) -> (plan: QueryPlan, value: Term?) {
        let outer = traces
        let table = dataset.tables[query.kind]
        var day: Term?
        if case .on(let date) = query.window { day = compile(date) }
        let window = QueryWindow(window: query.window, day: day, table: table, asOf: asOf.day)
        var conjuncts = flatten(query.condition).map { (expression: $0, node: compile($0)) }
        var keys: [(key: Term, index: GroupIndexSource)] = []
        if let place = conjuncts.firstIndex(where: { isKey($0.node, self: true) })
            ?? conjuncts.firstIndex(where: { isKey($0.node, self: false) })
            ?? conjuncts.firstIndex(where: { isUnionOfKeys($0.node) })
        {
            let chosen = conjuncts.remove(at: place)
            keys = self.keys(table, chosen.expression, chosen.node)
        }
        let value = query.value.map(compile)
        // Queries inside this one belong to it.
        traces = outer
        let plan = QueryPlan(
            table, window, key: keys.first?.key, index: keys.first?.index ?? self.index(table, nil, nil),
            others: Array(keys.dropFirst()), conjuncts: conjuncts)
        traces.append(QueryTrace(plan: plan, value: value, via: []))
        keep(plan)
        return (plan, query.isDistinct || !isDaily ? value : nil)
    }

    private func flatten(_ condition: Expression?) -> [Expression] {
        guard let condition else { return [] }
        if case .all(let parts) = condition { return parts.flatMap { flatten($0) } }
        return [condition]
    }

    /// The key of one conjunct, or those of an `or`.
    private func keys(_ table: Table, _ expression: Expression, _ node: Term) -> [(Term, GroupIndexSource)] {
        switch expression {
        case .any(let parts): return zip(parts, node.operands).flatMap { keys(table, $0, $1) }
        case .compare(_, let left, let right):
            guard let node = node as? CompareNode else { return [] }
            let isLeft = node.left.uses.contains(.row)
            let inside = isLeft ? node.left : node.right
            return [(isLeft ? node.right : node.left, index(table, isLeft ? left : right, inside))]
        default: return []
        }
    }

    private func isUnionOfKeys(_ node: Term) -> Bool {
        guard let node = node as? JunctionNode, !node.isEvery else { return false }
        return node.operands.allSatisfy { isKey($0, self: false) }
    }

    /// `path = something outside`: one side of the record alone, the other without it.
    private func isKey(_ node: Term, self wantsSelf: Bool) -> Bool {
        guard let node = node as? CompareNode, node.comparator == .equal else { return false }
        let outside = node.left.uses.contains(.row) ? node.right : node.left
        let inside = node.left.uses.contains(.row) ? node.left : node.right
        guard inside.uses.subtracting([.query, .calendar]) == .row, !outside.uses.contains(.row),
            outside.uses.contains(.subject)
        else { return false }
        if wantsSelf, ((outside as? RecordNode)?.source as? ScopeRow) == nil { return false }
        switch inside.type {
        case .reference: return inside.type == outside.type
        case .text, .choice:
            if case .reference = outside.type { return false }
            return true
        default: return false
        }
    }
}
