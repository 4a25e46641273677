import Foundation
import Quantities

/// `previous(E)`: E for the period before.
final class PreviousNode: Term, @unchecked Sendable {
    let operand: Term
    init(_ operand: Term) {
        self.operand = operand
        super.init(operand.type, uses: operand.uses.union(.period))
    }
    private func before(_ frame: Frame) -> Frame { frame.moved(to: frame.period.previous) }
    override func scalar(_ frame: Frame) -> Double { operand.scalar(before(frame)) }
    override func set(_ frame: Frame) -> [Double]? { operand.set(before(frame)) }
    override func stretches(_ frame: Frame) -> [Stretch] { operand.stretches(before(frame)) }
}

/// `cagr(E, Y)`: per cent a year from the E of year Y to that of the period's year.
final class GrowthNode: Term, @unchecked Sendable {
    let operand: Term
    let since: Int
    init(_ operand: Term, since: Int) {
        self.operand = operand
        self.since = since
        super.init(.number, uses: operand.uses.union(.period))
    }
    override func scalar(_ frame: Frame) -> Double {
        let year = CivilDate(day: frame.start).year
        guard year > since, let base = value(since, frame), let last = value(year, frame), base > 0, last > 0 else {
            return .nan
        }
        return (pow(last / base, 1 / Double(year - since)) - 1) * 100
    }
    private func value(_ year: Int, _ frame: Frame) -> Double? {
        guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
        let value = operand.scalar(frame.moved(to: Period(.year, holding: first)))
        return value.isNaN ? nil : value
    }
}

/// `passes("rule id")`: whether a record meets another rule in the same period.
final class PassesNode: Term, @unchecked Sendable {
    let source: RowSource
    let rule: () -> RuleProgram?
    init(_ source: RowSource, uses: Uses, rule: @escaping () -> RuleProgram?) {
        self.source = source
        self.rule = rule
        super.init(.truth, uses: source.uses.union(uses))
    }
    override func scalar(_ frame: Frame) -> Double {
        let row = source.row(frame)
        guard row >= 0, let rule = rule() else { return 0 }
        return truth(rule.isMet(row, frame))
    }
}
