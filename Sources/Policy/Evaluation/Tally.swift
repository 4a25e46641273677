/// What an additive measure comes to for every key in every period of a rule: one pass over the records instead of a
/// search for each subject and period.
///
/// Records are added in the order in which a search meets them, so that the sums are the same to the last bit.
final class Tally: @unchecked Sendable {
    let periods: PeriodTable
    let today: Int32
    /// By key, then by period.
    private let cells: Lane<Double>
    /// What a key without records comes to.
    private let nothing: Double
    private let keyCount: Int

    var size: Int { cells.count }

    /// - Precondition: `node.mayBeTallied`, and its mask and index are prepared.
    init(_ node: AggregateNode, _ periods: PeriodTable, today: Int32) {
        self.periods = periods
        self.today = today
        let index = node.plan.index.index
        keyCount = index.keyCount
        nothing = node.nothing ?? .nan
        cells = Lane(repeating: nothing, count: keyCount * periods.count)
        let rows = TalliedRows(node, periods, today: today)
        let cells = SendablePointer(self.cells.base)
        Parallel.run(keyCount, grain: 256) { keys in
            let sums = TallySums(node.aggregate, periods.count)
            for key in keys {
                let group = index.group(Int32(key))
                guard group.count > 0 else { continue }
                sums.clear()
                rows.add(group, to: sums)
                sums.write(cells.pointer + key * periods.count)
            }
        }
    }

    /// Copies the cells of a key (negative or unknown: none) for some of the periods; false where they are others.
    @inline(__always)
    func copy(_ key: Int32, _ list: PeriodList, _ out: UnsafeMutablePointer<Double>) -> Bool {
        guard let first = periods.place(of: list) else { return false }
        guard key >= 0, Int(key) < keyCount else {
            out.update(repeating: nothing, count: list.count)
            return true
        }
        out.update(from: cells.base + Int(key) * periods.count + first, count: list.count)
        return true
    }

    /// One cell; nil where the period is none of these.
    @inline(__always) func value(_ key: Int32, from: Int32, to: Int32) -> Double? {
        guard let place = periods.place(from: from, to: to) else { return nil }
        return key >= 0 && Int(key) < keyCount ? cells.base[Int(key) * periods.count + place] : nothing
    }
}
