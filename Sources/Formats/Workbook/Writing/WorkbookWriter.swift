internal import CXlsxWriter
import Foundation
import Quantities

/// Writes an .xlsx workbook. The file appears under its name when `finish` returns; until then, and after an error,
/// the old one stands. The same calls give the same bytes.
///
/// With `isStreaming` a sheet holds one row in memory: rows must come from top to bottom, a row cannot be changed once
/// a later one is begun, and merged ranges stay within one row. Without, a sheet is held until `finish`.
package final class WorkbookWriter {
    let isStreaming: Bool
    private let file: PendingFile
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var sheets: [SheetWriter] = []

    package init(_ url: URL, properties: DocumentProperties = DocumentProperties(), isStreaming: Bool = false) throws {
        self.isStreaming = isStreaming
        file = PendingFile(url)
        // The library opens its file only at the end: find out now whether it may.
        close(try file.create())
        var options = lxw_workbook_options(constant_memory: isStreaming ? 1 : 0, tmpdir: nil, use_zip64: 1)
        book = workbook_new_opt(file.temporary, &options)
        guard book != nil else {
            throw Failure(.unavailable, "内存不足，无法生成工作簿", at: file.destination)
        }
        set(properties)
    }

    deinit {
        guard let book else { return }
        lxw_workbook_free(book)
        file.discard()
    }

    /// Adds a sheet behind the others.
    ///
    /// Throws `invalid` for a name that is used already, is longer than 31 characters, begins or ends with `'` or
    /// holds one of `[ ] : * ? / \`.
    package func sheet(_ name: String) throws -> SheetWriter {
        let book = try open()
        guard !name.isEmpty else { throw Failure(.invalid, "工作表要有名称", at: file.destination) }
        try check(workbook_validate_sheet_name(book, name), "工作表名“\(name)”")
        guard let sheet = workbook_add_worksheet(book, name) else {
            throw Failure(.unavailable, "无法建立工作表“\(name)”", at: file.destination)
        }
        let writer = SheetWriter(sheet, name: name, book: self)
        sheets.append(writer)
        return writer
    }

    /// Completes the file and puts it in its place; nothing may be written afterwards.
    package func finish() throws {
        let book = try open()
        if sheets.isEmpty { _ = try sheet("Sheet1") }
        let isComplete = sheets.allSatisfy { $0.flush() }
        self.book = nil
        sheets.forEach { $0.close() }
        // Closing frees the workbook, also where it fails.
        let code = workbook_close(book)
        guard isComplete, code == LXW_NO_ERROR else {
            file.discard()
            let reason = code == LXW_NO_ERROR ? "磁盘已满" : String(cString: lxw_strerror(code))
            throw Failure(
                .unavailable, "工作簿无法写出（\(reason)），未作任何改动", at: file.destination,
                remedy: "请检查磁盘和临时文件夹的剩余空间")
        }
        try file.commit()
    }

    /// The format for `style`, made once.
    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        guard style != .plain, let book else { return nil }
        if let format = formats[style] { return format }
        guard let format = workbook_add_format(book) else { return nil }
        style.apply(to: format)
        formats[style] = format
        return format
    }

    func check(_ code: lxw_error, _ what: @autoclosure () -> String) throws {
        guard code != LXW_NO_ERROR else { return }
        throw Failure(.invalid, "\(what()): \(String(cString: lxw_strerror(code)))", at: file.destination)
    }

    private func open() throws -> UnsafeMutablePointer<lxw_workbook> {
        guard let book else { throw Failure(.defect, "工作簿已经写完", at: file.destination) }
        return book
    }

    private func set(_ properties: DocumentProperties) {
        let strings = CStrings()
        var native = lxw_doc_properties()
        native.title = strings.optional(properties.title)
        native.subject = strings.optional(properties.subject)
        native.author = strings.optional(properties.author)
        native.company = strings.optional(properties.company)
        native.comments = strings.optional(properties.comments)
        native.created = time_t(properties.createdOn.day) * 86_400
        withExtendedLifetime(strings) { _ = workbook_set_properties(book, &native) }
    }
}
