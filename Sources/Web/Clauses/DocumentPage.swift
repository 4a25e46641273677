import Policy

/// One document, clause by clause.
struct DocumentPage: Page {
    static let template = "document"
    var heading: String
    var lead: String
    var fields: [FieldRow]
    var filters: [FilterRow]
    var note: String?
    var clauses: [ClauseRow]

    init(
        _ document: Document, onlyRules: Bool, _ telling: Telling, tallies: [String: Tally], sentence: (Rule) -> String
    ) {
        let words = telling.words
        heading = document.title
        let executable = document.clauses.count { $0.rule != nil }
        lead = words(.documentLead, "\(document.clauses.count)", "\(executable)")
        fields = [
            FieldRow(label: words(.number), value: document.number ?? words(.notPrinted)),
            FieldRow(label: words(.issuer), value: document.issuer),
            FieldRow(label: words(.issuedOn), value: telling.issued(document)),
            FieldRow(label: words(.inForce), value: words(document.inForce)),
            FieldRow(label: words(.region), value: telling.region(document.region))
        ]
        filters = [
            FilterRow(
                label: words(.show),
                choices: [
                    Choosable(
                        text: words(.everyClause), href: telling.links.document(document.id), isCurrent: !onlyRules),
                    Choosable(
                        text: words(.onlyRules), href: telling.links.document(document.id, onlyRules: true),
                        isCurrent: onlyRules)
                ])
        ]
        note = document.note
        clauses = document.clauses.filter { !onlyRules || $0.rule != nil }.map { clause in
            ClauseRow(clause, telling, tally: tallies[clause.id] ?? Tally(), sentence: sentence)
        }
    }
}

/// One clause in its document.
struct ClauseRow: Sendable {
    var anchor: String
    var place: String
    var quote: String
    var reading: String?
    var gloss: String?
    var strength: String?
    var capability: String?
    var check: String?
    var notYet: String?
    var rule: RuleRow?

    struct RuleRow: Sendable {
        var title: Link
        var sentence: String
        var cells: [CountCell]
    }

    init(_ clause: Clause, _ telling: Telling, tally: Tally, sentence: (Rule) -> String) {
        let words = telling.words
        anchor = clause.id
        place = clause.place
        quote = clause.quote
        reading = clause.reading
        // The gloss is English: beside a Chinese quote a Chinese reader has no use for it.
        gloss = words.language == .en ? clause.gloss : nil
        strength = clause.strength.map { words($0.word) }
        capability = clause.capability.map { telling.capability($0) }
        check = clause.check.map { words($0 == .computed ? .computed : .attested) }
        notYet = clause.rule == nil && clause.check != nil ? clause.notYet : nil
        rule = clause.rule.map { index in
            let rule = telling.book.rules[index]
            return RuleRow(
                title: Link(words(rule.title), telling.links.clause(rule.id)), sentence: sentence(rule),
                cells: CountCell.row(tally, words) { telling.links.clause(rule.id, status: $0) })
        }
    }
}

extension ClauseRow: Part {
    static let parts: Parts<ClauseRow> = [
        "anchor": { $0.anchor }, "place": { $0.place }, "quote": { $0.quote }, "reading": { $0.reading },
        "gloss": { $0.gloss }, "strength": { $0.strength }, "capability": { $0.capability }, "check": { $0.check },
        "notYet": { $0.notYet }, "rule": { $0.rule },
    ]
}

extension ClauseRow.RuleRow: Part {
    static let parts: Parts<ClauseRow.RuleRow> = [
        "title": { $0.title }, "sentence": { $0.sentence }, "cells": { $0.cells },
    ]
}
