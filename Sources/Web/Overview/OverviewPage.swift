/// How a region stands.
struct OverviewPage: Page {
    static let template = "overview"
    var heading: String
    var lead: String
    var filters: [FilterRow]
    var tiles: [Tile]
    var charts: [OpenChart]
    var urgent: Urgent?
    var due: DueTable?
    var places: CountsTable?
    /// The same by county on a map; nil where the place is one county or less.
    var placeMap: Link?
    var groupFilters: [FilterRow]
    /// By family or by capability.
    var groups: CountsTable?

    struct Tile: Sendable {
        var code: String
        var sign: String
        var label: String
        var text: String
        var href: String

        init(_ cell: CountCell) {
            code = cell.status.code
            sign = cell.status.sign
            label = cell.status.label
            text = cell.text
            href = cell.href
        }
    }

    struct Urgent: Sendable {
        var rows: [FindingRow]
        var more: String
        var moreText: String
    }

    struct DueTable: Sendable {
        var rows: [DueRow]
    }
}

/// Obligations of one rule that fall due on one day.
struct DueRow: Sendable {
    var date: String
    var daysLeft: String
    var rule: Link
    /// Number or title of the document that prints it.
    var origin: String
    var strength: String
    var subjects: Link
    var open: Link
}

/// Shown instead of the overview while the database is empty: what to do first.
struct EmptyPage: Page {
    static let template = "empty"
    var heading: String
    var lead: String
    var steps: [Step]

    struct Step: Sendable {
        var text: String
        var command: String?
    }

    init(words: Lexicon, database: String) {
        heading = words(.emptyHeading)
        lead = words(.emptyLead)
        steps = [
            Step(text: words(.emptyImport), command: "xiachen import examples/baodi --database \(database)"),
            Step(
                text: words(.emptyOwn),
                command: "xiachen template -o template.xlsx\nxiachen import template.xlsx --database \(database)"),
            Step(text: words(.emptyReload))
        ]
    }
}

extension OverviewPage.Tile: Part {
    static let parts: Parts<OverviewPage.Tile> = [
        "code": { $0.code }, "sign": { $0.sign }, "label": { $0.label }, "text": { $0.text }, "href": { $0.href },
    ]
}

extension OverviewPage.Urgent: Part {
    static let parts: Parts<OverviewPage.Urgent> = [
        "rows": { $0.rows }, "more": { $0.more }, "moreText": { $0.moreText },
    ]
}

extension DueRow: Part {
    static let parts: Parts<DueRow> = [
        "date": { $0.date }, "daysLeft": { $0.daysLeft }, "rule": { $0.rule }, "origin": { $0.origin },
        "strength": { $0.strength }, "subjects": { $0.subjects }, "open": { $0.open },
    ]
}

extension OverviewPage: Part {
    static let parts: Parts<OverviewPage> = [
        "heading": { $0.heading }, "lead": { $0.lead }, "filters": { $0.filters }, "tiles": { $0.tiles },
        "charts": { $0.charts }, "urgent": { $0.urgent }, "due": { $0.due }, "places": { $0.places },
        "placeMap": { $0.placeMap }, "groupFilters": { $0.groupFilters }, "groups": { $0.groups },
    ]
}
