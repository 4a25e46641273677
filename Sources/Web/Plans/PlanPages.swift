/// Plans of a region, the newest first.
struct PlansPage: Page {
    static let template = "plans"
    var heading: String
    var lead: String
    /// Those that are being made.
    var underWay: [Link]
    /// How each kind is made.
    var ways: [DataPage.Way]
    var comparison: Comparison?
    var rows: [Row]
    /// Said where there is none.
    var none: String?

    struct Row: Sendable {
        var plan: Link
        var region: Link
        var from: String
        var madeAt: String
        var madeBy: String
        var state: String
        /// For the form that compares two.
        var id: String
        var isFirst: Bool
        var isSecond: Bool
    }

    /// The form that compares two of the list.
    struct Comparison: Sendable {
        var action: String
        var hidden: [Hidden]
    }
}

/// One plan: what it proposes, leaves open and changes, and the form that decides it.
struct PlanPage: Page {
    static let template = "plan"
    var heading: String
    var place: String?
    var list: Link
    var kept: String?
    var fields: [FieldRow]
    var summary: [String]
    var note: String?
    var figures: [FieldRow]
    var board: Board?
    var tables: [Table]
    var map: MapDrawing?
    var downloads: [Link]
    /// Reasons, comparison, change.
    var further: [Link]
    /// Why it has no form of change; nil where it has one.
    var changeNote: String?
    var form: Form?
    var usesMap: Bool { map != nil }

    struct Table: Sendable {
        var title: String
        var columns: [String]
        var rows: [Row]
        /// Said where not all rows are shown.
        var more: String?
    }

    struct Row: Sendable {
        var cells: [Cell]
    }

    struct Cell: Sendable {
        var column: String
        var parts: [Label]
        /// Class of the stylesheet: `number`, `nowrap`.
        var form: String?
    }

    /// Rows of people or teams along time.
    struct Board: Sendable {
        var title: String
        var heads: [String]
        var groups: [Group]
        var columns: [String]
        var rows: [BoardRow]
        /// Columns are stretches of time, all as wide.
        var isBars: Bool
        /// How to read it.
        var note: String?
        var more: String?
    }

    struct Group: Sendable {
        var text: String
        var columns: Int
    }

    struct BoardRow: Sendable {
        var name: Cell
        var heads: [Cell]
        var cells: [Slot]
    }

    struct Slot: Sendable {
        var columns: Int
        var parts: [Label]
        /// Class of the stylesheet where something is there: `bar`, `taken`, `known`.
        var form: String?
    }

    struct Form: Sendable {
        var action: String
        var mistakes: SettingPage.Mistakes?
        var name: String
        var reason: String
    }
}

/// Why a plan is as it is.
struct PlanReasonsPage: Page {
    static let template = "plan_reasons"
    var heading: String
    var place: String?
    var plan: Link
    var note: String?
    var lines: [Line]
    /// Said where not all are shown.
    var more: String?

    struct Line: Sendable {
        var text: String
        /// The head of what follows.
        var isHead: Bool
    }
}
