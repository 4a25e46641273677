import Dispatch

/// Joins what builders have filled into the tables of a dataset, on all cores.
struct Linking: @unchecked Sendable {
    private let dataset: Dataset
    /// By kind.
    private let parts: [[TableBuilder]]
    private let numbers: [[PartNumbers]]

    init(_ dataset: Dataset, _ parts: [[TableBuilder]]) {
        self.dataset = dataset
        self.parts = parts
        numbers = parts.map { $0.map(PartNumbers.init) }
    }

    private var tables: [Table] { dataset.tables }
    private var all: [TableBuilder] { parts.flatMap { $0 } }

    /// The ids of every kind, and an index of those that are referred to.
    func joinIDs() {
        let targets = Set(all.flatMap { $0.referred.filter { $0.value.count > 0 }.keys })
        Self.sideBySide(tables.count) { kind in
            let ids = tables[kind].ids
            for part in parts[kind] { ids.take(part.ids) }
            ids.trim()
            if targets.contains(kind) { ids.index() }
        }
    }

    /// Records with an id alone for what is referred to and not there.
    func addStubs() {
        for part in all {
            for (kind, referred) in part.referred.sorted(by: { $0.key < $1.key }) {
                for number in 0..<referred.count { _ = tables[kind].ids.intern(referred.bytes(number)) }
            }
        }
    }

    /// The columns of every kind: numbers of a part become numbers of the dataset.
    func joinColumns() {
        for (kind, list) in parts.enumerated() {
            for (place, part) in list.enumerated() { numbers[kind][place].intern(part, dataset) }
        }
        let (parts, numbers) = (all, Array(self.numbers.joined()))
        Self.sideBySide(parts.count) { numbers[$0].find(parts[$0], tables) }
        joinColumns(longestFirst())
    }

    /// The longest first, so that none is left alone at the end.
    private func longestFirst() -> [(kind: Int, field: Int)] {
        let columns = tables.flatMap { table in
            table.columns.indices.filter { table.columns[$0] != nil }.map { (kind: table.index, field: $0) }
        }
        return columns.sorted { tables[$0.kind].count > tables[$1.kind].count }
    }

    private func joinColumns(_ order: [(kind: Int, field: Int)]) {
        Self.sideBySide(order.count) { place in
            let (kind, field) = order[place]
            guard let column = tables[kind].columns[field] else { return }
            for (part, numbers) in zip(parts[kind], numbers[kind]) {
                guard let values = part.columns[field] else { continue }
                values.pad(to: numbers.rows)
                column.take(values, numbers.of(values))
            }
            column.pad(to: tables[kind].count)
            column.trim()
        }
    }

    private static func sideBySide(_ count: Int, _ body: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count, execute: body)
    }
}

/// What the numbers of a part mean in the dataset.
private final class PartNumbers: @unchecked Sendable {
    let rows: Int
    private var texts: [Int32] = []
    private var sets: [Int32] = []
    /// By kind referred to: rows, -1 where there is no such record.
    private var referred: [Int: [Int32]] = [:]

    init(_ part: TableBuilder) { rows = part.ids.count }

    func intern(_ part: TableBuilder, _ dataset: Dataset) {
        texts = (0..<part.texts.count).map { dataset.texts.intern(part.texts.bytes($0)) }
        sets = (0..<part.sets.count).map { number in
            let members = part.sets.bytes(number).split(separator: UInt8(ascii: ";"))
            return dataset.sets.intern(members.map { dataset.texts.intern(UnsafeBufferPointer(rebasing: $0)) })
        }
    }

    func find(_ part: TableBuilder, _ tables: [Table]) {
        for (kind, ids) in part.referred {
            referred[kind] = (0..<ids.count).map { tables[kind].ids.find(ids.bytes($0)) ?? -1 }
        }
    }

    /// nil where the numbers of a column mean the same everywhere.
    func of(_ column: Column) -> [Int32]? {
        switch column.field.type {
        case .text: texts
        case .choices, .words: sets
        case .reference: column.target.flatMap { referred[$0] }
        default: nil
        }
    }
}
