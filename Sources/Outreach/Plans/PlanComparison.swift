import Policy
import Quantities
import Store

/// Two plans of one kind side by side: figures, findings before and after, and what each proposes alone.
package struct PlanComparison {
    package let a: Plan
    package let b: Plan
    private let book: PolicyBook
    let first: any PlanBody
    let second: any PlanBody
    /// Records that both rest on and that changed between them.
    package let changed: Int

    /// - Throws: `invalid` where they are of two kinds, or one and the same; whatever reading throws.
    package init(_ a: Plan, _ b: Plan, _ book: PolicyBook, _ database: Database) throws {
        guard a.kind == b.kind else {
            throw Failure(
                .invalid, "\(a.id) 是\(a.kind.label)，\(b.id) 是\(b.kind.label)", remedy: "只能比较同一种计划")
        }
        guard a.id != b.id else { throw Failure(.invalid, "两个计划是同一个：\(a.id)", remedy: "请给出两个计划") }
        (self.a, self.b, self.book) = (a, b, book)
        (first, second) = (try a.content(), try b.content())
        let (low, high) = (min(a.recordsSeq, b.recordsSeq), max(a.recordsSeq, b.recordsSeq))
        let tables = type(of: first).restsOn.map(\.table)
        changed = try database.read { snapshot in
            try tables.reduce(0) { sum, table in
                try sum + snapshot.count(
                    """
                    SELECT count(*) FROM \(identifier: table) WHERE changed_seq > \(low) AND changed_seq <= \(high)
                    """)
            }
        }
    }

    /// A figure of both; nil where it is not known.
    package struct Figure: Sendable {
        package var title: Words
        package var unit: String
        package var first: Double?
        package var second: Double?
    }

    package var figures: [Figure] {
        zip(first.figures, second.figures).map {
            Figure(title: $0.title, unit: $0.unit, first: $0.value, second: $1.value)
        }
    }

    /// Findings that plans turn to a status.
    package struct Turned: Sendable {
        package var status: FindingStatus
        package var first: Int
        package var second: Int
        package var same: Int
        /// What one of them turns alone, by rule and subject.
        package var onlyFirst: [PlanChange]
        package var onlySecond: [PlanChange]
    }

    /// To met, and to short.
    package var turned: [Turned] {
        func found(_ body: any PlanBody, _ status: FindingStatus) -> [String: PlanChange] {
            let turned = body.changes.filter { $0.after == status.rawValue && $0.before != $0.after }
            return Dictionary(turned.map { ("\($0.rule)|\($0.subject)", $0) }) { one, _ in one }
        }
        return [FindingStatus.met, .short].map { status in
            let (x, y) = (found(first, status), found(second, status))
            let onlyX = x.keys.filter { y[$0] == nil }.sorted().compactMap { x[$0] }
            let onlyY = y.keys.filter { x[$0] == nil }.sorted().compactMap { y[$0] }
            return Turned(
                status: status, first: x.count, second: y.count, same: x.count - onlyX.count, onlyFirst: onlyX,
                onlySecond: onlyY)
        }
    }

    /// What is proposed: told by what it is and in which way.
    package struct Proposals: Sendable {
        package var same: Int
        package var changed: [(key: String, first: String, second: String)]
        package var onlyFirst: [(key: String, detail: String)]
        package var onlySecond: [(key: String, detail: String)]
    }

    package var proposals: Proposals {
        func entries(_ body: any PlanBody, _ plan: Plan) -> [String: [String]] {
            Dictionary(grouping: body.entries(of: plan, book), by: \.key).mapValues { $0.map(\.detail).sorted() }
        }
        func joined(_ details: [String]?) -> String { (details ?? []).joined(separator: "、") }
        let (x, y) = (entries(first, a), entries(second, b))
        return Proposals(
            same: x.count { y[$0.key] == $0.value },
            changed: x.keys.filter { y[$0] != nil && y[$0] != x[$0] }.sorted()
                .map { ($0, joined(x[$0]), joined(y[$0])) },
            onlyFirst: x.keys.filter { y[$0] == nil }.sorted().map { ($0, joined(x[$0])) },
            onlySecond: y.keys.filter { x[$0] == nil }.sorted().map { ($0, joined(y[$0])) })
    }

    /// Title of a rule, and its subject.
    package func told(_ change: PlanChange) -> String {
        "\(change.name ?? change.subject)，\(book.rule(change.rule)?.title.zh ?? change.rule)"
    }
}
