import Policy
import Quantities

/// The rules that tours can meet, and those on a tour itself.
struct TourRules {
    /// Count tours to a county or an institution by the calendar.
    let cadence: [String]
    /// Ask of a tour who goes where, and look at nothing but it and its places.
    let direction: [String]
    /// Ask for further records once a tour takes place.
    let following: [String]
    let kind: Int

    init(_ live: Assessor) throws(Failure) {
        let book = live.book
        guard let kind = live.dataset.vocabulary.index(of: "tour") else { throw Failure(.defect, "没有巡回医疗记录类") }
        self.kind = kind
        let reached = Set(live.rulesReached(by: [], settings: [], kinds: [kind]))
        let rules = book.rules.filter { !$0.isAdvisory && (reached.contains($0.id) || $0.subject == kind) }
        cadence = rules.filter { rule in
            ["region", "institution"].contains(book.vocabulary.kinds[rule.subject].name)
                && [.week, .month, .quarter, .year].contains(rule.per) && rule.measure.counts(kind)
        }.map(\.id)
        let own = rules.filter { $0.subject == kind }
        let alone = own.filter { rule in
            [rule.condition, rule.needs, rule.measure].compactMap { $0 }.allSatisfy { Self.isAlone($0, book) }
        }
        direction = alone.map(\.id)
        following = own.map(\.id).filter { !alone.map(\.id).contains($0) }
    }

    private static func isAlone(_ expression: Expression, _ book: PolicyBook) -> Bool {
        var isAlone = true
        book.forEachPart(of: expression) { part in
            switch part {
            case .aggregate, .daysBelow: isAlone = false
            default: break
            }
        }
        return isAlone
    }
}
