import Quantities

/// The links from one part of a workbook to others (Open Packaging Conventions, part 2 clause 9).
final class Relationships: XMLVisitor {
    struct Link {
        var id: String
        /// The last word of the type, such as `worksheet`; the rest differs between strict and usual files.
        var kind: Substring
        /// The name of the entry in the archive.
        var target: String
    }

    private(set) var links: [Link] = []
    private let folder: [Substring]

    /// The links of `part`, or of the whole archive where `part` is empty; none where it has no links.
    init(of part: String, in archive: Archive) throws {
        let pieces = part.split(separator: "/")
        folder = Array(pieces.dropLast())
        let name = (folder + ["_rels", "\(pieces.last ?? "").rels"]).joined(separator: "/")
        guard archive.has(name) else { return }
        let entry = try archive.open(name, maximumBytes: WorkbookReader.smallPartBytes)
        try XMLScanner(entry, visitor: self).run()
    }

    /// The entry of the first link of `kind`.
    func target(_ kind: String) -> String? { links.first { $0.kind == kind }?.target }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard "Relationship" ~= name, attributes["TargetMode"] != "External", let id = attributes["Id"],
            let kind = attributes["Type"]?.split(separator: "/").last, let target = attributes["Target"]
        else { return }
        links.append(Link(id: id, kind: kind, target: resolve(target)))
    }

    func end(_ name: XMLName) -> Bool { false }
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private func resolve(_ target: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for piece in target.split(separator: "/") where piece != "." {
            if piece == ".." { path = path.dropLast() } else { path.append(piece) }
        }
        return path.joined(separator: "/")
    }
}
