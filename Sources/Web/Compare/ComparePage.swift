import Policy

/// What changed between two days or two periods.
struct ComparePage: Page {
    static let template = "compare"
    var heading: String
    var lead: String
    var form: Form
    var filters: [FilterRow]
    /// What judging by the records of the time means.
    var hint: String?
    var rules: RuleTable?
    var list: List?

    struct Form: Sendable {
        var action: String
        var first: String
        var second: String
        var kept: [Hidden]
    }

    struct RuleTable: Sendable {
        var rows: [RuleRow]
    }

    struct RuleRow: Sendable {
        var rule: Link
        var origin: String
        var worse: Cell
        var better: Cell
        var otherwise: Cell
    }

    struct Cell: Sendable {
        var text: String
        var href: String?
    }

    struct List: Sendable {
        var rows: [ChangeRow]
        var pager: Pager
    }

    struct ChangeRow: Sendable {
        var subject: Link
        var kind: String
        var rule: Link
        var origin: String
        var direction: String
        var before: Side
        var after: Side
    }

    struct Side: Sendable {
        var status: StatusMark
        var period: String
        var observed: String
        /// Address of the page that says why; nil where nothing was judged.
        var why: String?
    }
}

/// A part of the address that a form keeps.
struct Hidden: Sendable {
    var name: String
    var value: String
}

extension Hidden: Part {
    static let parts: Parts<Hidden> = ["name": { $0.name }, "value": { $0.value }]
}
