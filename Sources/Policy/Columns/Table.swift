import Quantities

/// All records of one kind, column by column. A row keeps its number as long as the dataset lives.
package final class Table: @unchecked Sendable {
    package let kind: Kind
    package let index: Int
    /// By field; nil at 0, whose values are `ids`.
    let columns: [Column?]
    let ids: ByteTable
    /// 1 where the record was taken away; nil while none was.
    var removed: Lane<UInt8>?
    /// Event kinds: the field of the day. Interval kinds: of the first and last day.
    let timeFields: (from: Int, to: Int)?
    /// Their columns; equal for events.
    private let firstDays: Column?
    private let lastDays: Column?

    init(_ kind: Kind, index: Int, vocabulary: Vocabulary, ids: ByteTable = ByteTable()) {
        self.kind = kind
        self.index = index
        self.ids = ids
        columns = kind.fields.enumerated().map { number, field in
            if number == 0 { return nil }
            if case .reference(let name) = field.type { return Column(field, target: vocabulary.index(of: name)) }
            return Column(field, target: nil)
        }
        isEvent = if case .event = kind.time { true } else { false }
        isInterval = if case .interval = kind.time { true } else { false }
        func position(_ name: String) -> Int? { kind.fields.firstIndex { $0.name == name } }
        switch kind.time {
        case .none: timeFields = nil
        case .event(let day): timeFields = position(day).map { ($0, $0) }
        case .interval(let from, let to):
            if let first = position(from), let last = position(to) {
                timeFields = (first, last)
            } else {
                timeFields = nil
            }
        }
        firstDays = timeFields.flatMap { [columns] in columns[$0.from] }
        lastDays = timeFields.flatMap { [columns] in columns[$0.to] }
    }

    /// Rows including those taken away.
    package var count: Int { ids.count }
    @inline(__always) func isLive(_ row: Int) -> Bool { removed == nil || removed!.base[row] == 0 }
    package func id(_ row: Int) -> String { ids.string(row) }
    /// The row of an id, also of a record taken away; nil if never seen. Builds the index at first use.
    package func row(_ id: String) -> Int? { ids.find(id).map(Int.init) }
    /// Whether its records happen on a day, or last.
    let isEvent: Bool
    let isInterval: Bool

    /// Whether the id of row `a` comes before that of row `b`, byte by byte.
    @inline(__always) package func isID(_ a: Int, before b: Int) -> Bool { ids.isOrdered(a, before: b) }

    private var orderedRows: (count: Int, rows: Lane<Int32>?) = (0, nil)

    /// All rows by id; nil where they stand in that order already, as records that were imported once do.
    ///
    /// What is listed or added up in this order is the same on every engine, whatever order records were loaded in.
    func rowsByID() -> Lane<Int32>? {
        if orderedRows.count == count { return orderedRows.rows }
        var rows: Lane<Int32>?
        if (1..<max(count, 1)).contains(where: { isID($0, before: $0 - 1) }) {
            let lane = Lane<Int32>(capacity: count)
            (0..<Int32(count)).sorted { isID(Int($0), before: Int($1)) }.forEach { lane.append($0) }
            rows = lane
        }
        orderedRows = (count, rows)
        return rows
    }

    /// First and last day of a row: equal for events, open ends as far away as days go, everything for kinds without
    /// time; nil where an event has no day.
    @inline(__always) func span(_ row: Int) -> (from: Int32, to: Int32)? {
        guard let firstDays, let lastDays else { return (.min, Self.farAway) }
        let from = firstDays.int(row)
        if isEvent { return from == Column.missing ? nil : (from, from) }
        let to = lastDays.int(row)
        return (from, to == Column.missing ? Self.farAway : to)
    }

    /// The first day of the first record, or that it covers; nil where none has one. Looked for once between changes.
    var firstDay: Int32? {
        if let knownFirstDay { return knownFirstDay }
        guard let fields = timeFields else { return nil }
        let covering = kind.covering.flatMap { name in kind.fields.firstIndex { $0.name == name } }
        let found = covering.flatMap(firstDay) ?? firstDay(fields.from)
        knownFirstDay = .some(found)
        return found
    }
    private var knownFirstDay: Int32??

    /// Before a record changes.
    func forgetFirstDay() { knownFirstDay = nil }

    private func firstDay(_ field: Int) -> Int32? {
        guard case .ints(let days)? = columns[field]?.storage else { return nil }
        let (values, count) = (days.base, days.count)
        // One less: what is missing comes last, and several are compared at a time.
        var first = Int32.max
        if let removed = removed?.base {
            for row in 0..<count where removed[row] == 0 { first = min(first, values[row] &- 1) }
        } else {
            for row in 0..<count { first = min(first, values[row] &- 1) }
        }
        return first == .max ? nil : first + 1
    }

    /// 9999-12-31: the end of what has no end.
    static let farAway: Int32 = 2_932_896
}
