import Policy
import Quantities

/// Which periods of a rule a page counts.
enum Span: String, Sendable, CaseIterable {
    /// Of each rule and subject the latest period that is judged, if it is the one that is running or the one before.
    case now
    case all
}

/// How many findings of each status, by rule and region: counted once for a moment of the records.
struct TallySheet: Sendable {
    /// By rule, then by row of the table of regions; -1 holds subjects without a region.
    private(set) var now: [[Int32: Tally]]
    private(set) var all: [[Int32: Tally]]
    /// Codes of the regions by row.
    let codes: [String]

    /// Judges every rule that is not judged yet. One pass over all verdicts.
    init(_ assessor: Assessor) {
        let rules = assessor.book.rules
        now = Array(repeating: [:], count: rules.count)
        all = now
        let table = assessor.dataset.table("region")
        codes = (0..<(table?.count ?? 0)).map { table?.id($0) ?? "" }
        assessor.judge()
        for (number, rule) in rules.enumerated() {
            let regions = assessor.regions(ofSubjectsOf: number)
            var current: [Int32: Tally] = [:]
            var every: [Int32: Tally] = [:]
            assessor.forEachCell(FindingFilter(rules: [rule.id], statuses: Set(FindingStatus.shown))) { cell in
                if cell.rule == number { every[regions[cell.subject], default: Tally()][cell.status] += 1 }
                return true
            }
            assessor.forEachLatest(number, region: nil) { cell in
                current[regions[cell.subject], default: Tally()][cell.status] += 1
                return true
            }
            now[number] = current
            all[number] = every
        }
    }

    func tallies(_ span: Span) -> [[Int32: Tally]] { span == .now ? now : all }

    /// The sum over the rules and regions that are asked for; nil asks for all.
    func tally(_ span: Span, rules: Set<Int>? = nil, inside branches: [String: String]?) -> Tally {
        var sum = Tally()
        for (number, byRegion) in tallies(span).enumerated() where rules?.contains(number) ?? true {
            for (row, tally) in byRegion {
                if let branches, branches[code(row) ?? ""] == nil { continue }
                sum += tally
            }
        }
        return sum
    }

    /// By branch; subjects outside all of them under the empty key.
    func byBranch(_ span: Span, _ branches: [String: String]) -> [String: Tally] {
        var sums: [String: Tally] = [:]
        for byRegion in tallies(span) {
            for (row, tally) in byRegion { sums[branches[code(row) ?? ""] ?? "", default: Tally()] += tally }
        }
        return sums
    }

    private func code(_ row: Int32) -> String? { codes.indices.contains(Int(row)) ? codes[Int(row)] : nil }
}
