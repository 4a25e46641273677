/// Follows a change of one record to everything that reads it.
struct Spread {
    let compiler: Compiler
    let dependencies: Dependencies
    /// More rows than this are treated as all.
    let limit = 20_000

    /// Every fact reached, with its rows, in the present state of the data.
    func reach(kind: Int, row: Int) -> [Fact: Reach] {
        var reached: [Fact: Reach] = [.record(kind): .some([row])]
        var waiting: [(Fact, Reach)] = [(.record(kind), .some([row]))]
        while let (fact, rows) = waiting.popLast() {
            for reader in dependencies.readers[fact] ?? [] {
                let next = subjects(reader, rows)
                if next.isEmpty { continue }
                let fresh = reached[reader.owner, default: .some([])].add(next)
                if !fresh.isEmpty { waiting.append((reader.owner, fresh)) }
            }
        }
        return reached
    }

    private func subjects(_ reader: Dependencies.Reader, _ changed: Reach) -> Reach {
        guard case .some(let rows) = changed else { return .all }
        switch reader.route {
        case .subject(let steps): return back(reader.kind, steps, rows)
        case .query(let kind, let steps, let inner, let outer):
            guard let inner else { return .all }
            guard case .some(let records) = back(kind, steps, rows) else { return .all }
            let keys = Set(records.compactMap { forward(kind, inner, $0) })
            return back(reader.kind, outer, keys)
        }
    }

    /// Records of a kind that lead to one of these rows along the steps.
    func back(_ kind: Int, _ steps: [Step], _ rows: Set<Int>) -> Reach {
        if steps.isEmpty || rows.isEmpty { return .some(rows) }
        if steps.contains(where: { if case .definition = $0 { true } else { false } }) { return .all }
        let path = Expression.path(.row, Path(kind: kind, steps: steps))
        let index = compiler.index(compiler.dataset.tables[kind], path, compiler.remember(path).node).index
        var found: Set<Int> = []
        for row in rows {
            let group = index.group(Int32(row))
            if found.count + group.count > limit { return .all }
            for i in 0..<group.count { found.insert(Int(group.rows[i])) }
        }
        return .some(found)
    }

    private func forward(_ kind: Int, _ steps: [Step], _ row: Int) -> Int? {
        if steps.isEmpty { return row }
        var frame = Frame(subject: -1, start: 0, end: 0, today: 0, unit: .day)
        frame.row = row
        let value = compiler.remember(.path(.row, Path(kind: kind, steps: steps))).node.scalar(frame)
        return value.isNaN ? nil : Int(value)
    }
}
