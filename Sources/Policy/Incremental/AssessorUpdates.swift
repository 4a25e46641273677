import Quantities

/// One subject of a rule that a change reached, and what came out otherwise than before.
package struct TouchedSubject: Sendable, Equatable {
    /// Index of the rule in the book.
    package var rule: Int
    /// Row of the subject.
    package var subject: Int
    /// Verdicts (status or value) that differ from before; empty where only evidence or nothing changed.
    package var changed: [FindingCell]
}

extension Assessor {
    /// Writes one record and brings every result that was computed up to date.
    ///
    /// Rules that read the record through keys are judged again for the subjects concerned only; where the reach has no
    /// bound, or a region changes, whole rules are. Results equal those of a new assessor on the changed records, but
    /// for references to ids that were unknown when they were written, and for `recordsFrom` where it was not given.
    ///
    /// - Returns: the subjects judged again one by one, and the rules (by index) judged again as a whole.
    package func apply(_ change: RecordChange) -> (subjects: [TouchedSubject], rules: [Int]) {
        let name = dataset.vocabulary.kinds[change.kind].name
        if name == "region" { return applyToRegions(change) }
        let spread = Spread(compiler: compiler, dependencies: dependencies)
        let table = dataset.tables[change.kind]
        var reached: [Fact: Reach] = [:]
        var moved: [(index: GroupIndexSource, rows: Reach)] = []
        var masked: [Int: Reach] = [:]
        if let row = table.row(change.id) {
            reached = spread.reach(kind: change.kind, row: row)
            moved = rowsOfIndexes(spread, reached)
            // Before the change: afterwards the way back from a record taken away is lost.
            masked = maskedRows(reached)
        }
        var rules = name == "exemption" ? exempted(table, change.id) : []
        let wasTakenAway = table.row(change.id).map { !table.isLive($0) } ?? false
        guard let row = dataset.write(change) else { return ([], []) }
        if wasTakenAway { rebuildIndexes(through: change.kind) }
        if moved.isEmpty { moved = rowsOfIndexes(spread, [.record(change.kind): .some([row])]) }
        for (index, rows) in moved {
            if case .some(let rows) = rows { rows.sorted().forEach { index.refresh($0) } } else { index.rebuild() }
        }
        for (fact, rows) in spread.reach(kind: change.kind, row: row) {
            _ = reached[fact, default: .some([])].add(rows)
        }
        for (kind, rows) in maskedRows(reached) { _ = masked[kind, default: .some([])].add(rows) }
        refresh(reached, masked)
        if name == "exemption" { rules.formUnion(exempted(table, change.id)) }
        for rule in rules {
            program(rule)?.renewExemptions(dataset)
            reached[.rule(rule)] = .all
        }
        return judgeAgain(reached)
    }

    /// Builds what the first change of a kind would build (reverse indexes, the dependence of rules), so that a
    /// server's first correction is as quick as the rest. Call after `judge`.
    package func prepareForChanges(of kind: Int) {
        let spread = Spread(compiler: compiler, dependencies: dependencies)
        guard let row = (0..<dataset.tables[kind].count).first(where: dataset.tables[kind].isLive) else { return }
        _ = dataset.tables[kind].row(dataset.tables[kind].id(row))
        let reached = spread.reach(kind: kind, row: row)
        _ = rowsOfIndexes(spread, reached)
        _ = maskedRows(reached)
    }

    /// Records that refer to one that was taken away stand in no group; when it comes back they must be found again.
    private func rebuildIndexes(through kind: Int) {
        for entry in compiler.indexes where entry.source.isBuilt {
            guard case .path(_, let path)? = entry.path else { continue }
            let isThrough = dependencies.accesses(of: path).contains { access in
                guard access.fact == .record(kind), case .subject(let steps) = access.route else { return false }
                return !steps.isEmpty
            }
            if isThrough { entry.source.rebuild() }
        }
    }

    /// Rows of every built index whose key reads something that was reached.
    private func rowsOfIndexes(_ spread: Spread, _ reached: [Fact: Reach]) -> [(index: GroupIndexSource, rows: Reach)] {
        compiler.indexes.filter { $0.source.isBuilt }.compactMap { entry in
            var rows = reached[.record(entry.kind)] ?? .some([])
            if case .path(_, let path)? = entry.path {
                for access in dependencies.accesses(of: path) {
                    guard case .subject(let steps) = access.route, let facts = reached[access.fact] else { continue }
                    guard case .some(let records) = facts else {
                        rows = .all
                        break
                    }
                    _ = rows.add(spread.back(entry.kind, steps, records))
                }
            }
            return rows.isEmpty ? nil : (entry.source, rows)
        }
    }

    /// Masks, columns of definitions and regions of the records reached, those that others read first.
    private func refresh(_ reached: [Fact: Reach], _ masked: [Int: Reach]) {
        for (fact, rows) in reached {
            guard case .place(let kind) = fact else { continue }
            if case .some(let rows) = rows {
                for row in rows where compiler.places.refresh(kind: kind, row: row) { regionRows[kind] = nil }
            } else {
                compiler.places.forget(kind)
                regionRows[kind] = nil
            }
        }
        refreshMasks(masked)
        let compiled = Dictionary(uniqueKeysWithValues: compiler.compiledDefinitions.map { ($0.index, $0.definition) })
        for index in dependencies.definitionOrder {
            guard let rows = reached[.definition(index)], let definition = compiled[index] else { continue }
            switch rows {
            case .some(let rows): rows.forEach { definition.refresh($0) }
            case .all: definition.forget()
            }
            refreshMasks(masked)
        }
    }

    /// By kind of a query's records: those whose place in a mask may have changed.
    private func maskedRows(_ reached: [Fact: Reach]) -> [Int: Reach] {
        let spread = Spread(compiler: compiler, dependencies: dependencies)
        var found: [Int: Reach] = [:]
        for (fact, rows) in reached {
            for reader in dependencies.readers[fact] ?? [] {
                guard case .query(let kind, let steps, _, _) = reader.route else { continue }
                var records = Reach.all
                if case .some(let rows) = rows { records = spread.back(kind, steps, rows) }
                _ = found[kind, default: .some([])].add(records)
            }
        }
        return found
    }

    private func refreshMasks(_ rows: [Int: Reach]) {
        for (kind, rows) in rows {
            if case .some(let rows) = rows {
                rows.sorted().forEach { masks.refresh(compiler.plans, kind: kind, row: $0) }
            } else {
                masks.forget(compiler.plans, kind: kind)
            }
        }
    }

    private func judgeAgain(_ reached: [Fact: Reach]) -> (subjects: [TouchedSubject], rules: [Int]) {
        var subjects: [TouchedSubject] = []
        var rules: [Int] = []
        for (fact, rows) in reached {
            guard case .rule(let number) = fact, let result = results[number] else { continue }
            switch rows {
            case .all:
                results[number] = nil
                rules.append(number)
            case .some(let rows):
                if rows.count > 1 { tallies.prepareLines(result.program) }
                for row in rows.sorted() { subjects.append(judgeAgain(number, result, row)) }
                tallies.drop()
            }
        }
        for number in rules { _ = result(number) }
        return (subjects.sorted { ($0.rule, $0.subject) < ($1.rule, $1.subject) }, rules.sorted())
    }

    private func judgeAgain(_ rule: Int, _ result: RuleResult, _ row: Int) -> TouchedSubject {
        let before = result.snapshot(row)
        result.judge(row)
        var touched = TouchedSubject(rule: rule, subject: row, changed: [])
        for (index, now) in result.snapshot(row).enumerated() {
            let then = index < before.count ? before[index] : (Verdict.noCode, .nan)
            let isSame = then.0 == now.0 && (then.1 == now.1 || (then.1.isNaN && now.1.isNaN))
            guard !isSame, let status = Verdict.status(now.0), let period = result.program.period(index, of: row) else {
                continue
            }
            touched.changed.append(
                FindingCell(rule: rule, subject: row, period: period, status: status, reason: Verdict.reason(now.0)))
        }
        return touched
    }

    /// A change of the tree of regions reaches everything: what was computed is dropped and made again when asked for.
    private func applyToRegions(_ change: RecordChange) -> (subjects: [TouchedSubject], rules: [Int]) {
        guard dataset.write(change) != nil else { return ([], []) }
        let known = results.indices.filter { results[$0] != nil }
        startAfresh()
        for number in known { _ = result(number) }
        return ([], Array(known))
    }

    /// Rules that an exemption names, by index.
    private func exempted(_ table: Table, _ id: String) -> Set<Int> {
        guard let row = table.row(id), let field = table.kind.fields.firstIndex(where: { $0.name == "rule" }),
            case .text(let rule)? = dataset.value(kind: table.index, row: row, field: field)
        else { return [] }
        return book.index(ofRule: rule).map { [$0] } ?? []
    }
}
