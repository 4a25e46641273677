import Outreach
import Policy
import Quantities

extension Desk {
    func relationPicture() throws -> any Page {
        let choice = try relationChoice(.picture)
        let left = Self.distinct(choice.lines.map(\.supporter)), right = Self.distinct(choice.lines.map(\.recipient))
        var page = PicturePage(
            heading: words(RelationWord.relationsHeading), place: place, lead: words(RelationWord.pictureLead),
            filters: relationFilters(choice), groups: groups(choice.lines), table: toTable(choice),
            isEmpty: choice.lines.isEmpty)
        guard max(left.count, right.count) <= TwoSides.most else {
            page.note = words(
                RelationWord.pictureTooLarge, "\(left.count)", "\(right.count)", "\(TwoSides.most)")
            return page
        }
        guard !choice.lines.isEmpty else { return page }
        let leftAt = Dictionary(left.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let rightAt = Dictionary(right.enumerated().map { ($1.id, $0) }) { first, _ in first }
        page.picture = TwoSides(
            left: left.map(\.name), right: right.map { party in
                let county = party.region.map { telling.region($0) }
                // Most names of county hospitals begin with their county.
                return county.flatMap { party.name.hasPrefix($0) ? nil : "\($0) \(party.name)" } ?? party.name
            },
            edges: choice.lines.compactMap { line in
                guard let a = leftAt[line.supporter.id], let b = rightAt[line.recipient.id] else { return nil }
                return .init(left: a, right: b, code: Self.lineCode(line))
            },
            label: words(RelationWord.relationsHeading) + words(.comma) + placeName, keys: lineKeys(choice.lines))
        return page
    }

    /// Of the stylesheet: what a line looks like.
    static func lineCode(_ line: RelationBook.Line) -> String {
        if line.marks.contains(.missing) { return "missing" }
        if line.marks.contains(.doubled) { return "doubled" }
        if line.marks.contains(.ended) || line.marks.contains(.future) { return "ended" }
        return line.marks.contains(.expiring) ? "expiring" : "current"
    }

    func lineKeys(_ lines: [RelationBook.Line]) -> [MapDrawing.Sign] {
        let codes = Set(lines.map(Self.lineCode))
        let known: [(String, RelationWord)] = [
            ("current", .currentState), ("expiring", .expiringState), ("doubled", .doubledState),
            ("ended", .endedState), ("missing", .missingState)
        ]
        return known.filter { codes.contains($0.0) }.map { .init(code: $0.0, path: "", text: words($0.1)) }
    }

    /// Beyond this the table of the other view, page by page, is the place to read.
    private static var mostAsText: Int { 250 }

    /// The way to the table, where there are too many lines for text beside a picture.
    func toTable(_ choice: RelationChoice) -> Link? {
        guard choice.lines.count > Self.mostAsText else { return nil }
        var asked = choice.asked
        asked.view = .table
        return Link(words(RelationWord.readTable, ValueWords.grouped(choice.lines.count)), links.relations(asked))
    }

    /// Supporters with those they support, most first.
    func groups(_ lines: [RelationBook.Line]) -> [PicturePage.Group] {
        guard lines.count <= Self.mostAsText else { return [] }
        let bySupporter = Dictionary(grouping: lines, by: \.supporter)
        let order = bySupporter.sorted {
            $0.value.count == $1.value.count ? $0.key.name < $1.key.name : $0.value.count > $1.value.count
        }
        return order.map { supporter, lines in
            PicturePage.Group(
                supporter: link(supporter), count: words(RelationWord.pictureCount, "\(lines.count)"),
                recipients: lines.map { line in
                    .init(
                        link: link(line.recipient), county: line.recipient.region.map { telling.region($0) },
                        marks: marks(line))
                })
        }
    }

    static func distinct(_ parties: [RelationBook.Party]) -> [RelationBook.Party] {
        var seen: Set<String> = []
        return parties.filter { seen.insert($0.id).inserted }
    }
}
