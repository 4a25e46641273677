internal import CXlsxWriter
import Quantities

/// Help for the person who fills in a sheet: drop-down lists and notes.
extension SheetWriter {
    /// Whether a drop-down list can hold `choices` itself: at most 255 bytes with the commas between, and no comma in a
    /// choice. The format allows 255 characters; libxlsxwriter 1.1 keeps as many bytes and writes beyond them.
    package static func holds(_ choices: [String]) -> Bool {
        let bytes = choices.reduce(choices.count - 1) { $0 + $1.utf8.count }
        return !choices.isEmpty && bytes <= 255 && !choices.contains { $0.contains(",") || $0.isEmpty }
    }

    /// Offers `choices` in each cell of `range`; `isStrict` refuses anything else.
    ///
    /// Throws `invalid` for a list that `holds` refuses. Then put the choices on a sheet and name their range.
    package func dropDown(
        _ range: CellRange, choices: [String], message: String = "", isStrict: Bool = true
    ) throws {
        guard Self.holds(choices) else {
            throw Failure(
                .invalid, "\(choices.count) 个选项不能作一个单元格的下拉列表（上限 255 字节，不含逗号）",
                at: "\(name)!\(range)", remedy: "把选项写在一张工作表上，再引用其区域")
        }
        let strings = CStrings()
        var list: [UnsafeMutablePointer<CChar>?] = choices.map { strings.pointer($0) } + [nil]
        try list.withUnsafeMutableBufferPointer { pointers in
            var rule = lxw_data_validation()
            rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            rule.value_list = pointers.baseAddress
            try apply(&rule, to: range, message: message, isStrict: isStrict, strings)
        }
    }

    /// Offers the cells of `source` in the sheet `sheetName` in each cell of `range`; `isStrict` refuses anything else.
    package func dropDown(
        _ range: CellRange, from source: CellRange, in sheetName: String, message: String = "", isStrict: Bool = true
    ) throws {
        let strings = CStrings()
        var rule = lxw_data_validation()
        rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        let sheet = sheetName.replacingOccurrences(of: "'", with: "''")
        rule.value_formula = strings.pointer("='\(sheet)'!\(Self.absolute(source))")
        try apply(&rule, to: range, message: message, isStrict: isStrict, strings)
    }

    /// A note that shows when the pointer rests on the cell; at most 32,767 characters.
    package func note(_ text: String, row: Int, column: Int) throws {
        let strings = CStrings()
        var options = lxw_comment_options()
        options.author = strings.pointer("")
        options.width = 240
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        options.height = UInt16(min(400, 24 + 18 * lines.reduce(0) { $0 + 1 + $1.utf16.count / 20 }))
        let code = worksheet_write_comment_opt(try open(), lxw_row_t(row - 1), lxw_col_t(column), text, &options)
        withExtendedLifetime(strings) {}
        try check(code, row, column)
    }

    private func apply(
        _ rule: inout lxw_data_validation, to range: CellRange, message: String, isStrict: Bool, _ strings: CStrings
    ) throws {
        rule.input_message = strings.optional(String(message.prefix(255)))
        rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
        rule.show_error = UInt8((isStrict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
        let code = worksheet_data_validation_range(
            try open(), lxw_row_t(range.rows.lowerBound - 1), lxw_col_t(range.columns.lowerBound),
            lxw_row_t(range.rows.upperBound - 1), lxw_col_t(range.columns.upperBound), &rule)
        withExtendedLifetime(strings) {}
        try check(code, "下拉列表 \(range)")
    }

    private static func absolute(_ range: CellRange) -> String {
        func corner(_ at: CellAddress) -> String { "$\(CellAddress.letters(at.column))$\(at.row)" }
        return "\(corner(range.topLeft)):\(corner(range.bottomRight))"
    }
}
