import Quantities

/// Collects the cells of one row after the other from the XML of a sheet (ECMA-376 part 1, 18.3.1).
final class SheetVisitor: XMLVisitor {
    var row = SheetRow()
    var isRowReady = false

    private let place: String
    private let cells: CellDecoder
    private var fill: MergedFill
    private var cell = RawCell()
    private var column = -1
    private var isInValue = false
    private var isInPhonetic = false

    init(place: String, cells: CellDecoder, fill: MergedFill) {
        self.place = place
        self.cells = cells
        self.fill = fill
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        switch name {
        case "c": try startCell(attributes)
        case "v":
            cell.hasValue = true
            isInValue = true
        case "f": cell.isFormula = true
        case "row": try startRow(attributes)
        case "is": cell.hasValue = true
        case "t": isInValue = cell.hasValue && !isInPhonetic
        case "rPh": isInPhonetic = true
        default: break
        }
    }

    func end(_ name: XMLName) throws -> Bool {
        switch name {
        case "c": try endCell()
        case "v", "t": isInValue = false
        case "rPh": isInPhonetic = false
        case "row": return endRow()
        default: break
        }
        return false
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard isInValue else { return }
        cell.bytes.append(contentsOf: bytes)
        guard cell.bytes.count <= CellText.byteLimit else { throw CellText.tooLong(here) }
    }

    private var here: String { "\(place)!\(CellAddress(row: row.number, column: column))" }

    private func startRow(_ attributes: XMLAttributes) throws {
        let previous = row.number
        var number = previous + 1
        if let written = attributes.bytes("r") {
            number = DecimalText.whole(written) ?? 0
            guard number > previous else {
                throw Failure.damaged("\(place)!\(previous)", "第 \(previous) 行之后是第 \(attributes["r"] ?? "") 行")
            }
        }
        guard number <= CellAddress.rowLimit else {
            throw Failure.beyond(place, "有第 \(number) 行", bound: "\(CellAddress.rowLimit)")
        }
        row.number = number
        row.cells.removeAll(keepingCapacity: true)
        column = -1
    }

    private func startCell(_ attributes: XMLAttributes) throws {
        cell.clear()
        var next = column + 1
        if let written = attributes.bytes("r") {
            guard let address = CellAddress.parse(written), address.row == row.number, address.column > column else {
                throw Failure.damaged(here, "下一个单元格自称 \(attributes["r"] ?? "")")
            }
            next = address.column
        }
        column = next
        guard column < CellAddress.columnLimit else {
            throw Failure.beyond(here, "有第 \(column + 1) 列", bound: "\(CellAddress.columnLimit)")
        }
        if let kind = attributes.bytes("t") { cell.kind = RawCell.Kind(kind) }
        if let style = attributes.bytes("s") { cell.style = DecimalText.whole(style) ?? 0 }
    }

    private func endCell() throws {
        isInValue = false
        guard cell.hasValue || cell.isFormula else { return }
        let value = try cells.value(of: &cell, at: here)
        if value.isEmpty, !cell.isFormula { return }
        row.cells.append(SheetCell(column: column, value: value, isFormula: cell.isFormula))
    }

    private func endRow() -> Bool {
        fill.apply(to: &row)
        isRowReady = !row.cells.isEmpty
        return isRowReady
    }
}
