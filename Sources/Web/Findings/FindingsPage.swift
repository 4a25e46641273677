import Policy
import Quantities

/// A list of findings, narrowed by what the address says.
struct FindingsPage: Page {
    static let template = "findings"
    var heading: String
    var lead: String
    var filters: [FilterRow]
    var list: FindingTable?
    var workbook: Link?
}

extension Desk {
    static var pageSize: Int { 50 }

    func findings() throws -> any Page {
        let narrowing = try narrowing()
        let rules = narrowing.rules(book)
        let tallies = try tallies(narrowing.span)
        let tally = tallies.sum(rules)
        let total = narrowing.status.map { tally[$0] } ?? tally.total
        let (cells, next) = try cells(narrowing, rules, tallies)
        return FindingsPage(
            heading: words(.findings), lead: words(.findingsLead, scope(narrowing), ValueWords.grouped(total)),
            filters: filters(narrowing, tally),
            list: try table(cells, total: total, narrowing, href: links.findings, next: next),
            workbook: cells.isEmpty ? nil : Link(words(RecordWord.exportShown), links.findingsWorkbook(narrowing)))
    }

    /// What the address asks for.
    func narrowing() throws -> Narrowing {
        Narrowing(
            span: try span(), status: try question.choice("status", FindingStatus.self),
            capability: question["capability"], family: question["family"], rule: question["rule"],
            document: question["document"], after: question["after"])
    }

    /// A page of findings in words; nil where there are none. `total` is nil where it is not counted.
    func table(
        _ cells: [FindingCell], total: Int?, _ narrowing: Narrowing, href: (Narrowing) -> String, next: String?
    ) throws -> FindingTable? {
        guard !cells.isEmpty else { return nil }
        let findings = try judging { assessor in cells.map { assessor.finding($0) } }
        for (kind, group) in Dictionary(grouping: findings, by: \.subjectKind) {
            try names.fetch(kind: kind, ids: group.map(\.subject))
        }
        var first = narrowing
        first.after = nil
        var following = narrowing
        following.after = next
        return FindingTable(
            rows: findings.map { telling.row($0) },
            pager: Pager(
                shown: total.map { words(.shownOf, "\(cells.count)", ValueWords.grouped($0)) }
                    ?? words(.shownHere, "\(cells.count)"),
                first: narrowing.after == nil ? nil : href(first),
                next: following.after == nil ? nil : href(following)))
    }

    /// What the list is limited to, in words: 宝坻区、村级巡诊管理、未达到.
    private func scope(_ narrowing: Narrowing) -> String {
        var parts = [placeName]
        if let document = narrowing.document {
            parts.append(book.documents.first { $0.id == document }?.title ?? document)
        }
        if let id = narrowing.family {
            let question = book.families.first { $0.id == id }.map { words($0.question) }
            parts.append(question ?? (id == Narrowing.noFamily ? words(.otherRules) : id))
        }
        if let capability = narrowing.capability { parts.append(telling.capability(capability)) }
        if let rule = narrowing.rule { parts.append(book.rule(rule).map { words($0.title) } ?? rule) }
        if let status = narrowing.status { parts.append(words(status.word)) }
        return parts.joined(separator: words(.comma))
    }

    private func filters(_ narrowing: Narrowing, _ tally: Tally) -> [FilterRow] {
        func with(_ change: (inout Narrowing) -> Void) -> String {
            var changed = narrowing
            changed.after = nil
            change(&changed)
            return links.findings(changed)
        }
        let statuses = FindingStatus.shown.map { status in
            Choosable(
                text: "\(status.sign) \(words(status.word)) \(ValueWords.grouped(tally[status]))",
                href: with { $0.status = status }, isCurrent: narrowing.status == status)
        }
        let all = Choosable(
            text: "\(words(.all)) \(ValueWords.grouped(tally.total))", href: with { $0.status = nil },
            isCurrent: narrowing.status == nil)
        var rows = [
            FilterRow(label: words(.status), choices: [all] + statuses),
            spanFilter(narrowing.span) { span in with { $0.span = span } }
        ]
        if [narrowing.capability, narrowing.family, narrowing.document, narrowing.rule].contains(where: { $0 != nil }) {
            let wider = Choosable(
                text: words(.everything),
                href: with { ($0.capability, $0.family, $0.document, $0.rule) = (nil, nil, nil, nil) },
                isCurrent: false)
            rows.append(FilterRow(label: words(.narrowedTo), choices: [wider]))
        }
        return rows
    }
}
