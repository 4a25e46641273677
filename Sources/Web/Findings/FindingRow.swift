import Policy
import Quantities

/// One finding as a line of a table.
struct FindingRow: Sendable {
    var status: StatusMark
    var subject: Link
    /// The noun of its kind: 村.
    var kind: String
    var rule: Link
    /// Number or title of the document that prints it.
    var origin: String
    var period: String
    var observed: String
    var required: String
    /// Address of the page that says why.
    var why: String
    var strength: String
    /// Whether the value is printed or our reading.
    var basis: String
}

/// What turns findings into words and links.
struct Telling {
    let words: Lexicon
    var links: Links
    let book: PolicyBook
    let names: any Names

    var values: ValueWords { ValueWords(words: words, vocabulary: book.vocabulary, names: names) }

    func row(_ finding: Finding) -> FindingRow {
        let rule = book.rule(finding.rule)
        let type = rule?.measureType ?? .text
        return FindingRow(
            status: StatusMark(finding.status, reason: finding.reason, words),
            subject: Link(
                name(kind: finding.subjectKind, id: finding.subject),
                links.subject(kind: finding.subjectKind, id: finding.subject)),
            kind: noun(finding.subjectKind),
            rule: Link(rule.map { words($0.title) } ?? finding.rule, links.clause(finding.rule)),
            origin: rule.map { origin(book.document(of: $0)) } ?? finding.document,
            period: words(finding.period),
            observed: values.text(finding.observed, of: type, unit: rule?.unit),
            required: values.text(finding.required, of: type, unit: rule?.unit),
            why: links.why(rule: finding.rule, subject: finding.subject, period: finding.period.description),
            strength: words(finding.strength.word),
            basis: basis(isPrinted: !finding.isImplied, usesSettings: !finding.settings.isEmpty))
    }

    /// Whether the value is printed; a printed one may still be counted by a setting, which is our reading.
    func basis(isPrinted: Bool, usesSettings: Bool) -> String {
        words(!isPrinted ? .ourReading : usesSettings ? .printedBySetting : .printed)
    }
    func basis(_ rule: Rule) -> String { basis(isPrinted: rule.isPrinted, usesSettings: !rule.settings.isEmpty) }

    func origin(_ document: Document) -> String { document.number ?? document.title }

    func name(kind: String, id: String) -> String { names.name(kind: kind, id: id) ?? id }

    /// The Chinese label of a kind, or its English name with spaces.
    func noun(_ kind: String) -> String {
        guard words.language == .zh else { return kind.replacing("_", with: " ") }
        return book.vocabulary.kind(kind)?.label ?? kind
    }
}

extension FindingRow: Part {
    static let parts: Parts<FindingRow> = [
        "status": { $0.status }, "subject": { $0.subject }, "kind": { $0.kind }, "rule": { $0.rule },
        "origin": { $0.origin }, "period": { $0.period }, "observed": { $0.observed }, "required": { $0.required },
        "why": { $0.why }, "strength": { $0.strength }, "basis": { $0.basis },
    ]
}
