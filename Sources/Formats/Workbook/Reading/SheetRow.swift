/// A cell with something in it.
package struct SheetCell: Hashable, Sendable {
    /// From 0: A is 0.
    package var column: Int
    package var value: CellValue
    /// The value was calculated, by whoever saved the file last.
    package var isFormula = false
    /// The value is that of the top left cell of the merged range around this cell.
    package var isFilled = false
}

/// One row of a sheet: its cells that are not empty, in order of column.
package struct SheetRow: Sendable {
    /// From 1, as on the screen.
    package internal(set) var number = 0
    package internal(set) var cells: [SheetCell] = []

    /// The value in `column` (from 0), `.empty` where there is none.
    package subscript(column: Int) -> CellValue { cell(at: column)?.value ?? .empty }

    /// The cell in `column` (from 0), nil where it is empty.
    package func cell(at column: Int) -> SheetCell? {
        // Rows mostly have no gaps: the cell stands where its column says.
        if column < cells.count, cells[column].column == column { return cells[column] }
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].column == column ? cells[low] : nil
    }
}
