/// One key's cells of a tally, made when first asked for: a township's average is counted once for all its villages
/// that a correction reached.
final class TallyLine {
    private let node: AggregateNode
    private let periods: PeriodTable
    private let rows: TalliedRows
    private let sums: TallySums
    private let cells: Lane<Double>
    private var key: Int32?
    let today: Int32

    /// - Precondition: `node.mayBeTallied`.
    init(_ node: AggregateNode, _ periods: PeriodTable, today: Int32) {
        self.node = node
        self.periods = periods
        self.today = today
        rows = TalliedRows(node, periods, today: today)
        sums = TallySums(node.aggregate, periods.count)
        cells = Lane(repeating: .nan, count: periods.count)
    }

    /// Copies the cells of a key for some of the periods; false where they are others.
    func copy(_ key: Int32, _ list: PeriodList, _ out: UnsafeMutablePointer<Double>) -> Bool {
        guard let first = periods.place(of: list) else { return false }
        fill(key)
        out.update(from: cells.base + first, count: list.count)
        return true
    }

    /// One cell; nil where the period is none of these.
    func value(_ key: Int32, from: Int32, to: Int32) -> Double? {
        guard let place = periods.place(from: from, to: to) else { return nil }
        fill(key)
        return cells.base[place]
    }

    private func fill(_ key: Int32) {
        if key == self.key { return }
        self.key = key
        sums.clear()
        rows.add(node.plan.index.group(key), to: sums)
        sums.write(cells.base)
    }
}
