/// One record as it is kept.
struct RecordPage: Page {
    static let template = "record"
    var heading: String
    var kind: String
    var lead: String
    /// To the page of its obligations, where its kind has any.
    var judged: Link?
    var fields: [FieldRow]
}
