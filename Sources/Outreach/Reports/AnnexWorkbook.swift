import Formats
import Foundation
import Policy
import Quantities

/// What a person fills in above the table.
package struct AnnexHeader: Sendable {
    package var unit: String
    package var contact: String
    package var phone: String
    package init(unit: String = "", contact: String = "", phone: String = "") {
        self.unit = unit
        self.contact = contact
        self.phone = phone
    }
}

/// The table as a workbook: the printed layout, then a sheet of the records behind each number.
package struct AnnexWorkbook {
    private let snapshot: ReportSnapshot
    private let form: ReportForm
    private let header: AnnexHeader
    private var report: AnnexReport { snapshot.report }

    package init(_ snapshot: ReportSnapshot, form: ReportForm, header: AnnexHeader) {
        self.snapshot = snapshot
        self.form = form
        self.header = header
    }

    package func write(to url: URL) throws {
        let book = try WorkbookWriter(url, properties: DocumentProperties(title: report.title(form)))
        let links = try evidenceRows()
        try writeTable(try book.sheet("统计表"), links)
        try writeEvidence(try book.sheet("数据来源"))
        try writeMeanings(try book.sheet("口径说明"))
        try book.finish()
    }

    /// The row of the evidence sheet at which each cell's records begin.
    private func evidenceRows() throws -> [[Int?]] {
        var next = 2
        return report.rows.map { row in
            row.cells.map { cell in
                let count = cell.records.reduce(0) { $0 + $1.ids.count }
                defer { next += count }
                return count == 0 || next > CellAddress.rowLimit ? nil : next
            }
        }
    }

    private func writeTable(_ sheet: SheetWriter, _ links: [[Int?]]) throws {
        let last = form.columns.count
        let title = CellStyle.printed.with {
            $0.fontSize = 18; $0.isBold = true; $0.border = .none; $0.alignment = .center
        }
        let field = CellStyle.printed.with { $0.border = .none; $0.alignment = .left; $0.wraps = false }
        let head = CellStyle.printed.with {
            $0.isBold = true; $0.wraps = true; $0.alignment = .center; $0.verticalAlignment = .center
        }
        try sheet.width(0...0, 14)
        try sheet.width(1...last, 8.5)
        try sheet.merge(CellRange(rows: 1...1, columns: 0...last), .text(report.title(form)), style: title)
        try sheet.height(row: 1, 30)
        let filled = [header.unit, header.contact, header.phone]
        for (place, name) in form.fields.enumerated() {
            let start = place * (last + 1) / form.fields.count, end = (place + 1) * (last + 1) / form.fields.count - 1
            let text = "\(name)：\(place < filled.count ? filled[place] : "")"
            try sheet.merge(CellRange(rows: 2...2, columns: start...end), .text(text), style: field)
        }
        try sheet.merge(CellRange(rows: 3...4, columns: 0...0), .text(form.rowHeader), style: head)
        var column = 1
        for group in form.groups {
            let columns = column...(column + group.columns.count - 1)
            try sheet.merge(CellRange(rows: 3...3, columns: columns), .text(group.name), style: head)
            for item in group.columns {
                try sheet.write(.text(item.header), row: 4, column: column, style: head)
                column += 1
            }
        }
        try sheet.height(row: 4, 72)
        try writeRows(sheet, links)
    }

    private func writeRows(_ sheet: SheetWriter, _ links: [[Int?]]) throws {
        let name = CellStyle.printed.with { $0.alignment = .center }
        let number = CellStyle.printed.with { $0.alignment = .center; $0.numberFormat = "0" }
        for (place, row) in report.rows.enumerated() {
            try sheet.write(.text(row.name), row: place + 5, column: 0, style: name)
            for (column, cell) in row.cells.enumerated() {
                let value = cell.value.map { CellValue.number($0) } ?? .text("无数据")
                try sheet.write(value, row: place + 5, column: column + 1, style: number)
            }
        }
        let foot = CellStyle.printed.with { $0.border = .none; $0.alignment = .left; $0.fontSize = 9 }
        for (offset, line) in notes.enumerated() {
            try sheet.merge(
                CellRange(
                    rows: (report.rows.count + 5 + offset)...(report.rows.count + 5 + offset),
                    columns: 0...form.columns.count), .text(line), style: foot)
        }
        try sheet.freeze(rows: 4, columns: 1)
        var printing = PrintSettings()
        printing.isLandscape = true
        printing.repeatedRows = 3...4
        try sheet.setPrinting(printing)
    }

    private var notes: [String] {
        var lines = ["数据截止 \(report.cutOff)；第 \(snapshot.revision) 次修订（0 为首次）；各列口径见“口径说明”，记录见“数据来源”。"]
        if report.isSynthetic { lines.append("本表含为演示而合成的数据，不得作为真实数据使用。") }
        return lines + report.warnings
    }

    private func writeEvidence(_ sheet: SheetWriter) throws {
        for (column, width) in [14.0, 6, 32, 18, 60].enumerated() { try sheet.width(column...column, width) }
        for (column, text) in ["县（市、区）", "列号", "指标", "记录类", "记录编号"].enumerated() {
            try sheet.write(.text(text), row: 1, column: column, style: .header)
        }
        try sheet.freeze(rows: 1)
        var line = 2
        for row in report.rows {
            for (column, cell) in zip(form.columns, row.cells) {
                for group in cell.records {
                    let kind = Records.vocabulary.kind(group.kind)?.label ?? group.kind
                    for id in group.ids {
                        guard line <= CellAddress.rowLimit else { return }
                        let values: [CellValue] = [
                            .text(row.name), .number(column.number), .text(column.header), .text(kind), .text(id),
                        ]
                        try sheet.write(values, row: line)
                        line += 1
                    }
                }
            }
        }
    }

    private func writeMeanings(_ sheet: SheetWriter) throws {
        for (column, width) in [6.0, 32, 8, 90].enumerated() { try sheet.width(column...column, width) }
        for (column, text) in ["列号", "表头（原文）", "单位", "口径（我方理解，原文只印表头）"].enumerated() {
            try sheet.write(.text(text), row: 1, column: column, style: .header)
        }
        for (place, column) in form.columns.enumerated() {
            let values: [CellValue] = [
                .number(column.number), .text(column.header), .text(column.unit), .text(column.meaning.zh),
            ]
            try sheet.write(values, row: place + 2)
        }
    }
}

extension AnnexReport {
    /// The printed title with the city's name where the form prints a dash for the blank.
    package func title(_ form: ReportForm) -> String {
        form.title.hasPrefix("——") ? regionName + form.title.dropFirst(2) : form.title
    }
}

extension ReportForm {
    /// Columns under their merged headers, in the order printed.
    package var groups: [(name: String, columns: [ReportColumn])] {
        columns.map(\.group).uniqued().map { name in (name, columns.filter { $0.group == name }) }
    }
}
