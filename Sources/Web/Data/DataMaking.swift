import Outreach
import Quantities

extension Desk {
    func data() -> any Page {
        DataPage(
            heading: words(DataWord.data), lead: words(DataWord.dataLead),
            ways: [
                .init(link: Link(words(DataWord.importing), links.importing()), note: words(DataWord.importNote)),
                .init(link: Link(words(DataWord.getTemplate), links.template()), note: words(DataWord.templateNote)),
                .init(link: Link(words(DataWord.dictionary), links.dictionary()), note: words(DataWord.dictionaryNote)),
                .init(link: Link(words(DataWord.exporting), links.exporting()), note: words(DataWord.exportNote)),
            ])
    }

    func importing(_ intake: Intake) -> any Page {
        ImportPage(
            heading: words(DataWord.importing), action: links.importing(),
            hint: words(DataWord.chooseFilesHint, "\(Upload.limit >> 20)"),
            running: intake.running.map { Link(CaseTelling(words).progress($0.state), links.importCase($0.id)) },
            helps: [
                Link(words(DataWord.getTemplate), links.template()),
                Link(words(DataWord.seeDictionary), links.dictionary()),
            ])
    }

    /// One import. `complaint` and what was filled in come back where a confirmation lacked something.
    func importCase(
        _ intake: Intake, complaint: String? = nil, by: String = "", reason: String = ""
    ) throws -> any Page {
        let id = try question.segment("id")
        guard let known = intake[id] else {
            throw Failure(.missing, words(DataWord.noSuchImport), remedy: words(DataWord.startAgain))
        }
        let telling = CaseTelling(words)
        var page = ImportCasePage(
            heading: words(DataWord.importing), files: known.names.joined(separator: words(.comma)),
            mark: telling.mark(known.state), another: Link(words(DataWord.importAnother), links.importing()))
        switch known.state {
        case .receiving, .checking, .writing:
            page.progress = telling.progress(known.state)
            page.refresh = 1
        case .checked(let outcome):
            page.counts = counts(outcome)
            page.changes = try changes(outcome)
            if outcome.isChange {
                let isAsked = outcome.unexplained > 0
                let hint = words(DataWord.correctionReasonHint, ValueWords.grouped(outcome.unexplained))
                page.confirm = .init(
                    action: links.confirmImport(id), discard: links.discardImport(id), complaint: complaint, by: by,
                    reason: isAsked ? .init(hint: hint, text: reason) : nil)
                page.status = complaint == nil ? 200 : 400
            } else {
                page.notes = [words(DataWord.nothingToWrite)]
            }
        case .refused(let refusal): page.errors = errors(refusal)
        case .failed(let failure):
            page.failure =
                failure.kind == .defect
                ? .init(what: words(.defectText)) : .init(what: failure.what, remedy: failure.remedy)
        case .written(let outcome, let actor):
            page.counts = counts(outcome)
            if let seq = outcome.auditSeq {
                page.notes = [words(DataWord.auditEntryIs, "\(seq)", actor), words(DataWord.wentToStanding)]
            } else {
                page.notes = [words(DataWord.nothingToWrite)]
            }
        case .discarded: break
        }
        return page
    }

    private func counts(_ outcome: ImportOutcome) -> ImportCasePage.Counts {
        .init(
            rows: outcome.counts.map { count in
                .init(
                    kind: telling.noun(count.kind), new: ValueWords.grouped(count.new),
                    corrected: ValueWords.grouped(count.corrected), unchanged: ValueWords.grouped(count.unchanged))
            })
    }

    private func errors(_ refusal: ImportRefusal) -> ImportCasePage.Errors {
        .init(
            total: words(
                DataWord.errorTotal, ValueWords.grouped(refusal.total), ValueWords.grouped(refusal.problems.count)),
            rows: refusal.problems.map { problem in
                .init(
                    source: problem.source, row: problem.row.map { "\($0)" }, column: problem.column,
                    value: problem.value, what: problem.what, expected: problem.expected, nearest: problem.nearest)
            })
    }

    private func changes(_ outcome: ImportOutcome) throws -> ImportCasePage.Changes? {
        guard !outcome.changes.isEmpty else { return nil }
        let empty = words(DataWord.emptyValue)
        return .init(
            note: words(DataWord.correctionsShown, "\(outcome.changes.count)"),
            rows: outcome.changes.map { change in
                let field = book.vocabulary.kind(change.kind)?.field(change.field)
                return .init(
                    kind: telling.noun(change.kind),
                    record: Link(change.id, links.record(kind: change.kind, id: change.id)),
                    field: field.map(label) ?? change.field, old: change.old ?? empty, new: change.new ?? empty)
            })
    }
}
