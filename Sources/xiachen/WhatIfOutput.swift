import Formats
import Foundation
import Outreach
import Policy

/// Writes the outcome of `policies diff` to standard output.
struct WhatIfOutput {
    private let outcome: WhatIfOutcome
    private let book: PolicyBook
    /// Changes listed one by one below the counts.
    private static let listLimit = 40

    init(_ outcome: WhatIfOutcome, _ book: PolicyBook) {
        self.outcome = outcome
        self.book = book
    }

    func table(seconds: Double) {
        let time = String(format: "%.1f", seconds)
        print(
            "推演，截至 \(outcome.asOf)：比较了 \(outcome.judged.count) 条规则，\(outcome.total) 条研判会变；"
                + "载入后用时 \(time) 秒，未保存任何内容。")
        if outcome.valueOnly > 0 { print("另有 \(outcome.valueOnly) 条结论不变而实际值不同。") }
        if outcome.total == 0 { return }
        print("\n按变化")
        for (move, count) in outcome.moves.sorted(by: { $0.key < $1.key }) { print("  \(count)\t\(Self.text(move))") }
        print("\n按规则")
        for (rule, _) in outcome.judged {
            guard let moves = outcome.byRule[rule] else { continue }
            print("  \(moves.values.reduce(0, +))\t\(rule)  \(book.rule(rule)?.title.zh ?? "")：\(Self.text(moves))")
        }
        print("\n按地区")
        for (region, moves) in outcome.byRegion.sorted(by: { $0.key < $1.key }) {
            print("  \(moves.values.reduce(0, +))\t\(region.isEmpty ? "未知" : region)：\(Self.text(moves))")
        }
        print("\n逐条")
        for change in outcome.changes.prefix(Self.listLimit) {
            let sides = "\(Self.text(change.before)) → \(Self.text(change.after))"
            print("  \(change.rule)  \(change.subject)  \(change.period)  \(sides)")
        }
        if outcome.total > Self.listLimit {
            print("  ……共 \(outcome.total) 条；--format csv 或 jsonl 全部列出")
        }
    }

    func rows() {
        var bytes: [UInt8] = []
        bytes.append(csvRow: [
            "rule", "subject_kind", "subject", "region", "period", "before", "after", "observed_before",
            "observed_after",
        ])
        for change in outcome.changes {
            bytes.append(csvRow: [
                change.rule, change.subjectKind, change.subject, change.region ?? "", change.period.description,
                change.before?.status.rawValue ?? "", change.after?.status.rawValue ?? "",
                change.before?.observed?.text ?? "", change.after?.observed?.text ?? "",
            ])
        }
        StandardOutput.write(bytes)
    }

    func lines() {
        var bytes: [UInt8] = []
        for change in outcome.changes {
            var line = JSONLine()
            line.add("rule", change.rule)
            line.add("subject_kind", change.subjectKind)
            line.add("subject", change.subject)
            line.add("region", change.region)
            line.add("period", change.period.description)
            line.add("before", change.before?.status.rawValue)
            line.add("after", change.after?.status.rawValue)
            line.add("observed_before", change.before?.observed)
            line.add("observed_after", change.after?.observed)
            bytes += line.finished
            bytes.append(10)
        }
        StandardOutput.write(bytes)
    }

    private static func text(_ status: FindingStatus?) -> String { status?.label ?? "不判" }
    private static func text(_ move: WhatIfOutcome.Move) -> String { "\(text(move.from)) → \(text(move.to))" }
    private static func text(_ moves: [WhatIfOutcome.Move: Int]) -> String {
        moves.sorted { $0.key < $1.key }.map { "\(text($0.key)) \($0.value)" }.joined(separator: "，")
    }
    private static func text(_ side: FindingDifference.Side?) -> String {
        let observed = side?.observed.map { "（\($0.text)）" } ?? ""
        return text(side?.status == .notApplicable ? nil : side?.status) + observed
    }
}
