import Policy

/// How many of each status, by something: places, capabilities.
struct CountsTable: Sendable {
    /// Where links of the page lead.
    var id: String
    var caption: String
    var heading: String
    var columns: [StatusMark]
    var rows: [CountsRow]
}

struct CountsRow: Sendable {
    var name: Label
    var cells: [CountCell]
    var total: Link
    var bar: [BarPart]
    /// Short and at risk.
    var openCount: Int

    /// `links` are those of the place that the row is about.
    init(_ name: Label, _ tally: Tally, _ narrowing: Narrowing, words: Lexicon, links: Links) {
        self.name = name
        cells = CountCell.row(tally, words) { status in
            var narrowing = narrowing
            narrowing.status = status
            return links.findings(narrowing)
        }
        total = Link(ValueWords.grouped(tally.total), links.findings(narrowing))
        bar = BarPart.parts(tally)
        openCount = tally[.short] + tally[.atRisk]
    }
}

struct CountCell: Sendable {
    var status: StatusMark
    var label: String
    var text: String
    var href: String
    var count: Int
    var isZero: Bool

    static func row(_ tally: Tally, _ words: Lexicon, href: (FindingStatus) -> String) -> [CountCell] {
        FindingStatus.shown.map { status in
            CountCell(
                status: StatusMark(status, words), label: words(status.word),
                text: ValueWords.grouped(tally[status]), href: href(status),
                count: tally[status], isZero: tally[status] == 0)
        }
    }
}

/// A stretch of the bar that shows shares, in hundredths of its width.
struct BarPart: Sendable, Equatable {
    var code: String
    var x: String
    var width: String

    static func parts(_ tally: Tally) -> [BarPart] {
        guard tally.total > 0 else { return [] }
        var start = 0.0
        var parts: [BarPart] = []
        for status in FindingStatus.shown where tally[status] > 0 {
            let width = Double(tally[status]) / Double(tally.total) * 100
            parts.append(BarPart(code: status.rawValue, x: ValueWords.plain(start), width: ValueWords.plain(width)))
            start += width
        }
        return parts
    }
}

extension CountsTable: Part {
    static let parts: Parts<CountsTable> = [
        "id": { $0.id }, "caption": { $0.caption }, "heading": { $0.heading }, "columns": { $0.columns },
        "rows": { $0.rows },
    ]
}

extension CountsRow: Part {
    static let parts: Parts<CountsRow> = [
        "name": { $0.name }, "cells": { $0.cells }, "total": { $0.total }, "bar": { $0.bar },
        "openCount": { $0.openCount },
    ]
}

extension CountCell: Part {
    static let parts: Parts<CountCell> = [
        "status": { $0.status }, "label": { $0.label }, "text": { $0.text }, "href": { $0.href },
        "count": { $0.count }, "isZero": { $0.isZero },
    ]
}

extension BarPart: Part {
    static let parts: Parts<BarPart> = ["code": { $0.code }, "x": { $0.x }, "width": { $0.width }]
}
