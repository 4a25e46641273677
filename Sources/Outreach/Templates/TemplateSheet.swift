import Formats

/// The sheet of one kind: its header, with a note, a width and a drop-down list a column.
struct TemplateSheet {
    let kind: DataDictionary.Entry
    let sheet: SheetWriter
    let labels: [String: String]

    private static let required = CellStyle.header.with { $0.fill = 0xF8CBAD }
    private static let optional = CellStyle.header

    func write(_ lists: inout TemplateLists) throws {
        for (column, field) in kind.fields.enumerated() {
            let instructions = ColumnInstructions(field: field, kind: kind, labels: labels)
            try sheet.width(column...column, width(field), style: cellStyle(field))
            let header = field.label + (field.required ? "*" : "")
            let style = field.required ? Self.required : Self.optional
            try sheet.write(.text(header), row: 1, column: column, style: style)
            try sheet.note(instructions.note, row: 1, column: column)
            try offer(field, column, instructions.writing, &lists)
        }
        try writeReason(column: kind.fields.count)
        try sheet.freeze(rows: 1, columns: 1)
        var printing = PrintSettings()
        printing.isLandscape = true
        printing.repeatedRows = 1...1
        printing.footer = "\(kind.label)　第 &P 页，共 &N 页"
        try sheet.setPrinting(printing)
    }

    /// The last column is no field: it says why records on file are corrected.
    private func writeReason(column: Int) throws {
        try sheet.width(column...column, 16, style: CellStyle().with { $0.numberFormat = "@" })
        try sheet.write(.text(HeaderMap.reasonHeaders[0]), row: 1, column: column, style: Self.optional)
        let note = "更正已入库的记录时，在此写明原因；新记录留空。"
        try sheet.note(note, row: 1, column: column)
    }

    private func offer(
        _ field: DataDictionary.Column, _ column: Int, _ message: String, _ lists: inout TemplateLists
    ) throws {
        let cells = CellRange(rows: 2...CellAddress.rowLimit, columns: column...column)
        if field.type == "boolean" { return try sheet.dropDown(cells, choices: ["是", "否"]) }
        guard let values = field.values?.map(\.label) else { return }
        let isStrict = field.type == "choice"
        let said = isStrict ? "" : message
        if let source = lists.range(for: values) {
            let name = TemplateWorkbook.listsName
            try sheet.dropDown(cells, from: source, in: name, message: said, isStrict: isStrict)
        } else {
            try sheet.dropDown(cells, choices: values, message: said, isStrict: isStrict)
        }
    }

    /// Ids keep their leading zeros, dates look like dates.
    private func cellStyle(_ field: DataDictionary.Column) -> CellStyle {
        CellStyle().with { style in
            switch field.type {
            case "date": style.numberFormat = "yyyy-mm-dd"
            case "time": style.numberFormat = "hh:mm"
            case "text", "reference", "words", "choices": style.numberFormat = "@"
            default: break
            }
        }
    }

    /// Characters; a Chinese one takes two.
    private func width(_ field: DataDictionary.Column) -> Double {
        let header = Double(field.label.count * 2 + 3)
        let content = switch field.type {
        case "text": field.name == "id" ? 20.0 : 24.0
        case "reference": 18.0
        case "words", "choices": 22.0
        case "date": 12.0
        case "choice": Double((field.values ?? []).map { $0.label.count * 2 + 3 }.max() ?? 10)
        default: 8.0
        }
        return min(40, max(header, content))
    }
}
