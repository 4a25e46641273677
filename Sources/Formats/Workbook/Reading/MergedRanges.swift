import Quantities

/// The merged ranges of a sheet, which stand behind its rows.
final class MergedRanges: XMLVisitor {
    private(set) var ranges: [CellRange] = []
    private let entry: ArchiveEntry

    init(_ entry: ArchiveEntry) throws {
        self.entry = entry
        try XMLScanner(entry, visitor: self).run()
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard "mergeCell" ~= name else { return }
        guard let range = attributes["ref"].flatMap({ CellRange($0) }) else {
            throw Failure.damaged(entry.place, "有一个合并区域为 \(attributes["ref"] ?? "（无位置）")")
        }
        ranges.append(range)
        let bound = entry.archive.limits.mergedRanges
        guard ranges.count <= bound else {
            throw Failure.beyond(entry.place, "工作表的合并区域过多", bound: "\(bound)")
        }
    }

    func end(_ name: XMLName) -> Bool { false }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Gives the cells of merged ranges the value of their top left cell, row by row.
struct MergedFill {
    /// By top row, last first; ranges move from here to `active` as their rows come.
    private var waiting: [CellRange]
    private var active: [(range: CellRange, value: SheetCell)] = []

    init(_ ranges: [CellRange], limits: WorkbookLimits, place: String) throws {
        waiting = ranges.sorted { $0.rows.lowerBound > $1.rows.lowerBound }
        let cells = ranges.reduce(0) { $0 + $1.area }
        guard cells <= limits.filledCells else {
            throw Failure(
                .invalid, "合并区域共 \(cells) 个单元格；上限为 \(limits.filledCells)", at: place,
                remedy: "请取消整列的合并")
        }
    }

    /// Fills `row`, whose cells stay in order of column; rows must come in order.
    mutating func apply(to row: inout SheetRow) {
        if waiting.isEmpty, active.isEmpty { return }
        let number = row.number
        active.removeAll { $0.range.rows.upperBound < number }
        while let range = waiting.last, range.rows.lowerBound <= number {
            waiting.removeLast()
            guard range.rows.lowerBound == number, let value = row.cell(at: range.columns.lowerBound) else { continue }
            active.append((range, value))
        }
        guard !row.cells.isEmpty else { return }
        var filled: [SheetCell] = []
        for (range, value) in active {
            for column in range.columns where row.cell(at: column) == nil {
                filled.append(SheetCell(column: column, value: value.value, isFormula: value.isFormula, isFilled: true))
            }
        }
        guard !filled.isEmpty else { return }
        row.cells = (row.cells + filled).sorted { $0.column < $1.column }
    }
}
