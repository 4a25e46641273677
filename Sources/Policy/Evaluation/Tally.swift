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

/// Sums and counts of one key by period, while its records are added.
private final class TallySums {
    private let aggregate: Aggregate
    private let width: Int
    private let sums: Lane<Double>
    private let counts: Lane<Int32>
    /// Records whose value is missing, which a share counts too.
    private let missing: Lane<Int32>

    init(_ aggregate: Aggregate, _ width: Int) {
        self.aggregate = aggregate
        self.width = width
        sums = Lane(repeating: 0, count: width)
        counts = Lane(repeating: 0, count: width)
        missing = Lane(repeating: 0, count: width)
    }

    func clear() {
        sums.base.update(repeating: 0, count: width)
        counts.base.update(repeating: 0, count: width)
        missing.base.update(repeating: 0, count: width)
    }

    @inline(__always) func add(_ period: Int, _ value: Double) {
        if value.isNaN {
            missing.base[period] += 1
        } else {
            sums.base[period] += value
            counts.base[period] += 1
        }
    }

    func write(_ out: UnsafeMutablePointer<Double>) {
        for i in 0..<width {
            let (sum, count) = (sums.base[i], Double(counts.base[i]))
            switch aggregate {
            case .count: out[i] = count
            case .exists: out[i] = count > 0 ? 1 : 0
            case .sum: out[i] = sum
            case .share:
                let all = count + Double(missing.base[i])
                out[i] = all == 0 ? .nan : sum / all * 100
            default: out[i] = count == 0 ? .nan : sum / count
            }
        }
    }
}

/// The records of a tallied measure: which count, in which periods, and what each adds.
private struct TalliedRows {
    private let node: AggregateNode
    private let periods: PeriodTable
    private let frame: Frame
    private let mask: Lane<UInt8>?
    /// What each row adds, where that is the same in every period; nil for counts.
    private let values: Lane<Double>?
    private let isByPeriod: Bool
    private let isCounted: Bool

    init(_ node: AggregateNode, _ periods: PeriodTable, today: Int32) {
        self.node = node
        self.periods = periods
        frame = Frame(subject: -1, start: 0, end: 0, today: today, unit: periods.unit)
        mask = node.plan.mask
        isCounted = node.aggregate == .count || node.aggregate == .exists
        isByPeriod = !isCounted && node.value?.uses.contains(.period) ?? false
        guard !isCounted, let value = node.value, !isByPeriod else {
            values = nil
            return
        }
        let lane = Lane<Double>(repeating: .nan, count: node.plan.table.count)
        let (base, frame, mask) = (SendablePointer(lane.base), frame, mask)
        Parallel.run(lane.count) { rows in
            var start = rows.lowerBound
            while start < rows.upperBound {
                let chunk = start..<min(start + 1024, rows.upperBound)
                if mask == nil || chunk.contains(where: { mask!.base[$0] != 0 }) {
                    value.fill(.row, chunk, frame, base.pointer + start)
                }
                start = chunk.upperBound
            }
        }
        values = lane
    }

    func add(_ group: GroupIndex.Group, to sums: TallySums) {
        if node.plan.table.isEvent { addEvents(group, to: sums) } else { addLasting(group, to: sums) }
    }

    private func addEvents(_ group: GroupIndex.Group, to sums: TallySums) {
        let (mask, values, list) = (mask?.base, values?.base, periods.list)
        var place = 0
        for i in 0..<group.count {
            let (row, day) = (Int(group.rows[i]), group.days[i])
            if day > frame.today { return }
            while list.ends[place] < day {
                place += 1
                if place == list.count { return }
            }
            if list.starts[place] > day { continue }
            if let mask, mask[row] == 0 { continue }
            sums.add(place, values?[row] ?? (isByPeriod ? value(row, place) : 1))
        }
    }

    private func addLasting(_ group: GroupIndex.Group, to sums: TallySums) {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: periods.count) { scratch in
            for i in 0..<group.count {
                let row = Int(group.rows[i])
                if let mask, mask.base[row] == 0 { continue }
                guard let span = node.plan.table.span(row) else { continue }
                let touched = periods.range(from: span.from, to: span.to)
                if touched.isEmpty { continue }
                if isByPeriod, let value = node.value {
                    var frame = frame
                    frame.row = row
                    value.fill(frame, periods.list.slice(touched), scratch.baseAddress!)
                    for place in touched { sums.add(place, scratch[place - touched.lowerBound]) }
                } else {
                    for place in touched { sums.add(place, values?.base[row] ?? 1) }
                }
            }
        }
    }

    private func value(_ row: Int, _ place: Int) -> Double {
        var frame = frame
        frame.row = row
        frame.start = periods.list.starts[place]
        frame.end = periods.list.ends[place]
        return node.value?.scalar(frame) ?? .nan
    }
}

extension AggregateNode {
    /// Whether its value follows from a key and a period alone, and adds up over records.
    var mayBeTallied: Bool {
        switch aggregate {
        case .count, .exists, .sum, .average, .share: break
        default: return false
        }
        guard uses.contains(.period), plan.residual.count == 0, !plan.isUnion, !plan.keyUses.contains(.period) else {
            return false
        }
        switch query.window {
        case .standard, .period: break
        default: return false
        }
        return value?.uses.isDisjoint(with: [.subject, .region]) ?? true
    }

    @inline(__always) func tallied(_ frame: Frame) -> Double? {
        for tally in tallies where tally.today == frame.today && !frame.isPlanned {
            if let value = tally.value(plan.keyCode(frame), from: frame.start, to: frame.end) { return value }
        }
        return nil
    }

    @inline(__always)
    func copyTallied(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) -> Bool {
        for tally in tallies where tally.today == frame.today && !frame.isPlanned {
            if tally.copy(plan.keyCode(frame), periods, out) { return true }
        }
        return false
    }
}
