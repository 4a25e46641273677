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
    /// Of one region in the counts of a rule.
    private struct Line: Sendable {
        /// Row in the table of regions; -1 holds subjects without a region.
        var region: Int32
        var tally: Tally
    }

    /// By rule.
    private let lines: [[Line]]
    /// Codes of the regions by row.
    private let codes: [String]

    /// Judges every rule that is not judged yet. One pass over the verdicts.
    init(_ assessor: Assessor, _ span: Span) {
        let table = assessor.dataset.table("region")
        codes = (0..<(table?.count ?? 0)).map { table?.id($0) ?? "" }
        assessor.judge()
        lines = assessor.book.rules.indices.map { number in
            assessor.countsByRegion(number, assessor.shown(number, span), latest: span == .now).map { found in
                var tally = Tally()
                for status in FindingStatus.allCases { tally[status] = found.counts[status.code] }
                return Line(region: found.region, tally: tally)
            }
        }
    }

    /// The sum over the rules and regions that are asked for; nil asks for all.
    func tally(rules: Set<Int>? = nil, inside branches: [String: String]?) -> Tally {
        var sum = Tally()
        for (number, lines) in lines.enumerated() where rules?.contains(number) ?? true {
            for line in lines {
                if let branches, branches[code(line.region) ?? ""] == nil { continue }
                sum += line.tally
            }
        }
        return sum
    }

    /// By branch; subjects outside all of them under the empty key.
    func byBranch(_ branches: [String: String]) -> [String: Tally] {
        var sums: [String: Tally] = [:]
        for line in lines.joined() {
            sums[branches[code(line.region) ?? ""] ?? "", default: Tally()] += line.tally
        }
        return sums
    }

    private func code(_ row: Int32) -> String? { row < 0 ? nil : codes[Int(row)] }
}
