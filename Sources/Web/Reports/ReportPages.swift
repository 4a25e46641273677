/// Which reports there are.
struct ReportsPage: Page {
    static let template = "reports"
    var heading: String
    var lead: String
    var reports: [Report]

    struct Report: Sendable {
        var link: Link
        var note: String
    }
}

/// The Fujian annex in the printed layout.
struct AnnexPage: Page {
    static let template = "annex"
    var heading: String
    var filters: [FilterRow]
    var table: PrintedTable?
    var emptyText: String
}

/// A table as printed: three levels of header, one row a county.
struct PrintedTable: Sendable {
    var title: String
    var head: [FieldRow]
    var rowHeader: String
    var groups: [Group]
    var columns: [Column]
    var rows: [Row]
    var notes: [String]

    struct Group: Sendable {
        var text: String
        var span: Int
    }
    struct Column: Sendable {
        var number: Int
        var text: String
    }
    struct Row: Sendable {
        var name: String
        var cells: [Label]
    }
}

/// The records behind one number of the annex.
struct AnnexCellPage: Page {
    static let template = "annex_cell"
    var heading: String
    var report: Link
    var value: String
    var definition: String
    var list: RecordList?
}

struct RecordList: Sendable {
    var records: [RecordLine]
    var pager: Pager
}

struct RecordLine: Sendable {
    var text: String
    var href: String
    /// What this record adds to the number, where it is not one.
    var amount: String?
}

/// The pairing review of Henan, county by county.
struct PairingPage: Page {
    static let template = "pairing"
    var heading: String
    var lead: String
    var filters: [FilterRow]
    var list: PairingList?
    var emptyText: String

    struct PairingList: Sendable {
        var rows: [Row]
    }
    struct Row: Sendable {
        var county: Link
        var prefecture: String
        var states: [StatusMark]
        var pairs: [Pair]
        var remarks: [String]
    }
    struct Pair: Sendable {
        var recipient: Link
        var supporter: Link
        /// Records of the relation; empty: the printed pair is not on record.
        var relations: [Link]
    }
}

extension RecordLine: Part {
    static let parts: Parts<RecordLine> = ["text": { $0.text }, "href": { $0.href }, "amount": { $0.amount }]
}
