import Quantities

/// Goes over the verdicts of one rule that a filter asks for.
struct CellWalk {
    private let rule: Int
    private let result: RuleResult
    private let period: Period?
    private let codes: Lane<UInt8>
    /// By code: whether its status is asked for.
    private let isWanted: [Bool]
    /// Places of the periods that overlap the one asked for, in order; what brings its own period is looked at.
    private let columns: Range<Int>
    /// Whether some subjects have a period of their own.
    private let bringsPeriods: Bool

    init(_ rule: Int, _ result: RuleResult, _ filter: FindingFilter) {
        (self.rule, self.result, period, codes) = (rule, result, filter.period, result.codes)
        isWanted = Verdict.wanted(filter)
        let program = result.program
        bringsPeriods = program.isEventRule || (program.times.unit == .continuous && program.table.isInterval)
        if let asked = filter.period, !bringsPeriods {
            columns = program.periods.range(from: asked.start.day, to: asked.end.day)
        } else {
            columns = 0..<result.width
        }
    }

    /// The verdicts of one subject in order of time, until `body` returns false.
    @inline(__always) func forEach(_ row: Int, _ body: (FindingCell) throws -> Bool) rethrows -> Bool {
        for column in columns {
            let code = codes.base[row * result.width + column]
            if isWanted[Int(code)], let cell = cell(row, column, code), try !body(cell) { return false }
        }
        return true
    }

    /// The last of them.
    @inline(__always) func last(_ row: Int) -> FindingCell? {
        for column in columns.reversed() {
            let code = codes.base[row * result.width + column]
            if isWanted[Int(code)], let cell = cell(row, column, code) { return cell }
        }
        return nil
    }

    private func cell(_ row: Int, _ column: Int, _ code: UInt8) -> FindingCell? {
        guard let status = Verdict.status(code), let own = result.program.period(column, of: row) else { return nil }
        if bringsPeriods, let period, own.start > period.end || period.start > own.end { return nil }
        return FindingCell(rule: rule, subject: row, period: own, status: status, reason: Verdict.reason(code))
    }
}

extension Verdict {
    /// By code: whether a filter asks for its status.
    static func wanted(_ filter: FindingFilter) -> [Bool] {
        (UInt8.min...UInt8.max).map { code in status(code).map(filter.includes) ?? false }
    }
}

extension Assessor {
    /// Calls `body` with the rows of a rule's subjects in a region, in the order of ids, until it returns false.
    func forEachRow(_ result: RuleResult, in region: String?, _ body: (Int) throws -> Bool) rethrows -> Bool {
        let program = result.program
        if let rows = rows(program.kind, in: region) {
            for row in rows where row < result.subjects { if try !body(row) { return false } }
            return true
        }
        let order = program.table.rowsByID()
        for place in 0..<result.subjects {
            let row = order.map { Int($0.base[place]) } ?? place
            if let region, !scope.contains(region, program.frame(row).region) { continue }
            if try !body(row) { return false }
        }
        return true
    }

    /// Of each subject of one rule the last verdict that the filter asks for, in the order of subjects, until `body`
    /// returns false. The filter's rules and subject are ignored.
    package func forEachLast(
        _ rule: Int, _ filter: FindingFilter, _ body: (FindingCell) throws -> Bool
    ) rethrows {
        guard let result = result(rule) else { return }
        let walk = CellWalk(rule, result, filter)
        _ = try forEachRow(result, in: filter.region) { row in try walk.last(row).map(body) ?? true }
    }
}
