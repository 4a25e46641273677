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
    /// The first changes, in the order of rules, subjects and time.
    package private(set) var changes: [FindingDifference] = []
    package private(set) var total = 0
    /// Findings that keep their status and measure something else; of whole rules, wherever the subject is.
    package private(set) var valueOnly = 0
    private let listLimit: Int

    init(asOf: CivilDate, region: String?, listLimit: Int) {
        self.asOf = asOf
        self.region = region
        self.listLimit = listLimit
    }

    /// Of all rules together.
    package var moves: [Move: Int] { byRule.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) } }

    mutating func add(_ rule: String, _ run: WhatIfRun, inside region: String?) {
        let sums = run.comparison.differences(rule: rule) { difference in
            if let region, !run.live.isRegion(difference.region, inside: region) { return }
            total += 1
            let move = Move(from: Self.known(difference.before), to: Self.known(difference.after))
            byRule[rule, default: [:]][move, default: 0] += 1
            byRegion[difference.region ?? "", default: [:]][move, default: 0] += 1
            if changes.count < listLimit { changes.append(difference) }
        }
        judged.append((rule, sums.judged))
        valueOnly += sums.valueOnly
    }

    private static func known(_ side: FindingDifference.Side?) -> FindingStatus? {
        side?.status == .notApplicable ? nil : side?.status
    }
}
