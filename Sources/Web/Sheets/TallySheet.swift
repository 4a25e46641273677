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

    /// The counts of a place and of its parts: one pass over all.
    ///
    /// - Parameters:
    ///   - branches: of each code in the place the part that it lies in.
    ///   - isAll: the place is everything: what lies in no part counts too.
    func tallies(_ branches: [String: String], isAll: Bool) -> PlaceTallies {
        let parts = Array(Set(branches.values))
        let numbers = Dictionary(uniqueKeysWithValues: zip(parts, parts.indices))
        let partOfRow = codes.map { code in branches[code].flatMap { numbers[$0] } ?? -1 }
        var byRule = Array(repeating: Tally(), count: lines.count)
        var byPart = Array(repeating: Tally(), count: parts.count)
        var outside = Tally()
        for (rule, lines) in lines.enumerated() {
            for line in lines {
                let part = line.region < 0 ? -1 : partOfRow[Int(line.region)]
                if part >= 0 { byPart[part] += line.tally } else { outside += line.tally }
                if part >= 0 || isAll { byRule[rule] += line.tally }
            }
        }
        return PlaceTallies(
            rules: byRule, parts: Dictionary(uniqueKeysWithValues: zip(parts, byPart)), outside: outside)
    }
}

/// How many findings of each status one place has.
struct PlaceTallies: Sendable {
    /// By number of the rule.
    let rules: [Tally]
    /// By code of the part of the place.
    let parts: [String: Tally]
    /// What lies in no part.
    let outside: Tally

    var whole: Tally { sum(rules.indices) }

    func sum(_ numbers: some Sequence<Int>) -> Tally {
        var sum = Tally()
        for number in numbers { sum += rules[number] }
        return sum
    }
}
