import Outreach
import Policy
import Quantities

extension Desk {
    /// What later writes changed about a closed period; nil where nothing did.
    func revisions(_ finding: Finding, _ rule: Rule) throws -> WhyPage.Revisions? {
        let revisions = try standing.revisions(finding, asOf: asOf)
        guard let first = revisions.first, let last = revisions.last else { return nil }
        return WhyPage.Revisions(
            lead: words(
                TimeWord.revisionsLead, words(first.before.status.word), observed(first.before, rule),
                words(last.after.status.word), observed(last.after, rule)),
            rows: revisions.reversed().map { revision in
                let corrected = revision.corrections.map(line)
                let entered = revision.entered.prefix(10).map { record in
                    WhyPage.RevisionLine(
                        text: words(TimeWord.enteredLate, telling.noun(record.kind)),
                        record: link(record.kind, record.id))
                }
                return WhyPage.Revision(
                    by: words(
                        TimeWord.revisionBy, shown(revision.at), revision.actor, "\(revision.seq)"),
                    change: words(
                        TimeWord.revisionFrom, words(revision.before.status.word), observed(revision.before, rule),
                        words(revision.after.status.word), observed(revision.after, rule)),
                    lines: corrected + entered)
            })
    }

    private func observed(_ finding: Finding, _ rule: Rule) -> String {
        telling.values.text(finding.observed, of: rule.measureType, unit: rule.unit)
    }

    /// Day and minute in China: 2026-11-22 20:15.
    private func shown(_ instant: Instant) -> String {
        let local = Instant(milliseconds: instant.milliseconds + 8 * 3_600_000).description
        return String(local.prefix(16)).replacing("T", with: " ")
    }

    private func line(_ correction: Correction) -> WhyPage.RevisionLine {
        let field = book.vocabulary.kind(correction.kind)?.field(correction.field)
        func value(_ text: String?) -> String {
            guard let text else { return words(TimeWord.wasEmpty) }
            guard words.language == .zh else { return text }
            return field?.type.choices?.first { $0.code == text }?.label ?? text
        }
        let label = words.language == .zh ? field?.label ?? correction.field : correction.field
        return WhyPage.RevisionLine(
            text: words(
                TimeWord.correctedField, telling.noun(correction.kind), label, value(correction.old),
                value(correction.new), correction.reason),
            record: link(correction.kind, correction.id))
    }
}
