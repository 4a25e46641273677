import Formats

/// The closed lists that are too long for a cell of their own (255 characters): a column each on a hidden sheet.
/// Equal lists share one.
struct TemplateLists {
    private var lists: [[String]] = []

    /// The cells that will hold `labels`; nil where the list fits into the cell itself.
    mutating func range(for labels: [String]) -> CellRange? {
        let length = labels.reduce(labels.count - 1) { $0 + $1.utf16.count }
        if length <= 255, !labels.contains(where: { $0.contains(",") }) { return nil }
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
