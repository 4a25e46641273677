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
                print("\(state)\t\(entry.id)\t\(entry.per ?? "-")\t\(entry.subject ?? "-")\t\(entry.title ?? entry.quote)")
            }
            print("共 \(entries.count) 条，已执行 \(entries.count { $0.state == "in force" }) 条。")
        }
    }
}

/// One line of `policies list --format json`.
struct PolicyListEntry: Encodable {
    var id: String
    var document: String
    var place: String
    var quote: String
    var strength: String?
    var region: String
    var subject: String?
    var per: String?
    var family: [String]
    var capability: String?
    var priority: String?
    var check: String?
    /// `in force`, or `not yet`.
    var state: String
    var reason: String?
    var title: String?

    init(_ clause: Clause, _ document: Document, _ book: PolicyBook) {
        let rule = clause.rule.map { book.rules[$0] }
        id = clause.id
        self.document = document.id
        place = clause.place
        quote = clause.quote
        strength = (rule?.strength ?? clause.strength)?.rawValue
        region = rule?.region ?? document.region
        subject = rule.map { book.vocabulary.kinds[$0.subject].name }
        per = rule?.per.rawValue
        family = clause.families
        capability = clause.capability
        priority = clause.priority?.rawValue
        check = clause.check?.rawValue
        state = rule == nil ? "not yet" : "in force"
        reason = clause.notYet
        title = rule?.title.zh
    }
}
