import Policy
import Quantities

extension Desk {
    func documents() throws -> any Page {
        let counts = try tallies(.now)
        var tallies: [String: Tally] = [:]
        for document in book.documents { tallies[document.id] = counts.sum(document.clauses.compactMap(\.rule)) }
        return DocumentsPage(telling, tallies: tallies)
    }

    func document() throws -> any Page {
        let id = try question.segment("document")
        guard let document = book.documents.first(where: { $0.id == id }) else {
            throw Failure(.missing, words(.noSuchDocument, id))
        }
        let counts = try tallies(.now)
        var tallies: [String: Tally] = [:]
        for clause in document.clauses { tallies[clause.id] = clause.rule.map { counts.rules[$0] } }
        let only = try question.choice("only", ClauseChoice.self)
        return DocumentPage(document, onlyRules: only == .rules, telling, tallies: tallies, sentence: sentence)
    }

    func clause() throws -> any Page {
        let key = try question.segment("document")
        let id = key + "/" + (try question.rest())
        guard let document = book.documents.first(where: { $0.id == key }), let clause = book.clause(id) else {
            throw Failure(.missing, words(.noSuchClause, id))
        }
        let judged = try clause.rule.map { try self.judged($0) }
        return ClausePage(
            clause, in: document, telling, sentence: clause.rule.map { sentence(book.rules[$0]) }, judged: judged)
    }

    /// A rule as a sentence in the reader's language.
    func sentence(_ rule: Rule) -> String {
        words.language == .zh ? ChineseSentence(book).render(rule) : EnglishSentence(book).render(rule)
    }

    private func judged(_ number: Int) throws -> ClausePage.Judged {
        let rule = book.rules[number]
        let narrowing = Narrowing(
            span: try span(), status: try question.choice("status", FindingStatus.self), rule: rule.id,
            after: question["after"])
        let tallies = try tallies(narrowing.span)
        let tally = tallies.rules[number]
        let href = { (asked: Narrowing) in
            links.clause(rule.id, status: asked.status, span: asked.span, after: asked.after)
        }
        func with(_ change: (inout Narrowing) -> Void) -> String {
            var changed = narrowing
            changed.after = nil
            change(&changed)
            return href(changed)
        }
        var choices = [
            Choosable(
                text: "\(words(.all)) \(ValueWords.grouped(tally.total))", href: with { $0.status = nil },
                isCurrent: narrowing.status == nil)
        ]
        for status in FindingStatus.shown {
            choices.append(
                Choosable(
                    text: "\(status.sign) \(words(status.word)) \(ValueWords.grouped(tally[status]))",
                    href: with { $0.status = status }, isCurrent: narrowing.status == status))
        }
        choices.append(
            Choosable(
                text: words(.notApplicable), href: with { $0.status = .notApplicable },
                isCurrent: narrowing.status == .notApplicable))
        let (cells, next) = try cells(narrowing, [number], tallies)
        let total = narrowing.status == .notApplicable ? nil : narrowing.status.map { tally[$0] } ?? tally.total
        return ClausePage.Judged(
            filters: [
                FilterRow(label: words(.status), choices: choices),
                spanFilter(narrowing.span) { span in with { $0.span = span } }
            ], list: try table(cells, total: total, narrowing, href: href, next: next))
    }
}

/// Which clauses of a document are shown.
enum ClauseChoice: String, CaseIterable { case rules }
