/// The region that each record belongs to: the first of its kind's `place` paths that is given.
final class Places: @unchecked Sendable {
    let sources: [[RowSource]]
    private let regionKind: Int?
    private var lanes: [Lane<Int32>?]

    init(_ dataset: Dataset) {
        let vocabulary = dataset.vocabulary
        regionKind = vocabulary.index(of: "region")
        lanes = Array(repeating: nil, count: vocabulary.kinds.count)
        sources = vocabulary.kinds.enumerated().map { number, kind in
            kind.place.compactMap { Self.source($0, kind: number, dataset) }
        }
    }

    /// Rows of the regions of all records of a kind; call before several threads ask for them one by one.
    func prepare(kind: Int, rows: Int) {
        guard lanes[kind] == nil else { return }
        let lane = Lane<Int32>(repeating: -1, count: rows)
        let base = SendablePointer(lane.base)
        let first = sources[kind].first
        Parallel.run(rows) { range in
            let frame = Frame(subject: -1, start: 0, end: 0, today: 0, unit: .day)
            first?.fill(.row, range, frame, base.pointer + range.lowerBound)
            for row in range where base.pointer[row] < 0 { base.pointer[row] = self.find(kind: kind, row: row) }
        }
        lanes[kind] = lane
    }

    func forget(_ kind: Int) { lanes[kind] = nil }

    /// Looks again after a change of the record; true where it belongs to another region than before.
    func refresh(kind: Int, row: Int) -> Bool {
        guard let lane = lanes[kind] else { return true }
        let isNew = lane.count <= row
        while lane.count <= row { lane.append(-1) }
        let before = lane[row]
        lane[row] = find(kind: kind, row: row)
        return !isNew && lane[row] != before
    }

    /// Row of the region, or -1.
    @inline(__always) func region(kind: Int, row: Int) -> Int32 {
        if let lane = lanes[kind] { return lane.base[row] }
        return find(kind: kind, row: row)
    }

    private func find(kind: Int, row: Int) -> Int32 {
        var frame = Frame(subject: row, start: 0, end: 0, today: 0, unit: .day)
        frame.row = row
        for source in sources[kind] {
            let region = source.row(frame)
            if region >= 0 { return Int32(region) }
        }
        return kind == regionKind ? Int32(row) : -1
    }

    private static func source(_ path: String, kind: Int, _ dataset: Dataset) -> RowSource? {
        var source: RowSource = ScopeRow(.row)
        var kind = kind
        for name in path.split(separator: ".") where name != "id" {
            let fields = dataset.vocabulary.kinds[kind].fields
            guard let field = fields.firstIndex(where: { $0.name == name }),
                let column = dataset.tables[kind].columns[field], let target = column.target
            else { return nil }
            source = ReferenceRow(source, column, dataset.tables[target])
            kind = target
        }
        return source
    }
}
