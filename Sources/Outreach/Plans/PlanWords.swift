import Policy
import Quantities

/// Words that the texts of all plans share.
struct PlanWords {
    let book: PolicyBook

    init(_ book: PolicyBook) { self.book = book }

    /// Document, place, quote and title of a rule.
    func clause(_ id: String) -> String {
        guard let rule = book.rule(id) else { return id }
        let clause = book.clause(of: rule)
        return "\(book.document(of: rule).title) \(clause.place)“\(clause.quote)”（\(rule.title.zh)）"
    }

    /// What changes when the plan is accepted, and what it newly asks for, ten at most.
    func changes(_ changes: [PlanChange]) -> [String] {
        var counts: [String: Int] = [:]
        for change in changes { counts["\(Self.label(change.before)) → \(Self.label(change.after))", default: 0] += 1 }
        if counts.isEmpty { return ["采纳后研判不变。"] }
        let parts = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value) 条" }
        let new = changes.filter { $0.after == FindingStatus.short.rawValue }
        return ["采纳后研判的变化：\(parts.joined(separator: "；"))"]
            + new.prefix(10).map { "  随之产生、还须另行落实：\($0.name ?? $0.subject)，\(clause($0.rule))" }
            + (new.count > 10 ? ["  ……共 \(new.count) 条"] : [])
    }

    static func label(_ status: String?) -> String {
        status.flatMap(FindingStatus.init)?.label ?? FindingStatus.notApplicable.label
    }

    private static let days = ["一", "二", "三", "四", "五", "六", "日"]

    static func weekday(_ number: Int) -> String { "周" + (1...7 ~= number ? days[number - 1] : "\(number)") }

    static func date(_ date: CivilDate) -> String {
        let (_, month, day) = date.parts
        return "\(month)月\(day)日（\(weekday(date.weekday))）"
    }

    /// A remark on several things, the first of them named.
    static func named(_ names: [String], _ unit: String, _ text: String) -> [String] {
        if names.isEmpty { return [] }
        let shown = names.prefix(6).joined(separator: "、") + (names.count > 6 ? "等" : "")
        return ["\(names.count) \(unit)\(text)：\(shown)。"]
    }

    static func programme(_ code: String) -> String {
        Choice.programme.first { $0.code == code }?.label ?? code
    }
}
