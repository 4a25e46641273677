import Formats
import Foundation

/// The empty workbook that people fill in: a sheet that explains every column, then a sheet a record kind, and the
/// closed lists in a hidden one. `Imports` reads it back; the same dictionary gives the same bytes.
package enum TemplateWorkbook {
    /// Sheets that hold no records; the import passes them over.
    package static let guideName = "说明", listsName = "选项"

    /// - Parameter dictionary: the kinds in the order of their sheets; with a book's rules, where it was made with one.
    /// - Throws: `unavailable` or `forbidden` where the file cannot be written; nothing is left behind then.
    package static func write(_ dictionary: DataDictionary, to url: URL) throws {
        let book = try WorkbookWriter(url, properties: DocumentProperties(title: "下沉数据填报模板"))
        var labels: [String: String] = [:]
        for kind in dictionary.kinds { labels[kind.name] = kind.label }
        try TemplateGuide(sheet: try book.sheet(guideName), labels: labels).write(dictionary)
        var lists = TemplateLists()
        for kind in dictionary.kinds {
            try TemplateSheet(kind: kind, sheet: try book.sheet(kind.label), labels: labels).write(&lists)
        }
        let hidden = try book.sheet(listsName)
        try lists.write(to: hidden)
        try hidden.hide()
        try book.finish()
    }
}
