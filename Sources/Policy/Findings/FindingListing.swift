import Quantities

/// One verdict without its reasons: which rule, subject and period.
package struct FindingCell: Sendable, Hashable {
    /// Index of the rule in the book.
    package var rule: Int
    /// Row of the subject.
    package var subject: Int
    package var period: Period
    package var status: FindingStatus
    package var reason: NotApplicableReason?
}

extension Assessor {
    /// Every finding that the filter asks for, in the order of rules, subjects and time, one at a time.
    package func forEach(_ filter: FindingFilter = FindingFilter(), _ body: (Finding) throws -> Void) rethrows {
        try forEachCell(filter) { cell in
            try body(finding(cell))
            return true
        }
    }

    /// Every finding that the filter asks for, written as bytes on all cores, in the same order.
    ///
    /// - Parameters:
    ///   - write: appends one finding; called by several threads.
    ///   - take: gets the bytes of many findings at a time.
    package func forEach(
        _ filter: FindingFilter, write: @escaping @Sendable (Finding, inout [UInt8]) -> Void,
        take: ([UInt8]) throws -> Void
    ) rethrows {
        // One subject needs few of the indexes that all of them need.
        if filter.subject == nil {
            for number in book.rules.indices where filter.includes(rule: book.rules[number].id) { _ = form(number) }
            prepare()
        }
        var batch: [(cell: FindingCell, form: FindingForm)] = []
        func flush() throws {
            for bytes in written(batch, inPiecesOf: filter.subject == nil ? 512 : batch.count, write) {
                try take(bytes)
            }
            batch.removeAll(keepingCapacity: true)
        }
        try forEachCell(filter) { cell in
            batch.append((cell, form(cell.rule)))
            if batch.count == Self.batchSize { try flush() }
            return true
        }
        try flush()
    }

    private static let batchSize = 1 << 14

    private func written(
        _ batch: [(cell: FindingCell, form: FindingForm)], inPiecesOf size: Int,
        _ write: @escaping @Sendable (Finding, inout [UInt8]) -> Void
    ) -> [[UInt8]] {
        let grain = max(size, 1)
        var pieces = Array(repeating: [UInt8](), count: (batch.count + grain - 1) / grain)
        pieces.withUnsafeMutableBufferPointer { pieces in
            guard let base = pieces.baseAddress else { return }
            let places = SendablePointer(base)
            Parallel.run(pieces.count, grain: 1) { range in
                for piece in range {
                    var bytes: [UInt8] = []
                    for (cell, form) in batch[piece * grain..<min((piece + 1) * grain, batch.count)] {
                        write(self.finding(cell, form), &bytes)
                    }
                    places.pointer[piece] = bytes
                }
            }
        }
        return pieces
    }

    /// The findings of these verdicts, in their order, made on all cores.
    package func findings(_ cells: ArraySlice<FindingCell>) -> [Finding] {
        for rule in Set(cells.map(\.rule)) { _ = form(rule) }
        prepare()
        let all = cells.map { (cell: $0, form: form($0.rule)) }
        var found: [Finding?] = Array(repeating: nil, count: all.count)
        found.withUnsafeMutableBufferPointer { found in
            guard let base = found.baseAddress else { return }
            let places = SendablePointer(base)
            Parallel.run(all.count, grain: 256) { range in
                for place in range { places.pointer[place] = self.finding(all[place].cell, all[place].form) }
            }
        }
        return found.compactMap { $0 }
    }

    /// The findings as an array; `limit` after leaving out `offset`.
    package func findings(_ filter: FindingFilter = FindingFilter(), offset: Int = 0, limit: Int = .max) -> [Finding] {
        var (found, seen) = ([Finding](), 0)
        forEachCell(filter) { cell in
            seen += 1
            if seen > offset { found.append(finding(cell)) }
            return found.count < limit
        }
        return found
    }

    /// The verdicts that the filter asks for, at most `limit`.
    package func cells(_ filter: FindingFilter, limit: Int) -> [FindingCell] {
        var found: [FindingCell] = []
        forEachCell(filter) { cell in
            found.append(cell)
            return found.count < limit
        }
        return found
    }

    /// How many findings the filter asks for; makes none of them.
    package func count(_ filter: FindingFilter = FindingFilter()) -> Int {
        var count = 0
        forEachCell(filter) { _ in
            count += 1
            return true
        }
        return count
    }

    /// Every verdict that the filter asks for, until `body` returns false. Cheap: nothing is computed but statuses.
    package func forEachCell(_ filter: FindingFilter, _ body: (FindingCell) throws -> Bool) rethrows {
        for number in book.rules.indices where filter.includes(rule: book.rules[number].id) {
            if let subject = filter.subject {
                guard let row = dataset.tables[book.rules[number].subject].row(subject),
                    let program = program(number)
                else { continue }
                if try !forEachCell(number, program, row, filter, body) { return }
                continue
            }
            guard let result = result(number) else { continue }
            let walk = CellWalk(number, result, filter)
            if try !forEachRow(result, in: filter.region, { try walk.forEach($0, body) }) { return }
        }
    }

    /// One subject, without judging the others.
    private func forEachCell(
        _ rule: Int, _ program: RuleProgram, _ row: Int, _ filter: FindingFilter, _ body: (FindingCell) throws -> Bool
    ) rethrows -> Bool {
        let (list, _, own) = program.periods(of: row)
        var frame = program.frame(row)
        if let region = filter.region, !scope.contains(region, frame.region) { return true }
        for i in 0..<list.count where overlaps(list[i], filter) {
            (frame.start, frame.end) = (list.starts[i], list.ends[i])
            let verdict = program.judge(frame)
            guard filter.includes(verdict.status) else { continue }
            let cell = FindingCell(
                rule: rule, subject: row, period: list[i], status: verdict.status, reason: verdict.reason)
            if try !body(cell) { return false }
        }
        withExtendedLifetime(own) {}
        return true
    }

    private func overlaps(_ period: Period, _ filter: FindingFilter) -> Bool {
        guard let asked = filter.period else { return true }
        return period.start <= asked.end && asked.start <= period.end
    }

    /// The finding of a verdict, with all its reasons.
    package func finding(_ cell: FindingCell) -> Finding {
        finding(cell, form(cell.rule))
    }

    private func finding(_ cell: FindingCell, _ form: FindingForm) -> Finding {
        let frame = form.program.frame(cell.subject).moved(to: cell.period)
        return FindingBuilder(assessor: self, form: form, frame: frame, period: cell.period).build()
    }

    /// The finding of one rule on one subject.
    ///
    /// - Parameter period: nil takes the last one. Also gives those that are not applicable.
    /// - Throws: `Failure` of kind missing for an unknown rule, subject or period.
    package func finding(rule: String, subject: String, period: Period? = nil) throws(Failure) -> Finding {
        let (number, program, row) = try locate(rule, subject)
        let (list, _, own) = program.periods(of: row)
        defer { withExtendedLifetime(own) {} }
        let periods = (0..<list.count).map { list[$0] }
        let written = period?.description
        let same = periods.last { $0.start == period?.start || $0.description == written }
        guard let found = period == nil ? periods.last : same else {
            let asked = period.map { "在 \($0) " } ?? "截至 \(asOf) "
            let known = periods.isEmpty ? "none" : "\(periods[0]) 至 \(periods[periods.count - 1])"
            throw Failure(
                .missing, "规则 \(rule) \(asked)不对 \(subject) 研判", remedy: "该对象的时段：\(known)")
        }
        return finding(FindingCell(rule: number, subject: row, period: found, status: .noData))
    }

    func locate(_ rule: String, _ subject: String) throws(Failure) -> (number: Int, program: RuleProgram, row: Int) {
        guard let number = book.index(ofRule: rule), let program = program(number) else {
            throw Failure(.missing, "没有规则 \(rule)", remedy: "xiachen policies list 列出全部")
        }
        guard let row = program.table.row(subject), program.table.isLive(row) else {
            throw Failure(.missing, "没有编号为 \(subject) 的\(program.table.kind.label)")
        }
        return (number, program, row)
    }
}

extension RuleProgram {
    /// The period at a place in a result; of an event rule, and of a subject that has ended, its own day.
    func period(_ index: Int, of row: Int) -> Period? {
        if isEventRule { return table.span(row).map { Period(.event, holding: CivilDate(day: $0.from)) } }
        if let day = lastDay(row) { return Period(.continuous, holding: CivilDate(day: day)) }
        return periods.list[index]
    }
}

extension Verdict {
    static func reason(_ code: UInt8) -> NotApplicableReason? {
        switch code == noCode ? 0 : code >> 3 {
        case 1: .region
        case 2: .condition
        case 3: .overridden
        case 4: .notDue
        case 5: .permission
        default: nil
        }
    }
}
