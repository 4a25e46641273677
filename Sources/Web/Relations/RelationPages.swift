/// Support relations as a table.
struct RelationsPage: Page {
    static let template = "relations"
    var heading: String
    var place: String?
    var lead: String
    var filters: [FilterRow]
    var list: List?
    var export: Link

    struct List: Sendable {
        var rows: [Row]
        var pager: Pager
    }

    struct Row: Sendable {
        var supporter: Link
        var recipient: Link
        var county: String?
        var programme: String
        var days: String
        var agreement: Label
        var tasks: Label
        var marks: [StatusMark]
        var record: Link?
    }
}

/// Support relations as a picture of two sides, with its text.
struct PicturePage: Page {
    static let template = "relation_picture"
    var heading: String
    var place: String?
    var lead: String
    var filters: [FilterRow]
    var picture: TwoSides?
    /// Why there is no picture.
    var note: String?
    var groups: [Group]
    /// The way to the table, where there are too many lines for text here.
    var table: Link?
    var isEmpty = false

    /// One supporter with whom it supports.
    struct Group: Sendable {
        var supporter: Link
        var count: String
        var recipients: [Recipient]
    }

    struct Recipient: Sendable {
        var link: Link
        var county: String?
        var marks: [StatusMark]
    }
}

/// Support relations on a map, with the institutions as text.
struct RelationMapPage: Page {
    static let template = "relation_map"
    var heading: String
    var place: String?
    var lead: String
    var filters: [FilterRow]
    var map: MapDrawing?
    var notes: [String]
    var groups: [PicturePage.Group]
    var table: Link?
    var isEmpty: Bool
    var usesMap: Bool { true }
}
