import Foundation
import Formats
import Outreach
import Policy

/// Writes findings to standard output, in the three formats of `assess`.
struct FindingOutput {
    let assessor: Assessor
    let filter: FindingFilter
    private let texts: ExclusionTexts
    /// Single findings are listed after the counts up to this many.
    private static let listLimit = 60

    init(_ assessor: Assessor, _ filter: FindingFilter) {
        self.assessor = assessor
        self.filter = filter
        texts = ExclusionTexts(assessor.book)
    }

    func lines() {
        assessor.forEach(
            filter,
            write: { [texts] finding, bytes in
                bytes += finding.json(texts)
                bytes.append(10)
            }, take: StandardOutput.write)
    }

    func rows() {
        var headers: [UInt8] = []
        headers.append(csvRow: Finding.headers)
        StandardOutput.write(headers)
        assessor.forEach(
            filter, write: { [texts] finding, bytes in bytes.append(csvRow: finding.row(texts)) },
            take: StandardOutput.write)
    }

    /// Counts rule by rule; single findings below where there are few.
    func table() {
        let counts = FindingCounts(assessor, filter)
        let shown: [FindingStatus] = [.met, .short, .atRisk, .excused, .noData]
        print("截至 \(assessor.asOf) 的研判\n")
        print(shown.map { Self.padded($0.label, 8) }.joined() + "规则")
        for (number, rule) in assessor.book.rules.enumerated() where counts.byRule[number].contains(where: { $0 > 0 }) {
            let numbers = shown.map { Self.padded(String(counts.count($0, rule: number)), 8) }.joined()
            print("\(numbers)\(rule.id)  \(rule.title.zh)")
        }
        print(shown.map { Self.padded(String(counts.total($0)), 8) }.joined() + "合计")
        let total = counts.byRule.joined().reduce(0, +)
        if total == 0 {
            print("没有可研判的对象：先用 xiachen import 导入记录，或放宽 --region、--rule、--period。")
        } else if total <= Self.listLimit {
            print("")
            assessor.forEach(filter) { finding in
                let required = "\(finding.required.comparator) \(finding.required.value?.text ?? "?")"
                print("\(finding.status.label)  \(finding.rule)  \(finding.subject)  \(finding.period)  "
                    + "实际 \(finding.observed?.text ?? "无")，要求 \(required)")
            }
        } else {
            print("\n逐条列出：加 --format csv 或 jsonl；说明一条：xiachen explain 规则 对象 时段")
        }
    }

    /// Padded on the right; Chinese characters are two wide.
    private static func padded(_ text: String, _ width: Int) -> String {
        let used = text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
        return text + String(repeating: " ", count: max(1, width - used))
    }
}

/// Standard output, in large pieces.
enum StandardOutput {
    static func write(_ bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }
}
