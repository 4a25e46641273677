import Policy

/// What is not met, by something: bars of short and at risk, the longest first, drawn on the server. The table with
/// the same numbers stands further down the page.
struct OpenChart: Sendable {
    var id: String
    var heading: String
    var rows: [Row]
    /// Leads to the whole table where not all rows are drawn.
    var more: Link?

    struct Row: Sendable {
        var name: Label
        var bar: [BarPart]
        var text: String
        var href: String
    }

    private static let limit = 12

    /// Nil where nothing is short or at risk.
    init?(_ id: String, _ heading: String, table: String, _ rows: [CountsRow], words: Lexicon) {
        let open = rows.filter { $0.openCount > 0 }.sorted { $0.openCount > $1.openCount }
        guard let longest = open.first?.openCount else { return nil }
        self.id = id
        self.heading = heading
        self.rows = open.prefix(Self.limit).map { row in
            var start = 0.0
            var bar: [BarPart] = []
            for cell in row.cells where cell.count > 0 {
                guard cell.status.code == "short" || cell.status.code == "at_risk" else { continue }
                let width = Double(cell.count) / Double(longest) * 100
                bar.append(BarPart(code: cell.status.code, x: ValueWords.plain(start), width: ValueWords.plain(width)))
                start += width
            }
            let parts = row.cells.filter { $0.count > 0 && ["short", "at_risk"].contains($0.status.code) }
            return Row(
                name: row.name, bar: bar,
                text: parts.map { "\($0.status.sign)\u{2009}\($0.text)" }.joined(separator: " "),
                href: parts[0].href)
        }
        more = open.count > Self.limit ? Link(words(.chartAll, "\(rows.count)"), "#" + table) : nil
    }
}

extension OpenChart: Part {
    static let parts: Parts<OpenChart> = [
        "id": { $0.id }, "heading": { $0.heading }, "rows": { $0.rows }, "more": { $0.more },
    ]
}

extension OpenChart.Row: Part {
    static let parts: Parts<OpenChart.Row> = [
        "name": { $0.name }, "bar": { $0.bar }, "text": { $0.text }, "href": { $0.href },
    ]
}
