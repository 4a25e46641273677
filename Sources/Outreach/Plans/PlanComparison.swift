import Policy
import Quantities
import Store

/// Two plans of one kind side by side: figures, findings before and after, and what each proposes alone.
package struct PlanComparison {
    private let a: Plan
    private let b: Plan
    private let book: PolicyBook
    private let first: any PlanBody
    private let second: any PlanBody
    /// Records that both rest on and that changed between them.
    private let changed: Int

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

    /// So many of each list are told.
    private static let most = 40

    /// The comparison in Chinese, line by line.
    package func lines() -> [String] {
        var lines = ["甲：\(told(a))", "乙：\(told(b))"]
        if a.region != b.region { lines.append("注意：两个计划的区划不同（\(a.region)、\(b.region)）。") }
        if changed > 0 { lines.append("注意：两次编制之间有 \(changed) 条所依记录变动，差别可能来自记录。") }
        return lines + figures + findings + proposals
    }

    private func told(_ plan: Plan) -> String {
        "\(plan.id)，\(plan.kind.label)，\(plan.region)，自 \(plan.from)，编制于 \(plan.madeAt.chinaDate)"
    }

    private var figures: [String] {
        zip(first.figures, second.figures).map { one, other in
            let difference = one.value.flatMap { x in other.value.map { $0 - x } }
            let change = difference.map { $0 == 0 ? "相同" : "\($0 > 0 ? "多" : "少") \(Self.amount(abs($0)))" } ?? "不知"
            return "  \(one.title.zh)：甲 \(Self.amount(one.value))，乙 \(Self.amount(other.value))\(one.unit)（乙\(change)）"
        }
    }

    private static func amount(_ value: Double?) -> String {
        guard let value else { return "不知" }
        return Int(exactly: value).map { String($0) } ?? String((value * 10).rounded() / 10)
    }

    private var findings: [String] {
        func turned(_ body: any PlanBody, _ status: FindingStatus) -> [String: PlanChange] {
            let found = body.changes.filter { $0.after == status.rawValue && $0.before != $0.after }
            return Dictionary(found.map { ("\($0.rule)|\($0.subject)", $0) }) { one, _ in one }
        }
        var lines: [String] = []
        for (status, word) in [(FindingStatus.met, "使之符合"), (.short, "使之不足")] {
            let (x, y) = (turned(first, status), turned(second, status))
            let (onlyX, onlyY) = (x.keys.filter { y[$0] == nil }.sorted(), y.keys.filter { x[$0] == nil }.sorted())
            lines.append(
                "研判\(word)：甲 \(x.count) 条，乙 \(y.count) 条，相同 \(x.count - onlyX.count) 条")
            lines += listed("只有甲\(word)", onlyX.compactMap { x[$0].map(finding) })
            lines += listed("只有乙\(word)", onlyY.compactMap { y[$0].map(finding) })
        }
        return lines
    }

    private func finding(_ change: PlanChange) -> String {
        "\(change.name ?? change.subject)，\(book.rule(change.rule)?.title.zh ?? change.rule)"
    }

    private var proposals: [String] {
        let (x, y) = (entries(first, a), entries(second, b))
        let same = x.filter { y[$0.key] == $0.value }.count
        let onlyX = x.keys.filter { y[$0] == nil }.sorted()
        let onlyY = y.keys.filter { x[$0] == nil }.sorted()
        let changed = x.keys.filter { y[$0] != nil && y[$0] != x[$0] }.sorted()
        var lines = [
            "安排：相同 \(same) 项，改动 \(changed.count) 项，只有甲有 \(onlyX.count) 项，只有乙有 \(onlyY.count) 项"
        ]
        lines += listed("改动", changed.map { "\($0)：甲 \(Self.joined(x[$0]))；乙 \(Self.joined(y[$0]))" })
        lines += listed("只有甲有", onlyX.map { Self.whole($0, x[$0]) })
        lines += listed("只有乙有", onlyY.map { Self.whole($0, y[$0]) })
        return lines
    }

    private func entries(_ body: any PlanBody, _ plan: Plan) -> [String: [String]] {
        Dictionary(grouping: body.entries(of: plan, book), by: \.key).mapValues { $0.map(\.detail).sorted() }
    }

    private static func joined(_ details: [String]?) -> String { (details ?? []).joined(separator: "、") }

    private static func whole(_ key: String, _ details: [String]?) -> String {
        let told = joined(details)
        return told.isEmpty ? key : "\(key)，\(told)"
    }

    private func listed(_ title: String, _ all: [String]) -> [String] {
        all.prefix(Self.most).map { "  \(title)：\($0)" }
            + (all.count > Self.most ? ["  ……\(title)共 \(all.count) 项"] : [])
    }
}
