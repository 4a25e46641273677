import CZip
import Foundation
import Testing

/// A workbook put together from XML parts, for files that no good program writes.
struct RawWorkbook {
    var parts: [(name: String, bytes: [UInt8])]

    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageLinks = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// One sheet "表" whose XML between `<worksheet>` and `</worksheet>` is `sheet`.
    init(sheet: String, texts: String = "", styles: String = "", settings: String = "", head: String = "") {
        let sheets = #"<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>"#
        let workbook = #"<workbook xmlns:r="\#(Self.links)">\#(settings)\#(sheets)</workbook>"#
        parts = []
        add("_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")]))
        add("xl/workbook.xml", workbook)
        add(
            "xl/_rels/workbook.xml.rels",
            Self.relationships([
                ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "/xl/sharedStrings.xml"),
                ("styles", "styles.xml"),
            ]))
        add("xl/sharedStrings.xml", "<sst>\(texts)</sst>")
        add("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>")
        add("xl/worksheets/sheet1.xml", "\(head)<worksheet>\(sheet)</worksheet>")
    }

    mutating func add(_ name: String, _ text: String) { parts.append((name, Array(text.utf8))) }

    static func relationships(_ targets: [(kind: String, target: String)]) -> String {
        let lines = targets.enumerated().map { index, link in
            #"<Relationship Id="rId\#(index + 1)" Type="\#(links)/\#(link.kind)" Target="\#(link.target)"/>"#
        }
        return #"<Relationships xmlns="\#(packageLinks)">\#(lines.joined())</Relationships>"#
    }

    func write(to url: URL) throws -> URL {
        var code: Int32 = 0
        let zip = try #require(zip_open(url.path, ZIP_CREATE | ZIP_TRUNCATE, &code))
        for part in parts {
            // The library frees the copy when the archive is closed.
            let copy = malloc(max(1, part.bytes.count))!
            memcpy(copy, part.bytes, part.bytes.count)
            let source = try #require(zip_source_buffer(zip, copy, UInt64(part.bytes.count), 1))
            try #require(zip_file_add(zip, part.name, source, ZIP_FL_ENC_UTF_8) >= 0)
        }
        try #require(zip_close(zip) == 0)
        return url
    }
}
