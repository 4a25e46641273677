import Quantities

/// What each cell style shows: only dates and times matter to a reader.
final class StylesPart: XMLVisitor {
    /// By style index of a cell.
    private(set) var displays: [DateSerial.Display] = []
    private var custom: [Int: DateSerial.Display] = [:]
    private var isInCellFormats = false

    init(_ part: String, in archive: Archive) throws {
        let entry = try archive.open(part, maximumBytes: WorkbookReader.smallPartBytes)
        try XMLScanner(entry, visitor: self).run()
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap(Int.init), let code = attributes["formatCode"] else { return }
            custom[id] = NumberFormat.display(code: code)
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            let id = attributes["numFmtId"].flatMap(Int.init) ?? 0
            displays.append(custom[id] ?? NumberFormat.display(builtIn: id))
        default: break
        }
    }

    func end(_ name: XMLName) -> Bool {
        if "cellXfs" ~= name { isInCellFormats = false }
        return false
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
