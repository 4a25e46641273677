import Formats

/// The rows of a workbook's sheet. A merged range counts as if each of its cells held its value; of a formula, the
/// value that was saved counts.
final class SheetImportRows: ImportRows {
    private let reader: SheetReader
    private var values: [CellValue] = []
    private(set) var rowNumber = 0

    init(_ reader: SheetReader) { self.reader = reader }

    func next() throws -> Bool {
        while let row = try reader.next() {
            rowNumber = row.number
            values.removeAll(keepingCapacity: true)
            for cell in row.cells {
                while values.count < cell.column { values.append(.empty) }
                values.append(cell.value)
            }
            if values.contains(where: { !$0.isEmpty }) { return true }
        }
        return false
    }

    var width: Int { values.count }

    func withCell<T>(_ index: Int, _ body: (ImportCell) throws -> T) rethrows -> T {
        switch values[index] {
        case .error(let code): return try body(.error(code))
        case .uncalculated: return try body(.uncalculated)
        default:
            var text = values[index].text ?? ""
            return try text.withUTF8 { try body(.bytes($0)) }
        }
    }
}
