import Quantities
import Testing

@testable import Policy

/// Findings written on all cores, and counted byte by byte, are those that are listed one at a time.
@Suite struct FindingListingTests {
    private func assessor(_ seed: Int) -> Assessor {
        var world = RandomWorld(seed: seed &+ 5000, rounds: 60)
        let book = SmallWorld.book((0..<40).map { world.rule("d/1/\($0)") }, definitions: SmallWorld.definitions)
        return Assessor(
            book, SmallWorld.dataset(world.records), calendar: WorkingCalendar(), asOf: world.first + 60,
            recordsFrom: world.first)
    }

    private func filters(_ assessor: Assessor) -> [FindingFilter] {
        let village = assessor.dataset.tables[SmallWorld.kind("village")].id(0)
        return [
            FindingFilter(), FindingFilter(statuses: Set(FindingStatus.allCases)), FindingFilter(statuses: [.short]),
            FindingFilter(rules: ["d/1/3", "d/1/17"]), FindingFilter(subject: village),
            FindingFilter(period: Period(.month, holding: assessor.asOf)), FindingFilter(region: "350000"),
        ]
    }

    @Test(arguments: 1...10)
    func `written on all cores they are the same, in the same order`(seed: Int) {
        for filter in filters(assessor(seed)) {
            var (one, all) = ([UInt8](), [UInt8]())
            assessor(seed).forEach(filter) { one += "\($0)\n".utf8 }
            assessor(seed).forEach(filter, write: { $1 += "\($0)\n".utf8 }, take: { all += $0 })
            #expect(one == all)
        }
    }

    @Test(arguments: 1...10)
    func `counts are those of the list`(seed: Int) {
        let assessor = assessor(seed)
        var total = 0
        for filter in filters(assessor) {
            var counts = assessor.book.rules.map { _ in FindingStatus.allCases.map { _ in 0 } }
            assessor.forEachCell(filter) { cell in
                counts[cell.rule][FindingStatus.allCases.firstIndex(of: cell.status) ?? 0] += 1
                return true
            }
            #expect(assessor.counts(filter) == counts)
            total += counts.joined().reduce(0, +)
        }
        #expect(total > 1000)
    }
}
