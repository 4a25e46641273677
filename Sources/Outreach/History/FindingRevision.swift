import Policy
import Quantities
import Store

/// A finding of a closed period that came out otherwise after a later write.
package struct FindingRevision: Sendable {
    package var seq: Int64
    package var at: Instant
    package var actor: String
    /// Records that came in late.
    package var entered: [(kind: String, id: String)]
    package var corrections: [Correction]
    package var before: Finding
    package var after: Finding
}

extension Standing {
    /// How later writes changed what had been judged of a closed period, oldest first.
    ///
    /// The records concerned are put back entry by entry, judged, and restored. What brought the first record in is
    /// no revision: nothing had been judged before it.
    /// - Throws: as `Assessor.finding`.
    package func revisions(_ finding: Finding, asOf: CivilDate) throws -> [FindingRevision] {
        guard finding.period.end < asOf else { return [] }
        return try judging(asOf: asOf) { assessor in
            let writes = try database.read { try LateWrites(finding, assessor, $0) }
            return writes.isEmpty ? [] : try writes.replay(finding, on: assessor)
        }
    }
}

/// What was written, after a period had closed, about the records that a finding looks at.
private struct LateWrites {
    struct Entry {
        var at: Instant
        var actor: String
        var entered: [(kind: Int, id: String)] = []
        var corrections: [Correction] = []
    }

    private static let recordLimit = 500
    /// By number of the audit entry.
    private var entries: [Int64: Entry] = [:]
    private let vocabulary: Vocabulary
    var isEmpty: Bool { entries.isEmpty }

    init(_ finding: Finding, _ assessor: Assessor, _ snapshot: Snapshot) throws {
        vocabulary = assessor.dataset.vocabulary
        let closed = try PastRecords.seq(atEndOf: finding.period.end, snapshot)
        if try AuditChain.head(of: snapshot).seq == closed { return }
        let looked = Self.lookedAt(finding, assessor)
        let corrections = try PastRecords.corrections(after: closed, snapshot).filter { correction in
            // A region that moves reaches everything: that is a change of the map, not of a record.
            guard let kind = vocabulary.index(of: correction.kind), correction.kind != "region" else { return false }
            if let ids = looked[kind], ids.contains(correction.id) { return true }
            return correction.old == finding.subject || correction.new == finding.subject
        }
        for correction in corrections.prefix(Self.recordLimit) {
            entries[correction.seq, default: Entry(at: correction.at, actor: correction.actor)]
                .corrections.append(correction)
        }
        for (kind, ids) in looked {
            try addEntered(kind, ids, after: closed, but: Set(corrections.map(\.id)), snapshot)
        }
        forgetWhatCameBefore(finding, assessor)
    }

    /// Before its subject came in nothing was judged: what came with it or earlier revises nothing.
    private mutating func forgetWhatCameBefore(_ finding: Finding, _ assessor: Assessor) {
        let kind = assessor.book.rule(finding.rule)?.subject
        let came = entries.first { entry in
            entry.value.entered.contains { $0.kind == kind && $0.id == finding.subject }
        }
        if let came { entries = entries.filter { $0.key > came.key } }
    }

    private mutating func addEntered(
        _ kind: Int, _ ids: Set<String>, after seq: Int64, but corrected: Set<String>, _ snapshot: Snapshot
    ) throws {
        for id in ids.subtracting(corrected).sorted().prefix(Self.recordLimit) {
            let sql: SQL = """
                SELECT e.seq, e.at_ms, e.actor FROM \(identifier: vocabulary.kinds[kind].table) r
                    JOIN audit_entries e ON e.seq = r.changed_seq WHERE r.id = \(id) AND r.changed_seq > \(seq)
                """
            let found = try snapshot.first(sql) { row in
                (seq: row.int(0) ?? 0, entry: Entry(
                    at: Instant(milliseconds: row.int(1) ?? 0), actor: row.text(2) ?? ""))
            }
            if let found { entries[found.seq, default: found.entry].entered.append((kind, id)) }
        }
    }

    /// By kind: ids of what was counted, what was left out, and the subject.
    private static func lookedAt(_ finding: Finding, _ assessor: Assessor) -> [Int: Set<String>] {
        guard let rule = assessor.book.rule(finding.rule) else { return [:] }
        var found: [Int: Set<String>] = [rule.subject: [finding.subject]]
        let vocabulary = assessor.dataset.vocabulary
        func add(_ kind: String, _ ids: [String]) {
            if let kind = vocabulary.index(of: kind) { found[kind, default: []].formUnion(ids) }
        }
        let measured = assessor.measured(
            rule.measure, kind: rule.subject, subjects: [finding.subject], in: finding.period)
        for group in measured.flatMap(\.records) { add(group.kind, group.ids) }
        for group in finding.excluded { add(group.kind, group.ids) }
        if let exemption = finding.exemption { add("exemption", [exemption]) }
        return found
    }

    func replay(_ finding: Finding, on assessor: Assessor) throws -> [FindingRevision] {
        var originals: [RecordChange] = []
        func remember(_ kind: Int, _ id: String) {
            if originals.contains(where: { $0.kind == kind && $0.id == id }) { return }
            originals.append(assessor.dataset.change(kind: kind, id: id))
        }
        for entry in entries.values {
            for record in entry.entered { remember(record.kind, record.id) }
            for correction in entry.corrections { remember(vocabulary.index(of: correction.kind) ?? 0, correction.id) }
        }
        // Twice: a record may refer to one that comes later.
        defer { for change in originals + originals { _ = assessor.apply(change) } }
        var revisions: [FindingRevision] = []
        var after = finding
        for seq in entries.keys.sorted(by: >) {
            guard let entry = entries[seq] else { continue }
            for change in undoing(entry, seq, assessor.dataset) { _ = assessor.apply(change) }
            // Before it came in the subject was not judged at all.
            guard let before = try? assessor.finding(
                rule: finding.rule, subject: finding.subject, period: finding.period)
            else { break }
            if before.status != after.status || before.observed != after.observed || before.required != after.required {
                revisions.append(
                    FindingRevision(
                        seq: seq, at: entry.at, actor: entry.actor,
                        entered: entry.entered.map { (vocabulary.kinds[$0.kind].name, $0.id) },
                        corrections: entry.corrections, before: before, after: after))
            }
            after = before
        }
        if let first = revisions.last, first.corrections.isEmpty, first.before.evidenceTotal == 0 {
            revisions.removeLast()
        }
        return revisions.reversed()
    }

    private func undoing(_ entry: Entry, _ seq: Int64, _ dataset: Dataset) -> [RecordChange] {
        let taken = entry.entered.map { RecordChange(kind: $0.kind, id: $0.id, values: nil) }
        let groups = Dictionary(grouping: entry.corrections) { $0.kind + " " + $0.id }
        return taken + groups.values.compactMap { group in
            guard let first = group.first, let kind = vocabulary.index(of: first.kind) else { return nil }
            return PastRecords.before(
                group, dataset.change(kind: kind, id: first.id), vocabulary.kinds[kind], knownSince: .max)
        }
    }
}
