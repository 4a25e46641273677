import Outreach
import Policy
import Quantities

/// The page “why” as plain text, for the command line: the same argument in the same words.
package struct WhyText {
    private let desk: Desk
    private var words: Lexicon { desk.words }

    /// - Throws: `unavailable` where the database cannot be read.
    package init(_ standing: Standing, asOf: CivilDate, inEnglish: Bool = false) throws {
        let viewpoint = Viewpoint(language: inEnglish ? .en : .zh, region: nil, asOf: asOf)
        let lookup = RecordLookup(standing.database)
        let regions = RegionTree(try lookup.regions())
        desk = Desk(
            question: Question(viewpoint), words: Lexicon(language: viewpoint.language),
            links: Links(viewpoint: viewpoint), standing: standing, book: standing.book,
            moment: Moment(seq: standing.loadedSeq, regions: regions, isSynthetic: false),
            names: NameBook(RecordNames(standing.database), regions), asOf: asOf, today: asOf, lookup: lookup,
            database: standing.database.address.shown)
    }

    /// Lines in the order of the page; a blank line before each heading.
    /// - Parameter period: nil takes the last one.
    /// - Throws: `missing` where the rule is not judged on the subject then.
    package func lines(_ rule: Rule, subject: String, period: Period?) throws -> [String] {
        let page = try desk.argument(rule, subject, period)
        let mark = words.language == .zh ? "：" : ": "
        var lines = [
            "\(page.subject.text)（\(subject)）· \(page.period) · \(words(.asOf, desk.asOf.description))", page.heading,
            "\(page.status.sign) \(page.status.label)\(mark)\(page.verdict)",
        ]
        let measured: [(Word, String)] = [
            (.observed, page.observed), (.required, page.required), (.strength, page.strength), (.basis, page.basis),
        ]
        lines.append(measured.map { "\(words($0))\(mark)\($1)" }.joined(separator: "　"))
        lines += section(.whatTheDocumentSays, ["“\(page.quote)”", page.clause.text])
        lines += section(.howItIsJudged, [page.sentence] + [page.assumption].compactMap { $0 })
        lines += section(.whatWasCounted, [page.counted] + page.parts + (page.evidence?.records ?? []).map(line))
        let leftOut = page.excluded.flatMap { [$0.reason] + $0.records.map(line) }
        lines += section(.whatWasLeftOut, leftOut.isEmpty ? [words(.nothingLeftOut)] : leftOut)
        if let revisions = page.revisions {
            let told = revisions.rows.flatMap { row in
                ["\(row.change)　\(row.by)"] + row.lines.map { "  \($0.text) \($0.record.text)" }
            }
            lines += ["", words(TimeWord.revisions), "  " + revisions.lead] + told.map { "  " + $0 }
        }
        for paragraph in page.further + [page.passing].compactMap({ $0 }) {
            lines += ["", paragraph.heading] + paragraph.lines.map { "  " + $0 }
            lines += paragraph.links.map { "  " + $0.text }
        }
        return lines
    }

    private func section(_ heading: Word, _ lines: [String]) -> [String] {
        ["", words(heading)] + lines.map { "  " + $0 }
    }

    private func line(_ record: RecordLine) -> String { "  \(record.text)  \(record.amount ?? "")" }
}
