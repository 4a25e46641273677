import Foundation
import Outreach
import Policy
import Quantities

extension Desk {
    func history(of record: StoredRecord) throws -> HistoryTable? {
        let history = try RecordHistory.of(record.kind, id: record.id, standing.database)
        guard !history.entries.isEmpty else { return nil }
        let empty = words(DataWord.emptyValue)
        return HistoryTable(
            rows: history.entries.map { entry in
                .init(
                    number: "\(entry.seq)", when: entry.at.chinaTime, who: entry.actor,
                    what: entry.action == "import"
                        ? words(RecordWord.actionImport, entry.subject)
                        : words(RecordWord.actionOther, entry.action, entry.subject),
                    why: entry.reason ?? "",
                    changes: entry.changes.map { "\(label($0.field)): \($0.old ?? empty) → \($0.new ?? empty)" })
            }, note: history.beginsEarlier ? words(RecordWord.historyEarlier) : nil)
    }

    /// Lists of the records that refer to one, through each field that can.
    func references(to kind: String, id: String) -> [Link] {
        book.vocabulary.kinds.flatMap { other in
            other.fields.compactMap { field in
                guard field.type == .reference(kind) else { return nil }
                return Link(
                    "\(telling.noun(other.name)) · \(label(field))",
                    links.records(kind: other.name, field: field.name, id: id))
            }
        }
    }

    /// Whether a rule reads records of the kind, other than as its subjects.
    func canBeCounted(_ kind: String) -> Bool {
        guard let index = book.vocabulary.index(of: kind) else { return false }
        return FieldUses(book).rules[index].contains { !$0.isEmpty }
    }

    func counted() throws -> any Page {
        let record = try stored()
        let limit = Self.pageSize
        let found = try judging { $0.counting(kind: record.kind.name, id: record.id, limit: limit) }
        for (kind, group) in Dictionary(grouping: found.findings, by: \.subjectKind) {
            try names.fetch(kind: kind, ids: group.map(\.subject))
        }
        var notes: [String] = []
        if found.hasMore { notes.append(words(RecordWord.countedInMore, "\(limit)")) }
        if found.wideRules > 0 { notes.append(words(RecordWord.countedInWide, "\(found.wideRules)")) }
        return CountedPage(
            heading: words(RecordWord.countedIn),
            record: Link(
                "\(telling.noun(record.kind.name)) \(record.id)", links.record(kind: record.kind.name, id: record.id)),
            list: found.findings.isEmpty
                ? nil
                : FindingTable(
                    rows: found.findings.map { telling.row($0) },
                    pager: Pager(shown: words(.shownHere, "\(found.findings.count)"), first: nil, next: nil)),
            notes: notes)
    }
}

extension Instant {
    /// `2026-11-22 12:20` in China.
    var chinaTime: String {
        let local = Instant(milliseconds: milliseconds + 8 * 3_600_000).description
        return String(local.prefix(16)).replacing("T", with: " ")
    }
}
