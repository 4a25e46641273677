import Policy
import Quantities

extension Desk {
    /// One page of the list: the verdicts after the key, and the key of the last one where more follow.
    ///
    /// The key names rule, subject and first day, so that what is added meanwhile neither hides nor repeats a row.
    func cells(
        _ narrowing: Narrowing, _ rules: [Int], _ tallies: PlaceTallies
    ) throws -> (cells: [FindingCell], next: String?) {
        let key = try narrowing.after.map { try PageKey($0, words) }
        var rules = rules
        if let key {
            guard let place = rules.firstIndex(where: { book.rules[$0].id == key.rule }) else { return ([], nil) }
            rules.removeFirst(place)
        }
        let listed = { ListedRule(number: $0, narrowing: narrowing, region: self.inside, asOf: self.asOf) }
        return try judging { assessor in
            var found: [FindingCell] = []
            // To find nothing takes longest: all subjects are looked at.
            for number in rules where found.count <= Self.pageSize && tallies.rules[number].mayHold(narrowing.status) {
                let table = assessor.dataset.tables[book.rules[number].subject]
                let start = key?.rule == book.rules[number].id ? key.flatMap { table.row($0.subject) } : nil
                let take = { (cell: FindingCell) -> Bool in
                    if let start, let key,
                        cell.subject == start ? cell.period.start <= key.day : table.isID(cell.subject, before: start)
                    {
                        return true
                    }
                    found.append(cell)
                    return found.count <= Self.pageSize
                }
                try listed(number).forEach(assessor, take)
            }
            guard found.count > Self.pageSize else { return (found, nil) }
            found.removeLast()
            let last = found[found.count - 1]
            let rule = book.rules[last.rule]
            return (
                found, PageKey(rule.id, assessor.dataset.tables[rule.subject].id(last.subject), last.period.start).text
            )
        }
    }
}

/// The verdicts of one rule that a list shows.
struct ListedRule: Sendable {
    var number: Int
    var narrowing: Narrowing
    var region: String?
    var asOf: CivilDate

    func forEach(_ assessor: Assessor, _ body: (FindingCell) throws -> Bool) throws {
        if narrowing.status == .notApplicable {
            let filter = FindingFilter(
                region: region, rules: [assessor.book.rules[number].id],
                period: narrowing.span == .now ? Period(.day, holding: asOf) : nil, statuses: [.notApplicable])
            return try assessor.forEachCell(filter) { $0.rule == number ? try body($0) : true }
        }
        try assessor.forEach(number, narrowing.span, region: region) { cell in
            cell.status == narrowing.status ?? cell.status ? try body(cell) : true
        }
    }
}

/// Where a page of findings ends.
struct PageKey {
    var rule: String
    var subject: String
    var day: CivilDate

    init(_ rule: String, _ subject: String, _ day: CivilDate) {
        self.rule = rule
        self.subject = subject
        self.day = day
    }

    /// Rule ids and days hold no bar; ids of subjects may.
    init(_ text: String, _ words: Lexicon) throws {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count >= 3, let day = CivilDate(parts[parts.count - 1]) else {
            throw Failure(.invalid, words(.badKey))
        }
        self.init(String(parts[0]), parts[1..<(parts.count - 1)].joined(separator: "|"), day)
    }

    var text: String { "\(rule)|\(subject)|\(day)" }
}
