/// One record as it is kept, with what happened to it.
struct RecordPage: Page {
    static let template = "record"
    var heading: String
    var kind: Link
    var lead: String
    /// To the page of its obligations, where its kind has any.
    var judged: Link?
    var fields: [FieldRow]
    /// To the records that refer to it, by kind and field.
    var references: [Link] = []
    var history: HistoryTable?
    /// To the findings that count it, where rules read its kind.
    var counted: Link?
}

/// The audit entries that touched a record, the latest first.
struct HistoryTable: Sendable {
    var rows: [Row]
    var note: String?

    struct Row: Sendable {
        var number: String
        var when: String
        var who: String
        var what: String
        var why: String
        var changes: [String]
    }
}

/// The findings that count one record.
struct CountedPage: Page {
    static let template = "counted"
    var heading: String
    var record: Link
    var list: FindingTable?
    var notes: [String]
}
