/// A definition of the book, compiled once; kept as a column where its value stands for the whole assessment.
final class CompiledDefinition: @unchecked Sendable {
    let kind: Int
    let body: Term
    let places: Places
    private let usesRegion: Bool
    /// By row of the kind; nil until asked for, or where the value changes with the period.
    private(set) var column: Lane<Double>? { didSet { values = column?.base } }
    /// The column's values, for loops.
    private(set) var values: UnsafeMutablePointer<Double>?

    init(kind: Int, body: Term, places: Places) {
        self.kind = kind
        self.body = body
        self.places = places
        usesRegion = body.uses.contains(.region)
    }

    /// Whether a column can hold it and saves work: scalar, from queries, the same in every period.
    var deservesColumn: Bool {
        switch body.type {
        case .set, .stretches: false
        default: body.uses.contains(.query) && body.uses.isDisjoint(with: [.period, .today])
        }
    }

    func materialise(rows: Int) {
        guard deservesColumn, column == nil else { return }
        let lane = Lane<Double>(repeating: .nan, count: rows)
        let base = SendablePointer(lane.base)
        Parallel.run(rows) { range in
            for row in range { base.pointer[row] = self.body.scalar(self.frame(row, nil)) }
        }
        column = lane
    }

    func forget() { column = nil }

    /// Computes one record's value again.
    func refresh(_ row: Int) {
        guard let column else { return }
        while column.count <= row { column.append(.nan) }
        column[row] = body.scalar(frame(row, nil))
        // It may have moved while it grew.
        self.column = column
    }

    @inline(__always) func frame(_ row: Int, _ outer: Frame?) -> Frame {
        var frame = outer ?? Frame(subject: row, start: 0, end: 0, today: 0, unit: .day)
        frame.subject = row
        frame.row = -1
        frame.isPlanned = false
        if usesRegion { frame.region = places.region(kind: kind, row: row) }
        return frame
    }
}

/// A definition on the record that a path leads to.
final class DefinitionNode: Term, @unchecked Sendable {
    let source: RowSource
    let definition: CompiledDefinition
    private let body: Term

    init(_ source: RowSource, _ definition: CompiledDefinition) {
        body = definition.body
        self.source = source
        self.definition = definition
        let inherited: Uses = [.period, .today, .calendar, .query]
        super.init(definition.body.type, uses: definition.body.uses.intersection(inherited).union(source.uses))
    }

    override var operands: [Term] { [definition.body] }
    override func scalar(_ frame: Frame) -> Double {
        let row = source.row(frame)
        guard row >= 0 else { return .nan }
        if let values = definition.values { return values[row] }
        return body.scalar(definition.frame(row, frame))
    }

    override func set(_ frame: Frame) -> [Double]? {
        if case .set = type {
            let row = source.row(frame)
            return row < 0 ? nil : definition.body.set(definition.frame(row, frame))
        }
        return super.set(frame)
    }

    override func stretches(_ frame: Frame) -> [Stretch] {
        let row = source.row(frame)
        return row < 0 ? [] : definition.body.stretches(definition.frame(row, frame))
    }

    override func fill(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) {
        let row = source.row(frame)
        guard row >= 0, uses.contains(.period), !source.uses.contains(.period) else {
            return super.fill(frame, periods, out)
        }
        definition.body.fill(definition.frame(row, frame), periods, out)
    }

    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Double>) {
        if let own = source as? ScopeRow, own.scope == scope {
            if let values = definition.values {
                return out.update(from: values + rows.lowerBound, count: rows.count)
            }
            if !definition.body.uses.contains(.region) {
                return definition.body.fill(.subject, rows, definition.frame(rows.lowerBound, frame), out)
            }
        }
        super.fill(scope, rows, frame, out)
    }
}
