internal import CXlsxWriter
import Foundation
import Quantities

/// Writes one sheet of a workbook. Rows count from 1, columns from 0, as in `CellAddress`.
package final class SheetWriter {
    package let name: String
    /// Nil when the workbook is finished.
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private unowned let book: WorkbookWriter
    private var lastRow = 0

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, book: WorkbookWriter) {
        self.sheet = sheet
        self.name = name
        self.book = book
    }

    /// Writes one cell; an empty one only if it has a style.
    ///
    /// Dates before 1900, which the format cannot count, are written as text, error codes too. Throws `invalid` for a
    /// text beyond 32,767 characters and for `.uncalculated`; `defect` for a cell outside the sheet, or for an earlier
    /// row while streaming.
    package func write(_ value: CellValue, row: Int, column: Int, style: CellStyle = .plain) throws {
        let sheet = try open(row: row, column: column)
        let (y, x) = (lxw_row_t(row - 1), lxw_col_t(column))
        let code: lxw_error
        switch value {
        case .empty:
            guard style != .plain else { return }
            code = worksheet_write_blank(sheet, y, x, book.format(style))
        case .text(let text), .error(let text):
            code = try write(text, sheet, y, x, style)
        case .number(let number):
            guard number.isFinite else { throw Failure(.invalid, "数值无穷大", at: place(row, column)) }
            code = worksheet_write_number(sheet, y, x, number, book.format(style))
        case .boolean(let flag): code = worksheet_write_boolean(sheet, y, x, flag ? 1 : 0, book.format(style))
        case .date(let date):
            code = try DateSerial.serial(date).map {
                worksheet_write_number(sheet, y, x, $0, format(style, or: "yyyy-mm-dd"))
            } ?? write(date.description, sheet, y, x, style)
        case .dateTime(let date, let seconds):
            code = try DateSerial.serial(date).map {
                let moment = $0 + Double(seconds) / 86_400
                return worksheet_write_number(sheet, y, x, moment, format(style, or: "yyyy-mm-dd hh:mm:ss"))
            } ?? write(value.text ?? "", sheet, y, x, style)
        case .time(let seconds):
            code = worksheet_write_number(sheet, y, x, Double(seconds) / 86_400, format(style, or: "[hh]:mm:ss"))
        case .uncalculated:
            throw Failure(.invalid, "没有值的公式无法写出", at: place(row, column))
        }
        try check(code, row, column)
    }

    /// Writes `values` from column 0 on, all in one style.
    package func write(_ values: some Sequence<CellValue>, row: Int, style: CellStyle = .plain) throws {
        var column = 0
        for value in values {
            try write(value, row: row, column: column, style: style)
            column += 1
        }
    }

    /// Writes a cell that opens `target` in the sheet `name` of the same workbook. A sheet takes 65,530 links.
    package func writeLink(
        _ value: CellValue, to target: CellAddress, in name: String, row: Int, column: Int, style: CellStyle = .plain
    ) throws {
        let sheet = try open(row: row, column: column)
        let link = "internal:'\(name.replacingOccurrences(of: "'", with: "''"))'!\(target)"
        let code = worksheet_write_url(sheet, lxw_row_t(row - 1), lxw_col_t(column), link, book.format(style))
        try check(code, row, column)
        // The link stays with the cell when its text gives way to the value.
        try write(value, row: row, column: column, style: style)
    }

    /// Merges `range` into one cell. Throws `invalid` for a single cell, for an overlap with another merged range,
    /// and for several rows while streaming.
    package func merge(_ range: CellRange, _ value: CellValue, style: CellStyle = .plain) throws {
        let (row, column) = (range.rows.lowerBound, range.columns.lowerBound)
        guard range.area > 1, !book.isStreaming || range.rows.count == 1 else {
            throw Failure(.invalid, "区域 \(range) 在此不能合并", at: name)
        }
        let sheet = try open(row: row, column: column)
        _ = try open(row: range.rows.upperBound, column: range.columns.upperBound)
        let code = worksheet_merge_range(
            sheet, lxw_row_t(row - 1), lxw_col_t(column), lxw_row_t(range.rows.upperBound - 1),
            lxw_col_t(range.columns.upperBound), "", book.format(style))
        try check(code, row, column)
        try write(value, row: row, column: column, style: style)
    }

    /// The sheet, for settings that belong to no row.
    func open() throws -> UnsafeMutablePointer<lxw_worksheet> {
        guard let sheet else { throw Failure(.defect, "工作簿已经写完", at: name) }
        return sheet
    }

    func check(_ code: lxw_error, _ row: Int, _ column: Int) throws {
        try book.check(code, "单元格 \(place(row, column))")
    }

    func check(_ code: lxw_error, _ what: String) throws { try book.check(code, "工作表 \(name) 的\(what)") }

    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? { book.format(style) }

    /// Whether all rows that went to the temporary file arrived there.
    func flush() -> Bool {
        guard let stream = sheet?.pointee.optimize_tmpfile else { return true }
        return fflush(stream) == 0 && ferror(stream) == 0
    }

    func close() { sheet = nil }

    /// The sheet, for a cell that must lie within it, and not above the last one while streaming.
    func open(row: Int, column: Int) throws -> UnsafeMutablePointer<lxw_worksheet> {
        let address = CellAddress(row: row, column: column)
        guard address.isWithinLimits else {
            throw Failure(.defect, "row \(row), column \(column) is no cell", at: name)
        }
        if book.isStreaming {
            guard row >= lastRow else { throw Failure(.defect, "row \(row) comes after row \(lastRow)", at: name) }
            lastRow = row
        }
        return try open()
    }

    private func write(
        _ text: String, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ y: lxw_row_t, _ x: lxw_col_t,
        _ style: CellStyle
    ) throws -> lxw_error {
        try CellText.check(text, at: place(Int(y) + 1, Int(x)))
        return worksheet_write_string(sheet, y, x, CellText.escape(text), book.format(style))
    }

    private func format(_ style: CellStyle, or numberFormat: String) -> UnsafeMutablePointer<lxw_format>? {
        book.format(style.numberFormat == nil ? style.with { $0.numberFormat = numberFormat } : style)
    }

    private func place(_ row: Int, _ column: Int) -> String { "\(name)!\(CellAddress(row: row, column: column))" }
}
