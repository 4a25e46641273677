import Quantities

/// A sheet of a workbook, as its tab shows it.
package struct SheetInfo: Hashable, Sendable {
    package let name: String
    /// Hidden from the person who opens the workbook.
    package let isHidden: Bool
    /// The entry of the archive.
    let part: String
}

/// The list of sheets and how the workbook counts days.
final class WorkbookPart: XMLVisitor {
    private(set) var sheets: [SheetInfo] = []
    private(set) var countsFrom1904 = false
    /// The part is what it should be, not a text document or a slide show.
    private(set) var isWorkbook = false
    private let targets: [String: String]

    init(_ part: String, links: Relationships, in archive: Archive) throws {
        let sheetLinks = links.links.filter { $0.kind == "worksheet" }
        targets = Dictionary(sheetLinks.map { ($0.id, $0.target) }) { first, _ in first }
        let entry = try archive.open(part, maximumBytes: WorkbookReader.smallPartBytes)
        try XMLScanner(entry, visitor: self).run()
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "sheet":
            // A chart sheet has no rows and no link of this kind.
            guard let id = attributes["id"], let part = targets[id], let name = attributes["name"] else { return }
            let isHidden = (attributes["state"] ?? "visible") != "visible"
            sheets.append(SheetInfo(name: name, isHidden: isHidden, part: part))
        case "workbook": isWorkbook = true
        case "workbookPr": countsFrom1904 = attributes.isTrue("date1904")
        default: break
        }
    }

    func end(_ name: XMLName) -> Bool { false }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
