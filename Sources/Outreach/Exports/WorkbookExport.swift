import Foundation
import Formats
import Policy
import Quantities
import Store

/// One sheet a kind.
enum WorkbookExport {
    /// Rows of a sheet, the header's not counted.
    private static let mostRecords = 1_048_575

    static func write(_ source: ExportSource, to url: URL) throws -> [(kind: String, records: Int)] {
        let book = try WorkbookWriter(url, isStreaming: true)
        var written: [(kind: String, records: Int)] = []
        for kind in source.kinds where try source.hasRecords(kind) {
            let sheet = try book.sheet(kind.label)
            try sheet.freeze(rows: 1, columns: 1)
            try sheet.write(kind.fields.map { .text($0.label) }, row: 1, style: .header)
            var records = 0
            try source.forEach(of: kind) { row in
                records += 1
                guard records <= mostRecords else {
                    throw Failure(
                        .invalid, "\(kind.label)的记录超过一张工作表的上限 \(mostRecords) 条",
                        at: url.path, remedy: "请导出为 CSV 文件夹")
                }
                for (column, field) in kind.fields.enumerated() {
                    try sheet.write(cell(row, column, field.type), row: records + 1, column: column)
                }
            }
            written.append((kind.name, records))
        }
        try book.finish()
        return written
    }

    /// Numbers and dates as such, so that a spreadsheet can count with them; everything else as words.
    private static func cell(_ row: Row, _ column: Int, _ type: FieldType) -> CellValue {
        if row.isNull(column) { return .empty }
        switch type {
        case .integer: return .number(Double(row.int(column) ?? 0))
        case .decimal: return .number(row.real(column) ?? 0)
        case .date: return row.date(column).map { .date($0) } ?? .empty
        case .boolean: return .text(row.bool(column) == true ? "是" : "否")
        case .choice(let list), .choices(let list):
            let labels = (row.text(column) ?? "").split(separator: ";").map { code in
                list.first { $0.code == code }?.label ?? String(code)
            }
            return .text(labels.joined(separator: "、"))
        case .text, .words, .reference, .time: return .text(FieldText.text(row, column, type) ?? "")
        }
    }
}
