internal import CXlsxWriter
import Quantities

/// What belongs to a sheet as a whole: widths, panes, filters, printing.
extension SheetWriter {
    /// The width of `columns` in characters of the default font; `style` is for their cells that are not written.
    /// While streaming, widths must be set before the first row.
    package func width(_ columns: ClosedRange<Int>, _ characters: Double, style: CellStyle = .plain) throws {
        let sheet = try open()
        let (first, last) = (lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound))
        try check(worksheet_set_column(sheet, first, last, characters, format(style)), "第 \(columns) 列")
    }

    /// The height of `row` in points; while streaming, set it before the cells of the row.
    package func height(row: Int, _ points: Double) throws {
        try check(worksheet_set_row(try open(row: row, column: 0), lxw_row_t(row - 1), points, nil), "row \(row)")
    }

    /// Keeps the first `rows` and `columns` in sight.
    package func freeze(rows: Int, columns: Int = 0) throws {
        worksheet_freeze_panes(try open(), lxw_row_t(rows), lxw_col_t(columns))
    }

    /// Arrows to filter by, on the first row of `range`.
    package func autofilter(_ range: CellRange) throws {
        let code = worksheet_autofilter(
            try open(), lxw_row_t(range.rows.lowerBound - 1), lxw_col_t(range.columns.lowerBound),
            lxw_row_t(range.rows.upperBound - 1), lxw_col_t(range.columns.upperBound))
        try check(code, "筛选区域 \(range)")
    }

    /// Hides the sheet. The first sheet is the one that opens: hide another, or activate one.
    package func hide() throws { worksheet_hide(try open()) }

    /// Makes this the sheet that opens.
    package func activate() throws { worksheet_activate(try open()) }

    /// Prints on A4 as `settings` say. Throws `invalid` for a footer beyond 255 characters.
    package func setPrinting(_ settings: PrintSettings) throws {
        let sheet = try open()
        worksheet_set_paper(sheet, 9)
        if settings.isLandscape { worksheet_set_landscape(sheet) }
        if settings.fitsWidth { worksheet_fit_to_pages(sheet, 1, 0) }
        if settings.isCenteredHorizontally { worksheet_center_horizontally(sheet) }
        let (side, top) = (settings.sideMarginMillimetres / 25.4, settings.topMarginMillimetres / 25.4)
        worksheet_set_margins(sheet, side, side, top, top)
        if !settings.footer.isEmpty { try check(worksheet_set_footer(sheet, "&C\(settings.footer)"), "页脚") }
        if let rows = settings.repeatedRows {
            let (first, last) = (lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1))
            try check(worksheet_repeat_rows(sheet, first, last), "重复打印的行 \(rows)")
        }
    }
}
