/// The record itself: its row.
final class RecordNode: Term, @unchecked Sendable {
    let source: RowSource
    init(_ source: RowSource, kind: Int) {
        self.source = source
        super.init(.reference(kind: kind), uses: source.uses)
    }
    override func scalar(_ frame: Frame) -> Double {
        let row = source.row(frame)
        return row < 0 ? .nan : Double(row)
    }
    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: rows.count) { places in
            source.fill(scope, rows, frame, places.baseAddress!)
            for i in 0..<rows.count { out[i] = places[i] < 0 ? .nan : Double(places[i]) }
        }
    }
}

/// A field of a record at the end of a path.
final class FieldNode: Term, @unchecked Sendable {
    let source: RowSource
    let column: Column
    /// What each stored byte means: truth, or the interned code of a choice.
    let meanings: [Double]
    private let table: UnsafeMutablePointer<Double>

    init(_ source: RowSource, _ column: Column, _ type: ValueType, meanings: [Double]) {
        self.source = source
        self.column = column
        self.meanings = meanings
        table = .allocate(capacity: 256)
        table.initialize(repeating: .nan, count: 256)
        for (byte, meaning) in meanings.prefix(256).enumerated() { table[byte] = meaning }
        super.init(type, uses: source.uses)
    }

    deinit { table.deallocate() }

    override func scalar(_ frame: Frame) -> Double {
        let row = source.row(frame)
        return row < 0 ? .nan : value(row)
    }

    @inline(__always) private func value(_ row: Int) -> Double { column.meaning(row, table) }

    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        if let own = source as? ScopeRow {
            guard own.scope == scope else { return out.update(repeating: scalar(frame), count: rows.count) }
            return fillOwn(rows, out)
        }
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: rows.count) { places in
            source.fill(scope, rows, frame, places.baseAddress!)
            for i in 0..<rows.count { out[i] = places[i] < 0 ? .nan : value(Int(places[i])) }
        }
    }

    private func fillOwn(_ rows: Range<Int>, _ out: UnsafeMutablePointer<Double>) {
        switch column.storage {
        case .bytes(let lane):
            let values = lane.base + rows.lowerBound
            for i in 0..<rows.count { out[i] = table[Int(values[i])] }
        case .ints(let lane):
            let values = lane.base + rows.lowerBound
            let bound = column.target == nil ? Column.missing + 1 : 0
            for i in 0..<rows.count { out[i] = values[i] < bound ? .nan : Double(values[i]) }
        case .doubles(let lane): out.update(from: lane.base + rows.lowerBound, count: rows.count)
        }
    }
}

/// A field that holds several codes or words.
final class SetFieldNode: Term, @unchecked Sendable {
    let source: RowSource
    let column: Column
    let dataset: Dataset
    init(_ source: RowSource, _ column: Column, _ type: ValueType, _ dataset: Dataset) {
        self.source = source
        self.column = column
        self.dataset = dataset
        super.init(type, uses: source.uses)
    }
    override func set(_ frame: Frame) -> [Double]? {
        let row = source.row(frame)
        guard row >= 0, column.int(row) != Column.missing else { return nil }
        return dataset.members(column.int(row)).map(Double.init)
    }
}

/// The id of the row that another node gives, read as a text.
final class IdentifierNode: Term, @unchecked Sendable {
    let record: Term
    let table: Table
    let texts: ByteTable
    init(_ record: Term, _ table: Table, _ texts: ByteTable) {
        self.record = record
        self.table = table
        self.texts = texts
        super.init(.text, uses: record.uses)
    }
    override func scalar(_ frame: Frame) -> Double {
        let row = record.scalar(frame)
        guard !row.isNaN, let code = texts.find(table.ids.bytes(Int(row))) else { return .nan }
        return Double(code)
    }
}

/// The row of the record whose id a text is.
final class LookupNode: Term, @unchecked Sendable {
    let text: Term
    let table: Table
    let texts: ByteTable
    init(_ text: Term, _ table: Table, _ texts: ByteTable) {
        self.text = text
        self.table = table
        self.texts = texts
        super.init(.reference(kind: table.index), uses: text.uses)
    }
    override func scalar(_ frame: Frame) -> Double {
        let code = text.scalar(frame)
        guard !code.isNaN, let row = table.ids.find(texts.bytes(Int(code))) else { return .nan }
        return Double(row)
    }
}
