/// A number (or other scalar) from the records of a query.
final class AggregateNode: Term, @unchecked Sendable {
    let aggregate: Aggregate
    let plan: QueryPlan
    let value: Term?
    private let quickValue: TermGlimpse
    /// As written, to know the same measure again in another rule.
    let query: Query
    /// What it comes to for every key in the periods of rules that are being judged from scratch.
    var tallies: [Tally] = [] { didSet { isTallied = !tallies.isEmpty || line != nil } }
    /// The same for one key at a time, while subjects are judged again.
    var line: TallyLine? { didSet { isTallied = !tallies.isEmpty || line != nil } }
    private var isTallied = false

    init(_ aggregate: Aggregate, _ query: Query, _ plan: QueryPlan, _ value: Term?) {
        self.aggregate = aggregate
        self.query = query
        self.plan = plan
        self.value = value
        quickValue = TermGlimpse(value)
        let type: ValueType =
            switch aggregate {
            case .exists: .truth
            case .min, .max, .latest, .first: value?.type ?? .number
            default: .number
            }
        super.init(type, uses: plan.uses.union((value?.uses ?? []).subtracting(.row)))
    }

    override func scalar(_ frame: Frame) -> Double {
        if isTallied, let known = tallied(frame) { return known }
        return plan.withGroup(frame) { group in
            var cursor = Cursor()
            return result(group, frame, &cursor)
        }
    }

    /// One sweep over the group while the periods go by.
    override func fill(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) {
        guard uses.contains(.period), !plan.keyUses.contains(.period) else {
            return super.fill(frame, periods, out)
        }
        if isTallied, copyTallied(frame, periods, out) { return }
        plan.withGroup(frame) { fill(frame, periods, $0, out) }
    }

    private func fill(
        _ frame: Frame, _ periods: PeriodList, _ group: GroupIndex.Group, _ out: UnsafeMutablePointer<Double>
    ) {
        var frame = frame
        if group.count == 0, let nothing { return out.update(repeating: nothing, count: periods.count) }
        var cursor = Cursor()
        let isFixed = isFixedButForWindow
        let isFewIntervals = plan.table.isInterval && group.count <= 16 && aggregate != .distinctDays
        var last: (from: Int32, to: Int32)?
        for i in 0..<periods.count {
            frame.start = periods.starts[i]
            frame.end = periods.ends[i]
            if isFixed, let days = plan.window.days(frame, isDaily: false) {
                if let last, i > 0, last == days || (isFewIntervals && isSame(group, last, days)) {
                    out[i] = out[i - 1]
                    continue
                }
                last = days
            }
            out[i] = result(group, frame, &cursor)
        }
    }

    /// Whether the same records of a group are in force in two windows.
    private func isSame(
        _ group: GroupIndex.Group, _ a: (from: Int32, to: Int32), _ b: (from: Int32, to: Int32)
    ) -> Bool {
        for i in 0..<group.count {
            guard let span = plan.table.span(Int(group.rows[i])) else { continue }
            let wasIn = span.from <= a.to && span.to >= a.from
            let isIn = span.from <= b.to && span.to >= b.from
            if wasIn != isIn { return false }
        }
        return true
    }

    /// Whether nothing but the window changes with the period.
    private var isFixedButForWindow: Bool {
        !(value?.uses.contains(.period) ?? false) && plan.residual.list.allSatisfy { !$0.uses.contains(.period) }
    }

    /// The value over no records.
    var nothing: Double? {
        switch aggregate {
        case .count, .countDistinct, .sum, .exists, .distinctDays: 0
        default: .nan
        }
    }

    private func result(_ group: GroupIndex.Group, _ frame: Frame, _ cursor: inout Cursor) -> Double {
        switch aggregate {
        case .count: return count(group, frame, &cursor)
        case .exists:
            var found = 0.0
            plan.scan(group, frame, &cursor) { _ in
                found = 1
                return false
            }
            return found
        case .sum, .average, .min, .max, .share: return fold(group, frame, &cursor)
        case .latest, .first: return edge(group, frame, &cursor)
        case .distinctDays: return days(group, frame, &cursor)
        case .countDistinct: return Double(sortedUnique(collect(group, frame, &cursor)).count)
        case .median: return Self.median(collect(group, frame, &cursor))
        default: return .nan
        }
    }

    private func count(_ group: GroupIndex.Group, _ frame: Frame, _ cursor: inout Cursor) -> Double {
        var total = 0
        if plan.table.isEvent, let wanted = plan.wanted, plan.residual.count == 0 {
            guard let days = plan.window.days(frame, isDaily: false) else { return 0 }
            var i = cursor.advance(group, to: days.from)
            while i < group.count, group.days[i] <= days.to {
                total &+= Int(wanted[Int(group.rows[i])])
                i += 1
            }
            return Double(total)
        }
        plan.scan(group, frame, &cursor) { _ in
            total += 1
            return true
        }
        return Double(total)
    }

    private func fold(_ group: GroupIndex.Group, _ frame: Frame, _ cursor: inout Cursor) -> Double {
        guard quickValue.isThere else { return .nan }
        var (sum, count, least, greatest, all) = (0.0, 0, Double.infinity, -Double.infinity, 0)
        var inner = frame
        plan.scan(group, frame, &cursor) { row in
            inner.row = row
            let number = quickValue.scalar(inner)
            all += 1
            if !number.isNaN {
                sum += number
                count += 1
                least = Swift.min(least, number)
                greatest = Swift.max(greatest, number)
            }
            return true
        }
        switch aggregate {
        case .sum: return sum
        case .share: return all == 0 ? .nan : sum / Double(all) * 100
        case .average: return count == 0 ? .nan : sum / Double(count)
        case .min: return count == 0 ? .nan : least
        default: return count == 0 ? .nan : greatest
        }
    }

    /// `latest` and `first`: by time, ties by id.
    private func edge(_ group: GroupIndex.Group, _ frame: Frame, _ cursor: inout Cursor) -> Double {
        guard quickValue.isThere, let row = edgeRow(group, frame, &cursor) else { return .nan }
        var inner = frame
        inner.row = row
        return quickValue.scalar(inner)
    }

    private func edgeRow(_ group: GroupIndex.Group, _ frame: Frame, _ cursor: inout Cursor) -> Int? {
        var best: Int?
        let isLatest = aggregate == .latest
        plan.scan(group, frame, &cursor) { row in
            guard let known = best else {
                best = row
                return true
            }
            let (a, b) = (plan.table.span(row)?.from ?? .min, plan.table.span(known)?.from ?? .min)
            let isLater = a != b ? a > b : plan.table.isID(known, before: row)
            if isLater == isLatest { best = row }
            return true
        }
        return best
    }

    override func set(_ frame: Frame) -> [Double]? {
        guard case .set = type else { return super.set(frame) }
        let edge = plan.withGroup(frame) { group in
            var cursor = Cursor()
            return edgeRow(group, frame, &cursor)
        }
        guard let value, let row = edge else { return nil }
        var inner = frame
        inner.row = row
        return value.set(inner)
    }

    private func collect(_ group: GroupIndex.Group, _ frame: Frame, _ cursor: inout Cursor) -> [Double] {
        var found: [Double] = []
        guard let value else { return found }
        var inner = frame
        var isSet = false
        if case .set = value.type { isSet = true }
        plan.scan(group, frame, &cursor) { row in
            inner.row = row
            if isSet {
                found.append(contentsOf: value.set(inner) ?? [])
            } else {
                let number = value.scalar(inner)
                if !number.isNaN { found.append(number) }
            }
            return true
        }
        return found
    }

    private func days(_ group: GroupIndex.Group, _ frame: Frame, _ cursor: inout Cursor) -> Double {
        if plan.table.isInterval { return Double(CoverSweep(plan, nil).covered(frame).reduce(0) { $0 + $1.days }) }
        // Records come in order of time.
        var (last, count) = (Int32.min, 0)
        plan.scan(group, frame, &cursor) { row in
            if let day = plan.table.span(row)?.from, day != last || count == 0 { (last, count) = (day, count + 1) }
            return true
        }
        return Double(count)
    }

    private static func median(_ found: [Double]) -> Double {
        if found.isEmpty { return .nan }
        let values = found.sorted()
        let middle = values.count / 2
        return values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
    }
}

/// `set(E of Q)`: the values of E, a union where E is itself a set.
final class SetNode: Term, @unchecked Sendable {
    let plan: QueryPlan
    let value: Term
    init(_ plan: QueryPlan, _ value: Term) {
        self.plan = plan
        self.value = value
        let member: ValueType = if case .set(let inner) = value.type { inner } else { value.type }
        super.init(.set(member), uses: plan.uses.union(value.uses.subtracting(.row)))
    }
    override func set(_ frame: Frame) -> [Double]? {
        var values: [Double] = []
        var inner = frame
        plan.scan(frame) { row in
            inner.row = row
            values.append(contentsOf: value.set(inner) ?? [])
            return true
        }
        return sortedUnique(values)
    }
}
