/// Rows of a kind by the value of a key, within a value by time and id: what `path = self` finds without searching.
///
/// Built once in a counting sort by key; later changes live in `overlay`.
final class GroupIndex: @unchecked Sendable {
    let table: Table
    private let offsets: Lane<Int32>
    private let rows: Lane<Int32>
    /// First day of each of `rows`, `Int32.min` where it has none.
    private let days: Lane<Int32>
    /// Groups that have changed since.
    private(set) var overlay: [Int32: Changed] = [:] { didSet { isChanged = true } }
    private var isChanged = false
    struct Changed {
        var rows: Lane<Int32>
        var days: Lane<Int32>
    }

    /// A group: rows in order of time, those of one day by id, and their first days.
    struct Group {
        var rows: UnsafePointer<Int32>
        var days: UnsafePointer<Int32>
        var count: Int
    }

    /// The rows of several groups, each once, in order of time; the owner keeps them alive where no index does.
    static func union(_ groups: [Group], of table: Table) -> (group: Group, owner: Lane<Int32>?) {
        let filled = groups.filter { $0.count > 0 }
        guard filled.count > 1 else { return (filled.first ?? groups[0], nil) }
        var rows: [(day: Int32, row: Int32)] = []
        for group in filled { for i in 0..<group.count { rows.append((group.days[i], group.rows[i])) } }
        rows.sort { table.isRow($0, before: $1) }
        let owner = Lane<Int32>(capacity: rows.count * 2)
        for (place, entry) in rows.enumerated() where place == 0 || entry.row != rows[place - 1].row {
            owner.append(entry.row)
        }
        let count = owner.count
        for (place, entry) in rows.enumerated() where place == 0 || entry.row != rows[place - 1].row {
            owner.append(entry.day)
        }
        return (Group(rows: owner.base, days: owner.base + count, count: count), owner)
    }

    /// - Parameter keys: one a row, below `keyCount`; rows with a negative key, and removed ones, are left out.
    init(_ table: Table, keys: UnsafePointer<Int32>, keyCount: Int) {
        self.table = table
        offsets = Lane(repeating: 0, count: keyCount + 1)
        let starts = offsets.base
        for row in 0..<table.count where keys[row] >= 0 && table.isLive(row) { starts[Int(keys[row]) + 1] += 1 }
        for key in 0..<keyCount { starts[key + 1] += starts[key] }
        let total = Int(starts[keyCount])
        rows = Lane(repeating: 0, count: total)
        days = Lane(repeating: 0, count: total)
        let next = Lane<Int32>(capacity: keyCount + 1)
        next.append(UnsafeBufferPointer(start: starts, count: keyCount))
        let (places, sorted) = (next.base, rows.base)
        for row in 0..<table.count {
            let key = Int(keys[row])
            guard key >= 0, table.isLive(row) else { continue }
            sorted[Int(places[key])] = Int32(row)
            places[key] += 1
        }
        sortGroups(keyCount)
    }

    /// Rows stand in order of their numbers; records mostly come in order of time and id, so few groups need sorting.
    private func sortGroups(_ keyCount: Int) {
        let table = table
        let known = firstDays.map { SendablePointer($0.base) }
        let (rows, days) = (SendablePointer(rows.base), SendablePointer(days.base))
        let starts = SendablePointer(offsets.base)
        Parallel.run(keyCount, grain: 1_024) { keys in
            for key in keys {
                let range = Int(starts.pointer[key])..<Int(starts.pointer[key + 1])
                var isSorted = true
                for i in range {
                    let row = rows.pointer[i]
                    let day = known?.pointer[Int(row)] ?? 0
                    days.pointer[i] = day
                    if !isSorted || i == range.lowerBound { continue }
                    isSorted = table.isRow((days.pointer[i - 1], rows.pointer[i - 1]), before: (day, row))
                }
                if isSorted { continue }
                let order = range.map { (day: days.pointer[$0], row: rows.pointer[$0]) }
                    .sorted { table.isRow($0, before: $1) }
                for (place, entry) in order.enumerated() {
                    (days.pointer[range.lowerBound + place], rows.pointer[range.lowerBound + place]) = entry
                }
            }
        }
    }

    /// One more than the highest key that has a group.
    var keyCount: Int { max(offsets.count - 1, overlay.keys.max().map { Int($0) + 1 } ?? 0) }

    @inline(__always) func group(_ key: Int32) -> Group {
        if isChanged, let changed = overlay[key] {
            return Group(rows: changed.rows.base, days: changed.days.base, count: changed.rows.count)
        }
        guard key >= 0, Int(key) < offsets.count - 1 else { return Group(rows: rows.base, days: days.base, count: 0) }
        let start = Int(offsets.base[Int(key)])
        let count = Int(offsets.base[Int(key) + 1]) - start
        return Group(rows: rows.base + start, days: days.base + start, count: count)
    }

    /// Takes a row out of one group and puts it into another at its present day; negative keys are no group.
    func move(_ row: Int32, from old: Int32, to new: Int32) {
        if old >= 0 { change(old) { rows in rows.removeAll { $0 == row } } }
        guard new >= 0, table.isLive(Int(row)) else { return }
        change(new) { rows in
            let day = firstDay(row)
            let place = rows.firstIndex { table.isRow((day, row), before: (firstDay($0), $0)) } ?? rows.count
            rows.insert(row, at: place)
        }
    }

    /// First days by row; nil for kinds without time.
    private var firstDays: Lane<Int32>? {
        guard let fields = table.timeFields, case .ints(let days)? = table.columns[fields.from]?.storage else {
            return nil
        }
        return days
    }

    private func firstDay(_ row: Int32) -> Int32 { firstDays?.base[Int(row)] ?? 0 }

    private func change(_ key: Int32, _ edit: (inout [Int32]) -> Void) {
        let present = group(key)
        var list = Array(UnsafeBufferPointer(start: present.rows, count: present.count))
        edit(&list)
        let changed = Changed(rows: Lane(capacity: list.count), days: Lane(capacity: list.count))
        for row in list {
            changed.rows.append(row)
            changed.days.append(firstDay(row))
        }
        overlay[key] = changed
    }
}

extension Table {
    /// The order of rows in a group: by first day, then by id.
    @inline(__always) func isRow(_ a: (day: Int32, row: Int32), before b: (day: Int32, row: Int32)) -> Bool {
        a.day != b.day ? a.day < b.day : isID(Int(a.row), before: Int(b.row))
    }
}
