import Formats

/// The first sheet: how to fill in the workbook, and every column of every sheet.
struct TemplateGuide {
    let sheet: SheetWriter
    /// Chinese labels of all kinds by name.
    let labels: [String: String]

    private static let columns: [(header: String, width: Double)] = [
        ("表", 14), ("列", 16), ("英文名", 20), ("必填", 6), ("怎样填", 24), ("单位", 7), ("选项（代码 中文）", 34),
        ("含义", 30), ("Meaning", 32), ("留空时", 18), ("读取此列的规则", 34),
    ]

    private static let words = """
        1. 每类记录一张表，每行一条记录，从第2行起填写；表名和表头请勿改动，用不到的表和列留空即可。
        2. 带“*”、底色较深的列必填。带下拉箭头的列从选项中选取。各列说明见下，也可将鼠标停在表头上查看。
        3. 编号是记录的唯一标识，其他表用它来引用；可自行编排，填定后不再改动。
        4. 填好后先试导入：xiachen import 文件名.xlsx --dry-run，全部无误后去掉 --dry-run。有一处错误则全部不导入，错误逐条列出。
        5. 再次导入已入库的记录，内容有变即为更正，请在末列“更正原因”写明；原记录仍保留在审计链中。
        """

    private static let title = CellStyle().with {
        $0.isBold = true
        $0.fontSize = 16
    }
    private static let text = CellStyle().with {
        $0.wraps = true
        $0.verticalAlignment = .top
    }
    private static let cell = text.with { $0.border = .hair }
    private static let mustFill = cell.with { $0.fill = 0xFBE5D6 }
    private static let section = CellStyle().with {
        $0.isBold = true
        $0.fill = 0xDDEBF7
        $0.border = .thin
        $0.wraps = true
        $0.verticalAlignment = .center
    }
    private static let link = section.with {
        $0.isUnderlined = true
        $0.color = 0x0563C1
    }
    private static let headerRow = 3

    func write(_ dictionary: DataDictionary) throws {
        let last = Self.columns.count - 1
        for (column, item) in Self.columns.enumerated() { try sheet.width(column...column, item.width) }
        try sheet.height(row: 1, 26)
        try sheet.write(.text("下沉（Xiachen）数据填报模板"), row: 1, column: 0, style: Self.title)
        try sheet.height(row: 2, 84)
        try sheet.merge(CellRange(rows: 2...2, columns: 0...last), .text(Self.words), style: Self.text)
        try sheet.write(Self.columns.map { .text($0.header) }, row: Self.headerRow, style: .header)
        var row = Self.headerRow
        for kind in dictionary.kinds {
            row += 1
            try writeSection(kind, row: row)
            for field in kind.fields {
                row += 1
                try write(ColumnInstructions(field: field, kind: kind, labels: labels), row: row)
            }
        }
        try sheet.freeze(rows: Self.headerRow, columns: 2)
        try sheet.autofilter(CellRange(rows: Self.headerRow...row, columns: 0...last))
        var printing = PrintSettings()
        printing.isLandscape = true
        printing.repeatedRows = Self.headerRow...Self.headerRow
        printing.footer = "说明　第 &P 页，共 &N 页"
        try sheet.setPrinting(printing)
    }

    private func writeSection(_ kind: DataDictionary.Entry, row: Int) throws {
        let target = CellAddress(row: 1, column: 0)
        try sheet.writeLink(.text(kind.label), to: target, in: kind.label, row: row, column: 0, style: Self.link)
        let range = CellRange(rows: row...row, columns: 1...(Self.columns.count - 1))
        let words = "\(kind.name)：\(kind.meaning.zh)　\(kind.meaning.en)" + only(kind)
        try sheet.merge(range, .text(words), style: Self.section)
    }

    /// Which records must not overlap in time.
    private func only(_ kind: DataDictionary.Entry) -> String {
        kind.exclusive.map { group in
            let names = group.map { name in kind.fields.first { $0.name == name }?.label ?? name }
            return "　（同一\(names.joined(separator: "、"))同时只能有一条有效记录）"
        }.joined()
    }

    private func write(_ column: ColumnInstructions, row: Int) throws {
        let field = column.field
        let texts = [
            column.kind.label, field.label, field.name, field.required ? "必填" : "", column.writing, column.unit,
            column.values, field.meaning.zh, field.meaning.en, column.empty, column.rules,
        ]
        // Not every program fits rows to their text when it opens the file.
        let lines = zip(texts, Self.columns).map { Self.lines($0, width: $1.width) }.max() ?? 1
        try sheet.height(row: row, min(409, Double(lines) * 16 + 2))
        let style = field.required ? Self.mustFill : Self.cell
        for (place, text) in texts.enumerated() {
            try sheet.write(text.isEmpty ? .empty : .text(text), row: row, column: place, style: style)
        }
    }

    /// Lines that a text takes in a column of `width` characters; a Chinese one takes two.
    private static func lines(_ text: String, width: Double) -> Int {
        text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
            let characters = line.unicodeScalars.reduce(0.0) { $0 + ($1.value < 0x2000 ? 0.95 : 1.9) }
            return sum + max(1, Int((characters / (width - 1)).rounded(.up)))
        }
    }
}
