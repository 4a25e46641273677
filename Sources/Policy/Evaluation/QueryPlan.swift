/// How a query finds its records: a group by key where one conjunct is `path = something outside`, or a union of groups
/// where it is an `or` of such; a mask of the conjuncts that look at the record alone; and the rest one by one.
final class QueryPlan: @unchecked Sendable {
    let table: Table
    let window: QueryWindow
    /// The key outside the query, whose rows `index` lists; nil takes all rows.
    let key: Term?
    let index: GroupIndexSource
    /// Further keys, of an `or`.
    let others: [(key: Term, index: GroupIndexSource)]
    let isUnion: Bool
    private let quickKey: TermGlimpse
    /// What the choice of the group changes with.
    let keyUses: Uses
    /// Conjuncts that look at the record alone, and those that look at the subject or the period too.
    let own: TermRun
    let residual: TermRun
    /// All conjuncts but the key, in the order written: for telling why a record was left out.
    let conjuncts: [(expression: Expression, node: Term)]
    /// 1 where `own` holds, by row; nil until prepared for a whole assessment.
    var mask: Lane<UInt8>? { didSet { wanted = mask?.base } }
    /// The mask's bytes, for loops.
    private(set) var wanted: UnsafeMutablePointer<UInt8>?
    let uses: Uses

    init(
        _ table: Table, _ window: QueryWindow, key: Term?, index: GroupIndexSource,
        others: [(key: Term, index: GroupIndexSource)], conjuncts: [(expression: Expression, node: Term)]
    ) {
        self.table = table
        self.window = window
        self.key = key
        quickKey = TermGlimpse(key)
        self.index = index
        self.others = others
        isUnion = !others.isEmpty
        keyUses = Uses.of(others.map(\.key)).union(key?.uses ?? [])
        self.conjuncts = conjuncts
        let beyond: Uses = [.subject, .period, .today, .region]
        own = TermRun(conjuncts.map(\.node).filter { $0.uses.isDisjoint(with: beyond) })
        residual = TermRun(conjuncts.map(\.node).filter { !$0.uses.isDisjoint(with: beyond) })
        uses = Uses.of(conjuncts.map(\.node)).subtracting(.row).union(keyUses).union(window.uses).union(.query)
    }

    /// Gives the records that the frame's subject may ask about, in order of time.
    @inline(__always) func withGroup<T>(_ frame: Frame, _ body: (GroupIndex.Group) -> T) -> T {
        guard isUnion else { return body(index.group(keyCode(frame))) }
        let (group, owner) = union(frame)
        return withExtendedLifetime(owner) { body(group) }
    }

    private func union(_ frame: Frame) -> (group: GroupIndex.Group, owner: Lane<Int32>?) {
        GroupIndex.union(
            [index.group(keyCode(frame))]
                + others.map { other in
                    let value = other.key.scalar(frame)
                    return other.index.group(value.isNaN ? -1 : Int32(value))
                }, of: table)
    }

    /// The key that the frame's subject asks for; -1 where it has none.
    @inline(__always) func keyCode(_ frame: Frame) -> Int32 {
        guard quickKey.isThere else { return 0 }
        let value = quickKey.scalar(frame)
        return value.isNaN ? -1 : Int32(value)
    }

    /// Whether a record in the window is counted.
    @inline(__always) func accepts(_ row: Int, _ frame: inout Frame) -> Bool {
        if let wanted {
            if wanted[row] == 0 { return false }
            if residual.count == 0 { return true }
            frame.row = row
        } else {
            frame.row = row
            if !own.holds(every: true, frame) { return false }
        }
        return residual.holds(every: true, frame)
    }

    /// Calls `body` with each record that counts, in order of time, until it returns false.
    ///
    /// - Parameter cursor: where the search for the first day begins; moves on for the next, later period.
    @inline(__always)
    func scan(
        _ group: GroupIndex.Group, _ frame: Frame, isDaily: Bool = false, _ cursor: inout Cursor,
        _ body: (Int) -> Bool
    ) {
        guard let days = window.days(frame, isDaily: isDaily) else { return }
        var inner = frame
        if table.isEvent {
            var i = cursor.advance(group, to: days.from)
            while i < group.count, group.days[i] <= days.to {
                let row = Int(group.rows[i])
                if accepts(row, &inner), !body(row) { return }
                i += 1
            }
        } else {
            let isTimed = table.timeFields != nil
            for i in 0..<group.count {
                let row = Int(group.rows[i])
                if isTimed {
                    if group.days[i] > days.to { return }
                    guard let span = table.span(row), span.to >= days.from else { continue }
                }
                if accepts(row, &inner), !body(row) { return }
            }
        }
    }

    /// The same for one period alone.
    @inline(__always) func scan(_ frame: Frame, isDaily: Bool = false, _ body: (Int) -> Bool) {
        withGroup(frame) { group in
            var cursor = Cursor()
            scan(group, frame, isDaily: isDaily, &cursor, body)
        }
    }
}

/// The place in a group where the last period began.
struct Cursor {
    private var place = 0
    private var day = Int32.min
    private var isFresh = true

    /// Index of the first row whose day is `day` or later.
    @inline(__always) mutating func advance(_ group: GroupIndex.Group, to day: Int32) -> Int {
        if isFresh || day < self.day {
            var (low, high) = (0, group.count)
            while low < high {
                let middle = (low + high) / 2
                if group.days[middle] < max(day, Column.missing + 1) { low = middle + 1 } else { high = middle }
            }
            (place, isFresh) = (low, false)
        } else {
            while place < group.count, group.days[place] < day { place += 1 }
        }
        self.day = day
        return place
    }
}

/// A group index that is built when first asked for; shared by all plans with the same kind and key.
final class GroupIndexSource: @unchecked Sendable {
    let table: Table
    /// The key of a record, as a row-scope node; nil is one group of all.
    let path: Term?
    let keyCount: () -> Int
    private(set) var keys: Lane<Int32>?
    private var built: GroupIndex? { didSet { quick = built.map(Unmanaged.passUnretained) } }
    private var quick: Unmanaged<GroupIndex>?

    init(_ table: Table, path: Term?, keyCount: @escaping () -> Int) {
        self.table = table
        self.path = path
        self.keyCount = keyCount
    }

    @inline(__always) func group(_ key: Int32) -> GroupIndex.Group {
        if let quick { return quick._withUnsafeGuaranteedRef { $0.group(key) } }
        return index.group(key)
    }

    /// - Precondition: `prepare()` was called before several threads read.
    var index: GroupIndex {
        if let built { return built }
        prepare()
        return built ?? GroupIndex(table, keys: Lane<Int32>().base, keyCount: 0)
    }

    var isBuilt: Bool { built != nil }

    /// Builds it again from all rows, after changes without a bound.
    func rebuild() {
        built = nil
        prepare()
    }

    func prepare() {
        guard built == nil else { return }
        let keys = Lane<Int32>(repeating: 0, count: table.count)
        if let path {
            let base = SendablePointer(keys.base)
            Parallel.run(table.count) { range in Self.fill(path, range, base.pointer) }
        }
        built = GroupIndex(table, keys: keys.base, keyCount: path == nil ? 1 : keyCount())
        self.keys = keys
    }

    private static func fill(_ path: Term, _ range: Range<Int>, _ out: UnsafeMutablePointer<Int32>) {
        let frame = Frame(subject: -1, start: 0, end: 0, today: 0, unit: .day)
        if let record = path as? RecordNode { return record.source.fill(.row, range, frame, out + range.lowerBound) }
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 1024) { values in
            var start = range.lowerBound
            while start < range.upperBound {
                let chunk = start..<min(start + 1024, range.upperBound)
                path.fill(.row, chunk, frame, values.baseAddress!)
                for i in 0..<chunk.count { out[start + i] = values[i].isNaN ? -1 : Int32(values[i]) }
                start = chunk.upperBound
            }
        }
    }

    /// Gives a row its present key; the old one's group loses it.
    func refresh(_ row: Int) {
        guard let built, let keys else { return }
        var frame = Frame(subject: -1, start: 0, end: 0, today: 0, unit: .day)
        frame.row = row
        let value = path?.scalar(frame) ?? 0
        let new = value.isNaN || !table.isLive(row) ? -1 : Int32(value)
        while keys.count <= row { keys.append(-1) }
        let old = keys[row]
        built.move(Int32(row), from: old, to: new)
        keys[row] = new
    }
}
