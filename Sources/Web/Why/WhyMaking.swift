import Outreach
import Policy
import Quantities

extension Desk {
    func why() throws -> any Page {
        let id = try question.rest()
        guard let rule = book.rule(id) else { throw Failure(.missing, words(.noSuchClause, id)) }
        let subject = try question.required("subject", example: "350427100001")
        let period = try question["period"].map { text in
            guard let period = Period(text) ?? rule.openPeriod(text) else {
                throw Failure(.invalid, words(.notAPeriod, text))
            }
            return period
        }
        return try argument(rule, subject, period)
    }

    /// The page of one finding; its text is what `xiachen explain` prints.
    func argument(_ rule: Rule, _ subject: String, _ period: Period?) throws -> WhyPage {
        let explanation: Explanation
        do {
            explanation = try judging { try $0.explain(rule: rule.id, subject: subject, period: period) }
        } catch let failure as Failure where failure.kind == .missing {
            let when = period.map { words($0) } ?? ""
            throw Failure(.missing, words(.notJudged, words(rule.title), subject, when))
        }
        let finding = explanation.finding
        let row = telling.row(finding)
        let clause = book.clause(of: rule)
        let document = book.document(of: rule)
        return WhyPage(
            heading: row.rule.text, place: finding.region, subject: row.subject, period: row.period, status: row.status,
            verdict: verdict(finding, rule), observed: row.observed, required: row.required, strength: row.strength,
            basis: row.basis, quote: finding.quote,
            clause: Link("\(document.title) \(clause.place)", links.document(document.id, anchor: clause.id)),
            sentence: sentence(rule), assumption: finding.assumption.map { words($0) }, parts: parts(explanation),
            counted: counted(finding),
            evidence: explanation.counted.isEmpty ? nil : .init(records: explanation.counted.map(line)),
            excluded: explanation.leftOut.map(leftOut),
            further: further(finding, rule), passing: passing(explanation, rule),
            revisions: try revisions(finding, rule))
    }

    /// Why the state is what it is, where that is not plain from the numbers.
    private func verdict(_ finding: Finding, _ rule: Rule) -> String {
        switch finding.status {
        case .met: return words(.verdictMet)
        case .short: return words(finding.isAdvisory ? .verdictNotice : .verdictShort)
        case .atRisk: return words(finding.isAdvisory ? .verdictNotice : .verdictAtRisk)
        case .excused: return words(.verdictExcused)
        case .noData: return words(.verdictNoData)
        case .notApplicable:
            switch finding.reason {
            case .region: return words(.outsideRegion, telling.region(rule.region))
            case .condition: return words(.conditionFails)
            case .overridden: return words(.verdictOverridden)
            case .notDue: return words(.verdictNotDue)
            case .permission: return words(.verdictPermission)
            case nil: return ""
            }
        }
    }

    private func counted(_ finding: Finding) -> String {
        guard finding.evidenceTotal > 0, let kind = finding.evidenceKind else { return words(.nothingCounted) }
        let noun = telling.noun(kind)
        let total = ValueWords.grouped(finding.evidenceTotal)
        return finding.evidence.count < finding.evidenceTotal
            ? words(.countedSome, noun, total, "\(finding.evidence.count)") : words(.countedRecords, noun, total)
    }

    /// A record by its name, or by its id where it has none.
    func link(_ kind: String, _ id: String) -> Link {
        Link(telling.name(kind: kind, id: id), links.record(kind: kind, id: id))
    }

    /// The record and the first few things known of it.
    private func line(_ record: RecordFacts) -> RecordLine {
        let kind = book.vocabulary.kinds[record.kind].name
        let link = link(kind, record.id)
        var facts: [String] = []
        for (field, value) in record.values where field.name != "id" && field.name != "name" && facts.count < 5 {
            if case .reference = value { continue }
            facts.append(self.row(field, value).value)
        }
        return RecordLine(text: link.text, href: link.href, amount: facts.joined(separator: " · "))
    }

    private func leftOut(_ group: LeftOut) -> WhyPage.LeftOut {
        let reason =
            switch group.reason {
            case .time: words(.outsideTime)
            case .condition(let condition): words(.conditionNotMet, sentence(condition))
            }
        let noun = group.records.first.map { telling.noun(book.vocabulary.kinds[$0.kind].name) } ?? ""
        return WhyPage.LeftOut(
            reason: words(.leftOut, noun, ValueWords.grouped(group.count), reason), records: group.records.map(line))
    }

    private func sentence(_ expression: Expression) -> String {
        words.language == .zh
            ? ChineseSentence(book).render(expression, insideQuery: true)
            : EnglishSentence(book).render(expression, insideQuery: true)
    }

    /// What the measure is made of, where it is made of several things.
    private func parts(_ explanation: Explanation) -> [String] {
        guard explanation.parts.count > 1 else { return [] }
        return explanation.parts.map { part in
            let value = telling.values.text(part.value, of: .number, unit: nil)
            let name =
                words.language == .zh
                ? ChineseSentence(book).render(part.expression) : EnglishSentence(book).render(part.expression)
            return words(.partIs, name, value)
        }
    }
}

extension Rule {
    /// Periods of `once` are written `2025-01-01..2025-12-31`, days of events and states as a day.
    func openPeriod(_ text: String) -> Period? {
        let ends = text.components(separatedBy: "..")
        guard ends.count == 2, let from = CivilDate(ends[0]), let to = CivilDate(ends[1]), from <= to else {
            return nil
        }
        return Period(.once, from: from, through: to)
    }
}
