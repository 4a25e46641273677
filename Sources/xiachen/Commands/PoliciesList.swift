import ArgumentParser
import Foundation
import Policy

/// `xiachen policies list`: every clause of the catalogue of checks, one a line.
struct PoliciesList: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出应检查的条款及其规则")

    @Option(help: "table 或 json") var format = Format.table
    @Flag(help: "只列已执行的规则") var inForce = false
    @OptionGroup var policies: PoliciesFolder

    func run() throws {
        let book = try policies.load()
        let entries = book.documents.flatMap { document in
            document.clauses.filter { ($0.check != nil && !inForce) || $0.rule != nil }
                .map { PolicyListEntry($0, document, book) }
        }
        switch format {
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            print(String(decoding: try encoder.encode(entries), as: UTF8.self))
        case .table:
            for entry in entries {
                let state = entry.state == "in force" ? "已执行" : "未执行"
                let rule = entry.rule
                print(
                    state, entry.clause.id, rule?.per.rawValue ?? "-", entry.subject ?? "-",
                    rule?.title.zh ?? entry.clause.quote, separator: "\t")
            }
            print("共 \(entries.count) 条，已执行 \(entries.count { $0.state == "in force" }) 条。")
        }
    }
}

/// One line of `policies list --format json`; every key is always there, null where nothing is known.
struct PolicyListEntry: Encodable {
    let clause: Clause
    let document: String
    let region: String
    let rule: Rule?
    let subject: String?

    init(_ clause: Clause, _ document: Document, _ book: PolicyBook) {
        let rule = clause.rule.map { book.rules[$0] }
        self.clause = clause
        self.document = document.id
        self.rule = rule
        region = rule?.region ?? document.region
        subject = rule.map { book.vocabulary.kinds[$0.subject].name }
    }

    /// `in force`, or `not yet`.
    var state: String { rule == nil ? "not yet" : "in force" }

    enum Key: String, CodingKey {
        case id, document, place, quote, strength, region, subject, per, family, capability, priority, check, state
        case reason, title
    }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(clause.id, forKey: .id)
        try keys.encode(document, forKey: .document)
        try keys.encode(clause.place, forKey: .place)
        try keys.encode(clause.quote, forKey: .quote)
        try keys.encode((rule?.strength ?? clause.strength)?.rawValue, forKey: .strength)
        try keys.encode(region, forKey: .region)
        try keys.encode(subject, forKey: .subject)
        try keys.encode(rule?.per.rawValue, forKey: .per)
        try keys.encode(clause.families, forKey: .family)
        try keys.encode(clause.capability, forKey: .capability)
        try keys.encode(clause.priority?.rawValue, forKey: .priority)
        try keys.encode(clause.check?.rawValue, forKey: .check)
        try keys.encode(state, forKey: .state)
        try keys.encode(clause.notYet, forKey: .reason)
        try keys.encode(rule?.title.zh, forKey: .title)
    }
}
