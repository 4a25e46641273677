import Quantities

/// How many records (or distinct values) are in force on each day of the window, by one sweep over starts and ends.
struct CoverSweep {
    let plan: QueryPlan
    /// `distinct E`: values are counted once however many records bear them.
    let value: Term?

    init(_ plan: QueryPlan, _ value: Term?) {
        self.plan = plan
        self.value = value
    }

    /// Calls `body` with each stretch of equal head-count, in order, over the whole window.
    func sweep(_ frame: Frame, _ group: GroupIndex.Group, _ cursor: inout Cursor, _ body: (Stretch, Int) -> Void) {
        guard let window = plan.window.days(frame, isDaily: true), window.from <= window.to else { return }
        var changes: [(day: Int32, step: Int)] = []
        for stretch in stretches(frame, group, &cursor, window) {
            changes.append((stretch.from, 1))
            if stretch.to < window.to { changes.append((stretch.to + 1, -1)) }
        }
        changes.sort { $0.day < $1.day }
        var (day, heads, i) = (window.from, 0, 0)
        while day <= window.to {
            while i < changes.count, changes[i].day <= day {
                heads += changes[i].step
                i += 1
            }
            let end = i < changes.count ? changes[i].day - 1 : window.to
            body(Stretch(from: day, to: end), heads)
            day = end + 1
        }
    }

    /// Days covered by at least one record, within the window; `during all` has no bounds but those of the records.
    func covered(_ frame: Frame) -> [Stretch] {
        guard let window = plan.window.days(frame, isDaily: false) else { return [] }
        return plan.withGroup(frame) { group in
            var cursor = Cursor()
            return Stretch.merged(stretches(frame, group, &cursor, window, isDaily: false))
        }
    }

    private func stretches(
        _ frame: Frame, _ group: GroupIndex.Group, _ cursor: inout Cursor, _ window: (from: Int32, to: Int32),
        isDaily: Bool = true
    ) -> [Stretch] {
        var found: [Stretch] = []
        var values: [Double] = []
        var inner = frame
        plan.scan(group, frame, isDaily: isDaily, &cursor) { row in
            guard let span = plan.table.span(row) else { return true }
            if let value {
                inner.row = row
                let number = value.scalar(inner)
                if number.isNaN { return true }
                values.append(number)
            }
            found.append(Stretch(from: max(span.from, window.from), to: min(span.to, window.to)))
            return true
        }
        return value == nil ? found : distinct(found, values)
    }

    /// The stretches of each value merged, so that a value counts once a day.
    private func distinct(_ stretches: [Stretch], _ values: [Double]) -> [Stretch] {
        if stretches.count < 2 { return stretches }
        let order = stretches.indices.sorted { values[$0] < values[$1] }
        var result: [Stretch] = []
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            if end == start + 1 {
                result.append(stretches[order[start]])
            } else {
                result.append(contentsOf: Stretch.merged(order[start..<end].map { stretches[$0] }))
            }
            start = end
        }
        return result
    }
}

/// `days_below(N, Q)` and, without a limit, `min_daily(Q)`.
final class CoverNode: Term, @unchecked Sendable {
    let limit: Term?
    let sweep: CoverSweep
    init(limit: Term?, _ plan: QueryPlan, _ value: Term?) {
        self.limit = limit
        sweep = CoverSweep(plan, value)
        let inner = (value?.uses ?? []).subtracting(.row).union(limit?.uses ?? [])
        super.init(.number, uses: plan.uses.union(inner))
    }

    override func scalar(_ frame: Frame) -> Double {
        sweep.plan.withGroup(frame) { group in
            var cursor = Cursor()
            return result(frame, group, &cursor)
        }
    }

    override func fill(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) {
        guard uses.contains(.period), !sweep.plan.keyUses.contains(.period) else {
            return super.fill(frame, periods, out)
        }
        sweep.plan.withGroup(frame) { group in
            var frame = frame
            var cursor = Cursor()
            for i in 0..<periods.count {
                frame.start = periods.starts[i]
                frame.end = periods.ends[i]
                out[i] = result(frame, group, &cursor)
            }
        }
    }

    private func result(_ frame: Frame, _ group: GroupIndex.Group, _ cursor: inout Cursor) -> Double {
        let bound = limit?.scalar(frame) ?? 0
        if bound.isNaN { return .nan }
        guard let window = sweep.plan.window.days(frame, isDaily: true), window.from <= window.to else { return .nan }
        if group.count == 0 {
            return limit == nil ? 0 : (bound > 0 ? Double(window.to) - Double(window.from) + 1 : 0)
        }
        var (below, least) = (0, Int.max)
        sweep.sweep(frame, group, &cursor) { stretch, heads in
            if Double(heads) < bound { below += stretch.days }
            least = min(least, heads)
        }
        return limit == nil ? Double(least) : Double(below)
    }
}

/// `intervals(Q)`: the days covered, as stretches; `during all` unless a window is written.
final class IntervalsNode: Term, @unchecked Sendable {
    let plan: QueryPlan
    init(_ plan: QueryPlan) {
        self.plan = plan
        super.init(.stretches, uses: plan.uses)
    }
    override func stretches(_ frame: Frame) -> [Stretch] { CoverSweep(plan, nil).covered(frame) }
}

extension Stretch {
    var days: Int { Int(to) - Int(from) + 1 }
}
