/// Where records come in and go out.
struct DataPage: Page {
    static let template = "data"
    var heading: String
    var lead: String
    var ways: [Way]

    struct Way: Sendable {
        var link: Link
        var note: String
    }
}

/// The form that takes files.
struct ImportPage: Page {
    static let template = "import"
    var heading: String
    var action: String
    var hint: String
    /// The files that the form lets a reader choose.
    var accepted = ".csv,.xlsx,.xlsm"
    var running: Link?
    var helps: [Link]
}

/// One import: how far it is, what it would do or did, what is wrong, and the form to confirm it.
struct ImportCasePage: Page {
    static let template = "import_case"
    var heading: String
    var files: String
    var mark: StatusMark
    /// Said while it runs.
    var progress: String?
    var refresh: Int?
    var status = 200
    var counts: Counts?
    var errors: Errors?
    var failure: Failing?
    var changes: Changes?
    var confirm: Confirm?
    var notes: [String] = []
    var another: Link

    struct Counts: Sendable {
        var rows: [Row]
        struct Row: Sendable {
            var kind: String
            var new: String
            var corrected: String
            var unchanged: String
        }
    }

    struct Errors: Sendable {
        var total: String
        var rows: [Row]
        struct Row: Sendable {
            var source: String
            var row: String?
            var column: String?
            var value: String?
            var what: String
            var expected: String?
            var nearest: String?
        }
    }

    struct Failing: Sendable {
        var what: String
        var remedy: String?
    }

    struct Changes: Sendable {
        var note: String
        var rows: [Row]
        struct Row: Sendable {
            var kind: String
            var record: Link
            var field: String
            var old: String
            var new: String
        }
    }

    struct Confirm: Sendable {
        var action: String
        var discard: String
        var complaint: String?
        var by: String
        var reason: Reason?
        struct Reason: Sendable {
            var hint: String
            var text: String
        }
    }
}
