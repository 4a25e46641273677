/// Where in a long list we are, and the way on. Lists page by key: what is added meanwhile shifts nothing.
struct Pager: Sendable {
    var shown: String
    var first: String?
    var next: String?
}

/// Findings as a table with its pager.
struct FindingTable: Sendable {
    var rows: [FindingRow]
    var pager: Pager
}

extension FindingTable: Part {
    static let parts: Parts<FindingTable> = ["rows": { $0.rows }, "pager": { $0.pager }]
}

extension Pager: Part {
    static let parts: Parts<Pager> = ["shown": { $0.shown }, "first": { $0.first }, "next": { $0.next }]
}
