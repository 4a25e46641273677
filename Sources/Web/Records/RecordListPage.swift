/// The record kinds with how many records each has.
struct RecordKindsPage: Page {
    static let template = "record_kinds"
    var heading: String
    var place: String?
    var lead: String
    var rows: [Row]
    var without: [Link]

    struct Row: Sendable {
        var kind: Link
        var meaning: String
        var count: String
    }
}

/// Records of one kind, narrowed by what the address says.
struct RecordListPage: Page {
    static let template = "records"
    var heading: String
    var place: String?
    var trail: Link
    var lead: String
    /// Regions to choose, where the kind has one.
    var filters: [FilterRow]
    var form: FilterForm
    var list: List?
    var exports: [Link]
    var note: String?

    struct List: Sendable {
        var columns: [String]
        var rows: [Row]
        var pager: Pager
    }

    struct Row: Sendable {
        var id: Link
        var name: String?
        var cells: [FieldRow]
    }
}

/// What a list can be narrowed by, as a form that is sent by GET.
struct FilterForm: Sendable {
    var action: String
    var text: Typed
    var days: [Typed]
    var lists: [Chosen]
    var hidden: [SearchForm.Hidden]
    /// What is narrowed through a link, with the way to lift it.
    var fixed: [Choosable]
    var clear: String?

    struct Typed: Sendable {
        var name: String
        var label: String
        var value: String
    }

    struct Chosen: Sendable {
        var name: String
        var label: String
        var choices: [ExportPage.Choice]
    }
}
