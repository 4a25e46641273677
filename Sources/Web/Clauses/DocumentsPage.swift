import Policy
import Quantities

/// The documents of the book, with how each is met.
struct DocumentsPage: Page {
    static let template = "documents"
    var heading: String
    var lead: String
    var columns: [StatusMark]
    var rows: [Row]

    struct Row: Sendable {
        var title: Link
        var number: String?
        var issuer: String
        var issuedOn: String
        var inForce: String
        var region: String
        var clauses: String
        var rules: String
        var cells: [CountCell]
    }

    init(_ telling: Telling, tallies: [String: Tally]) {
        let words = telling.words
        heading = words(.documents)
        lead = words(.clausesLead)
        columns = FindingStatus.shown.map { StatusMark($0, words) }
        rows = telling.book.documents.map { document in
            Row(
                title: Link(document.title, telling.links.document(document.id)), number: document.number,
                issuer: document.issuer, issuedOn: telling.issued(document), inForce: words(document.inForce),
                region: telling.region(document.region), clauses: "\(document.clauses.count)",
                rules: "\(document.clauses.count { $0.rule != nil })",
                cells: CountCell.row(tallies[document.id] ?? Tally(), words) {
                    telling.links.findings(Narrowing(status: $0, document: document.id))
                })
        }
    }
}

extension Telling {
    func issued(_ document: Document) -> String {
        if let day = document.issuedOn { return day.description }
        // The note is written in English.
        return words.language == .en ? document.issuedNote ?? words(.notPrinted) : words(.notPrinted)
    }

    /// The name of a region by its code; the nation is none of the records.
    func region(_ code: String) -> String { code == "000000" ? words(.nation) : name(kind: "region", id: code) }
}
