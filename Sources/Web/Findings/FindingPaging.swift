import Policy
import Quantities

extension Desk {
    /// One page of the list: the verdicts after the key, and the key of the last one where more follow.
    ///
    /// The key names rule, subject and first day, so that what is added meanwhile neither hides nor repeats a row.
    func cells(_ narrowing: Narrowing, _ rules: [Int]) throws -> (cells: [FindingCell], next: String?) {
        let key = try narrowing.after.map { try PageKey($0, words) }
        var rules = rules
        if let key {
            guard let place = rules.firstIndex(where: { book.rules[$0].id == key.rule }) else { return ([], nil) }
            rules.removeFirst(place)
        }
        return try judging { assessor in
            var found: [FindingCell] = []
            for number in rules where found.count <= Self.pageSize {
                let table = assessor.dataset.tables[book.rules[number].subject]
                let start = key?.rule == book.rules[number].id ? key.flatMap { table.row($0.subject) } : nil
                let take = { (cell: FindingCell) -> Bool in
                    if let start, let key,
                        cell.subject == start ? cell.period.start <= key.day : table.isID(cell.subject, before: start)
                    {
                        return true
                    }
                    if cell.status == narrowing.status ?? cell.status { found.append(cell) }
                    return found.count <= Self.pageSize
                }
                if narrowing.status == .notApplicable {
                    let filter = FindingFilter(
                        region: inside, rules: [book.rules[number].id],
                        period: narrowing.span == .now ? Period(.day, holding: asOf) : nil, statuses: [.notApplicable])
                    assessor.forEachCell(filter, take)
                } else {
                    assessor.forEach(number, narrowing.span, region: inside, take)
                }
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
