import Policy
import Quantities

/// What a supposition changes: counts of all changes, and the first of them one by one.
package struct WhatIfOutcome: Sendable {
    /// From one status to another; nil is no finding, or one that is not applicable.
    package struct Move: Sendable, Hashable, Comparable {
        package var from: FindingStatus?
        package var to: FindingStatus?
        private var order: Int {
            func place(_ status: FindingStatus?) -> Int { FindingStatus.allCases.firstIndex { $0 == status } ?? 9 }
            return place(from) * 10 + place(to)
        }
        package static func < (a: Move, b: Move) -> Bool { a.order < b.order }
    }

    package let asOf: CivilDate
    /// Code of the region compared; nil is everywhere.
    package let region: String?
    /// Rules compared, by full id, in the order of the book; how many findings each has.
    package private(set) var judged: [(rule: String, findings: Int)] = []
    /// By full id of the rule.
    package private(set) var byRule: [String: [Move: Int]] = [:]
    /// By code of the subject's region; "" where the records do not say.
    package private(set) var byRegion: [String: [Move: Int]] = [:]
    /// The first changes of each rule, in the order of rules, subjects and time.
    package private(set) var changes: [FindingDifference] = []
    package private(set) var total = 0
    /// Findings that keep their status and measure something else.
    package private(set) var valueOnly = 0
    private let listedPerRule: Int

    init(asOf: CivilDate, region: String?, listedPerRule: Int) {
        self.asOf = asOf
        self.region = region
        self.listedPerRule = listedPerRule
    }

    /// Of all rules together.
    package var moves: [Move: Int] { byRule.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) } }

    mutating func add(_ rule: String, _ run: WhatIfRun, inside region: String?) {
        let found = run.comparison.differences(rule: rule, inside: region, listing: listedPerRule)
        for count in found.counts {
            let move = Move(from: count.before, to: count.after)
            total += count.count
            byRule[rule, default: [:]][move, default: 0] += count.count
            byRegion[count.region ?? "", default: [:]][move, default: 0] += count.count
        }
        changes += found.listed
        judged.append((rule, found.judged))
        valueOnly += found.valueOnly
    }
}
