import Foundation
import Quantities

/// Reads an .xlsx workbook sheet by sheet and row by row; only its shared texts are held in memory.
///
///     let book = try WorkbookReader(url)
///     for sheet in book.sheets where !sheet.isHidden {
///         let rows = try book.rows(of: sheet)
///         while let row = try rows.next() { … row[0] … }
///     }
package final class WorkbookReader {
    package let path: String
    /// In the order of the tabs, hidden ones too; chart sheets are left out.
    package let sheets: [SheetInfo]
    /// Days count from 1904 (old Macintosh workbooks); the values that are read have it accounted for.
    package let countsFrom1904: Bool

    let archive: Archive
    private let links: Relationships
    private var loaded: (texts: SharedTexts?, displays: [DateSerial.Display])?

    /// Bound for the parts that are only lists: sheets, links, styles.
    static let smallPartBytes = 64 << 20

    /// Opens `url` and reads the list of sheets.
    ///
    /// Throws `invalid` for what is no .xlsx file (old .xls, password, other archives), is damaged or passes `limits`.
    package init(_ url: URL, limits: WorkbookLimits = WorkbookLimits()) throws {
        path = url.path
        archive = try Archive(url, limits: limits)
        let root = try Relationships(of: "", in: archive)
        let stranger = Failure.damaged(path, "压缩包里不是 .xlsx 工作簿")
        // A binary workbook (.xlsb) has the same link, to workbook.bin.
        guard let part = root.target("officeDocument"), part.hasSuffix(".xml") else { throw stranger }
        links = try Relationships(of: part, in: archive)
        let workbook = try WorkbookPart(part, links: links, in: archive)
        guard workbook.isWorkbook else { throw stranger }
        sheets = workbook.sheets
        countsFrom1904 = workbook.countsFrom1904
    }

    /// The rows of `sheet` as a stream. Several may be read at a time, on one thread.
    ///
    /// With `fillsMerged`, each cell of a merged range has the value of its top left cell (`SheetCell.isFilled`);
    /// this costs a look through the sheet beforehand.
    package func rows(of sheet: SheetInfo, fillsMerged: Bool = false) throws -> SheetReader {
        let ranges = fillsMerged ? try mergedRanges(of: sheet) : []
        let fill = try MergedFill(ranges, limits: archive.limits, place: "\(path)#\(sheet.name)")
        return SheetReader(self, sheet: sheet, entry: try archive.open(sheet.part), parts: try parts(), fill: fill)
    }

    /// The merged ranges of `sheet`, in the order of the file. Goes through the whole sheet, for they stand at its end.
    package func mergedRanges(of sheet: SheetInfo) throws -> [CellRange] {
        try MergedRanges(try archive.open(sheet.part)).ranges
    }

    private func parts() throws -> (texts: SharedTexts?, displays: [DateSerial.Display]) {
        if let loaded { return loaded }
        let texts = try links.target("sharedStrings").map { try SharedTexts($0, in: archive) }
        let displays = try links.target("styles").map { try StylesPart($0, in: archive).displays } ?? []
        loaded = (texts, displays)
        return (texts, displays)
    }
}
