/// The records of a tallied measure: which count, in which periods, and what each adds.
struct TalliedRows {
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
        isByPeriod = node.isValueByPeriod
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
