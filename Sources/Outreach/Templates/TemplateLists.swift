import Formats

/// The closed lists that are too long for a cell of their own: a column each on a hidden sheet.
/// Equal lists share one.
struct TemplateLists {
    private var lists: [[String]] = []

    /// The cells that will hold `labels`; nil where the list fits into the cell itself.
    mutating func range(for labels: [String]) -> CellRange? {
        if SheetWriter.holds(labels) { return nil }
        if !lists.contains(labels) { lists.append(labels) }
        let column = lists.firstIndex(of: labels) ?? 0
        return CellRange(rows: 1...labels.count, columns: column...column)
    }

    func write(to sheet: SheetWriter) throws {
        for (column, list) in lists.enumerated() {
            for (row, label) in list.enumerated() { try sheet.write(.text(label), row: row + 1, column: column) }
        }
    }
}
