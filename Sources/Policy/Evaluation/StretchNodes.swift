import Quantities

/// `A minus B`.
final class MinusNode: Term, @unchecked Sendable {
    let left: Term
    let right: Term
    init(_ left: Term, _ right: Term) {
        self.left = left
        self.right = right
        super.init(.stretches, uses: left.uses.union(right.uses))
    }
    override func stretches(_ frame: Frame) -> [Stretch] {
        Stretch.minus(left.stretches(frame), right.stretches(frame))
    }
}

/// `months_containing(D, I)`, missing where no stretch holds the day; without a day `longest_months(I)`, 0 over
/// nothing.
final class MonthsNode: Term, @unchecked Sendable {
    let day: Term?
    let cover: Term
    init(day: Term?, _ cover: Term) {
        self.day = day
        self.cover = cover
        super.init(.number, uses: cover.uses.union(day?.uses ?? []))
    }
    override func scalar(_ frame: Frame) -> Double {
        let stretches = cover.stretches(frame)
        guard let day else { return stretches.map { Double($0.wholeMonths) }.max() ?? 0 }
        let value = day.scalar(frame)
        guard !value.isNaN else { return .nan }
        let date = Int32(value)
        return stretches.first { $0.from <= date && date <= $0.to }.map { Double($0.wholeMonths) } ?? .nan
    }
}

/// `gap_days(D, I)`.
final class GapNode: Term, @unchecked Sendable {
    let day: Term
    let cover: Term
    init(_ day: Term, _ cover: Term) {
        self.day = day
        self.cover = cover
        super.init(.number, uses: cover.uses.union(day.uses))
    }
    override func scalar(_ frame: Frame) -> Double {
        let value = day.scalar(frame)
        guard !value.isNaN else { return .nan }
        let date = Int32(value)
        guard let last = cover.stretches(frame).last(where: { $0.from < date }) else { return .nan }
        return last.to >= date - 1 ? 0 : Double(date - last.to - 1)
    }
}
