import Quantities

extension Assessor {
    /// Every verdict of one rule with what was measured as a number: a truth is 0 or 1, a date its day, a closed-list
    /// value its place in the list; NaN where it is missing, or a set. Makes no findings: for measurements over
    /// millions.
    package func forEachValue(rule number: Int, _ body: (FindingCell, Double) throws -> Void) rethrows {
        guard let result = result(number) else { return }
        for row in 0..<result.subjects {
            for index in 0..<result.width {
                let place = row * result.width + index
                let code = result.codes.base[place]
                guard let status = Verdict.status(code), let period = result.program.period(index, of: row) else {
                    continue
                }
                let cell = FindingCell(
                    rule: number, subject: row, period: period, status: status, reason: Verdict.reason(code))
                try body(cell, result.values[place])
            }
        }
    }
}
