import Quantities

/// The rows of one sheet, in order, as a stream. Keeps its workbook open; one reader serves one thread.
package final class SheetReader {
    package let sheet: SheetInfo
    /// Keeps the archive open.
    private let book: WorkbookReader
    private let visitor: SheetVisitor
    private let scanner: XMLScanner

    init(
        _ book: WorkbookReader, sheet: SheetInfo, entry: ArchiveEntry,
        parts: (texts: SharedTexts?, displays: [DateSerial.Display]), fill: MergedFill
    ) {
        self.book = book
        self.sheet = sheet
        let cells = CellDecoder(texts: parts.texts, displays: parts.displays, countsFrom1904: book.countsFrom1904)
        visitor = SheetVisitor(place: "\(book.path)#\(sheet.name)", cells: cells, fill: fill)
        scanner = XMLScanner(entry, visitor: visitor)
    }

    /// The next row with at least one value of its own, or nil after the last; empty rows are passed over.
    ///
    /// Throws `invalid` with sheet and cell for damaged content and for rows, columns and texts beyond the format.
    package func next() throws -> SheetRow? {
        visitor.isRowReady = false
        while try scanner.step() {
            if visitor.isRowReady { return visitor.row }
        }
        return nil
    }
}
