import Policy
import Quantities

/// One clause with its rule and, where it can be executed, its subjects.
struct ClausePage: Page {
    static let template = "clause"
    var heading: String
    var document: Link
    /// Where in the document it stands.
    var passage: String
    var quote: String
    var reading: String?
    var gloss: String?
    var sentence: String?
    var fields: [FieldRow]
    var assumption: String?
    var alternative: String?
    var notYet: String?
    /// To trying another number.
    var whatIf: Link?
    var judged: Judged?

    struct Judged: Sendable {
        var filters: [FilterRow]
        var list: FindingTable?
    }

    init(_ clause: Clause, in document: Document, _ telling: Telling, sentence: String?, judged: Judged?) {
        let words = telling.words
        let rule = clause.rule.map { telling.book.rules[$0] }
        heading = rule.map { words($0.title) } ?? "\(document.title) \(clause.place)"
        self.document = Link(document.title, telling.links.document(document.id, anchor: clause.id))
        passage = clause.place
        quote = clause.quote
        reading = clause.reading
        gloss = words.language == .en ? clause.gloss : nil
        self.sentence = sentence
        fields = Self.fields(clause, rule, telling)
        assumption = rule?.assumption.map { words($0) }
        alternative = rule?.alternative.map { words($0.note) }
        notYet = clause.rule == nil && clause.check != nil ? clause.notYet : nil
        if let rule, rule.boundNumber != nil {
            whatIf = Link(words(WhatIfWord.tryThisRule), telling.links.whatIf(rule: rule.id))
        }
        self.judged = judged
    }

    private static func fields(_ clause: Clause, _ rule: Rule?, _ telling: Telling) -> [FieldRow] {
        let words = telling.words
        var rows: [FieldRow] = []
        func add(_ label: Word, _ value: String?, href: String? = nil) {
            if let value, !value.isEmpty { rows.append(FieldRow(label: words(label), value: value, href: href)) }
        }
        add(.ruleId, clause.id)
        add(.strength, (rule?.strength ?? clause.strength).map { words($0.word) })
        add(.basis, rule.map { telling.basis($0) })
        add(.per, rule.map { words.every($0.per) })
        add(.inForce, rule.map { words($0.inForce) })
        add(.dueOn, rule?.due.map { telling.due($0) })
        add(.holdsIn, rule.map { telling.region($0.region) })
        add(.capability, clause.capability.map { telling.capability($0) })
        add(.family, telling.family(clause))
        add(.overridesRules, rule.map { $0.overrides.joined(separator: words(.comma)) })
        if rule?.isPermission == true { add(.noteHeading, words(.permission)) }
        if rule?.isAdvisory == true { add(.noteHeading, words(.advisory)) }
        return rows
    }
}

extension Telling {
    func due(_ due: Due) -> String {
        switch due {
        case .on(let date): date.description
        case .every(let month, let day): words(.dueEveryYear, "\(month)", "\(day)")
        }
    }

    /// The question of the first family of a clause; nil where it belongs to none.
    func family(_ clause: Clause) -> String? {
        clause.families.first.map { id in book.families.first { $0.id == id }.map { words($0.question) } ?? id }
    }

    func capability(_ id: String) -> String { CapabilityWords.named[id].map { words($0) } ?? id }
}

extension ClausePage.Judged: Part {
    static let parts: Parts<ClausePage.Judged> = ["filters": { $0.filters }, "list": { $0.list }]
}

extension ClausePage: Part {
    static let parts: Parts<ClausePage> = [
        "heading": { $0.heading }, "document": { $0.document }, "passage": { $0.passage }, "quote": { $0.quote },
        "reading": { $0.reading }, "gloss": { $0.gloss }, "sentence": { $0.sentence }, "fields": { $0.fields },
        "assumption": { $0.assumption }, "alternative": { $0.alternative }, "notYet": { $0.notYet },
        "whatIf": { $0.whatIf }, "judged": { $0.judged },
    ]
}
