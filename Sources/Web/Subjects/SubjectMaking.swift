import Policy
import Quantities

extension Desk {
    /// Periods of one rule that are listed unless all are asked for.
    private static var listed: Int { 6 }

    func subject() throws -> any Page {
        let record = try stored()
        let isAll = try span() == .all
        let kind = book.vocabulary.index(of: record.kind.name)
        let rules = book.rules.indices.filter { book.rules[$0].subject == kind }
        var tally = Tally()
        var place: String?
        var groups: [(name: String, rows: [FindingRow], left: Int)] = []
        try judging { assessor in
            for (name, members) in byFamily(rules) {
                var rows: [FindingRow] = []
                var left = 0
                for number in members {
                    let filter = FindingFilter(rules: [book.rules[number].id], subject: record.id)
                    var cells: [FindingCell] = []
                    assessor.forEachCell(filter) { cell in
                        if cell.rule == number, cell.status != .notApplicable || cell.reason == .notDue {
                            cells.append(cell)
                        }
                        return true
                    }
                    if let last = cells.last(where: { $0.status != .notApplicable }) { tally[last.status] += 1 }
                    let shown = cells.reversed().prefix(isAll ? cells.count : Self.listed)
                    let findings = shown.map { assessor.finding($0) }
                    place = place ?? findings.first?.region
                    rows += findings.map { telling.row($0) }
                    left += cells.count - shown.count
                }
                if !rows.isEmpty { groups.append((name, rows, left)) }
            }
        }
        let all = links.subject(kind: record.kind.name, id: record.id, all: true)
        return SubjectPage(
            heading: telling.name(kind: record.kind.name, id: record.id), place: place,
            kind: telling.noun(record.kind.name),
            id: record.id, cells: CountCell.row(tally, words) { _ in "" }, fields: fields(of: record),
            families: groups.map { name, rows, left in
                let more = Link(words(.earlierPeriods, "\(rows.count + left)", "\(rows.count)"), all)
                return FamilyGroup(name: name, rows: rows, more: left > 0 ? more : nil)
            })
    }

    /// Rules by the question they answer, in the order of the book; those without a family by their capability.
    private func byFamily(_ rules: [Int]) -> [(name: String, rules: [Int])] {
        var order: [String] = []
        var groups: [String: [Int]] = [:]
        for number in rules {
            let clause = book.clause(of: book.rules[number])
            let name = telling.family(clause) ?? clause.capability.map { telling.capability($0) } ?? words(.otherRules)
            if groups[name] == nil { order.append(name) }
            groups[name, default: []].append(number)
        }
        return order.map { ($0, groups[$0] ?? []) }
    }
}
