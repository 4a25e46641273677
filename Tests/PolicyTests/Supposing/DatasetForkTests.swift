import Quantities
import Testing

@testable import Policy

/// A fork judges as its changed records would from scratch, and leaves the records it came from alone.
@Suite struct DatasetForkTests {
    @Test(arguments: 1...12)
    func `a fork is judged as the changed records from scratch, and the first dataset stays as it was`(seed: Int) {
        var world = RandomWorld(seed: seed &+ 4000, rounds: 30)
        let rules = (0..<8).map { world.rule("d/1/\($0)") }
        let book = SmallWorld.book(rules, definitions: SmallWorld.definitions)
        let asOf = world.first + 50
        func assessor(_ dataset: Dataset) -> Assessor {
            Assessor(book, dataset, calendar: WorkingCalendar(), asOf: asOf, recordsFrom: world.first)
        }
        let dataset = SmallWorld.dataset(world.records)
        let live = assessor(dataset)
        live.judge()
        var changes = [world.round("N1"), world.round("N2"), world.team("T1"), world.village("V1")]
        changes.append(RecordChange(kind: SmallWorld.kind("round"), id: world.records.last?.id ?? "", values: nil))
        var present: [String: RecordChange] = [:]
        var order: [String] = []
        for record in world.records + changes {
            let key = "\(record.kind)|\(record.id)"
            if present.updateValue(record, forKey: key) == nil { order.append(key) }
        }
        let forked = assessor(dataset.fork(changes))
        let fresh = assessor(SmallWorld.dataset(order.compactMap { present[$0] }))
        #expect(statuses(forked) == statuses(fresh))
        #expect(statuses(live) == statuses(assessor(SmallWorld.dataset(world.records))))
        // What the comparison says is what two whole assessments differ in.
        let before = statuses(live), after = statuses(fresh)
        let keys = Set(before.keys).union(after.keys)
        let expected = keys.filter { Self.settled(before[$0]) != Self.settled(after[$0]) }
        var told: Set<String> = []
        let comparison = FindingComparison(before: live, after: forked)
        for rule in rules {
            let found = comparison.differences(rule: rule.id)
            for one in found.listed { told.insert("\(rule.id) \(one.subject) \(one.period.start)..\(one.period.end)") }
            #expect(found.counts.reduce(0) { $0 + $1.count } == found.listed.count)
        }
        #expect(told == expected)
    }

    private static func settled(_ status: FindingStatus?) -> FindingStatus? { status == .notApplicable ? nil : status }

    private func statuses(_ assessor: Assessor) -> [String: FindingStatus] {
        var found: [String: FindingStatus] = [:]
        let rules = assessor.book.rules.map(\.id)
        assessor.forEach(FindingFilter(rules: rules)) { finding in
            found["\(finding.rule) \(finding.subject) \(finding.period.start)..\(finding.period.end)"] = finding.status
        }
        return found
    }
}
