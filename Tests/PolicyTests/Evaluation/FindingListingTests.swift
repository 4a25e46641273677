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

    @Test(arguments: 1...5)
    func `judged a rule at a time, with others' questions and changes between, they are the same`(seed: Int) {
        var world = RandomWorld(seed: seed &+ 5000, rounds: 60)
        _ = (0..<40).map { world.rule("d/1/\($0)") }
        let (whole, pieces) = (assessor(seed), assessor(seed))
        func judged() -> Int { pieces.results.count { $0 != nil } }
        var calls = 0
        while true {
            let before = judged()
            let isDone = pieces.judge { true }
            calls += 1
            #expect(isDone == pieces.isJudged && (isDone || judged() > before))
            if isDone { break }
            if calls == 3 { _ = pieces.findings(FindingFilter(rules: ["d/1/17"], statuses: [.short])) }
            if calls % 5 == 0, let last = world.records.last {
                _ = pieces.apply(last)
                _ = whole.apply(last)
            }
        }
        #expect(calls > 10)
        #expect(pieces.findings().map { "\($0)" } == whole.findings().map { "\($0)" })
    }

    @Test(arguments: 1...10)
    func `they are the same, to the last bit, whatever order the records were loaded in`(seed: Int) {
        var world = RandomWorld(seed: seed &+ 6000, rounds: 60)
        var rules = (0..<20).map { world.rule("d/1/\($0)") }
        let third = Expression.arithmetic(.over, SmallWorld.path(.row, "round", "patients"), .number(3))
        let ofVillage = Expression.compare(
            .equal, SmallWorld.path(.row, "round", "village"), SmallWorld.path(.subject, "village"))
        for (name, aggregate) in [("sum", Aggregate.sum), ("average", .average)] {
            let query = Query(
                kind: SmallWorld.kind("round"), isDistinct: false, value: third, condition: ofVillage,
                window: .standard)
            rules.append(
                SmallWorld.rule("d/1/\(name)", subject: "village", per: .month, measure: .aggregate(aggregate, query)))
        }
        let book = SmallWorld.book(rules, definitions: SmallWorld.definitions)
        func listed(_ records: [RecordChange]) -> [String] {
            let assessor = Assessor(
                book, SmallWorld.dataset(records), calendar: WorkingCalendar(), asOf: world.first + 60,
                recordsFrom: world.first)
            return assessor.findings().map { "\($0)" }
        }
        // Regions stay where they are: a tree is read from the top.
        let (regions, others) = (world.records.prefix(5), world.records.dropFirst(5))
        let turned = Array(regions) + others.reversed()
        let cut = Array(regions) + others.dropFirst(23) + others.prefix(23)
        let expected = listed(world.records)
        #expect(listed(turned) == expected)
        #expect(listed(cut) == expected)
    }

    @Test(arguments: 1...10)
    func `counts by region are those of the list, of all periods and of the last`(seed: Int) {
        let assessor = assessor(seed)
        let statuses: Set<FindingStatus> = [.short, .met, .atRisk]
        let since = Period(.day, from: assessor.asOf - 40, through: assessor.asOf - 10)
        for period in [nil, since] {
            for number in assessor.book.rules.indices {
                let filter = FindingFilter(
                    rules: [assessor.book.rules[number].id], period: period, statuses: statuses)
                var (all, last) = ([Int32: [Int]](), [Int: FindingCell]())
                assessor.forEachCell(filter) { cell in
                    guard cell.rule == number else { return true }
                    all[assessor.place(cell), default: [0, 0, 0, 0, 0, 0]][cell.status.code] += 1
                    last[cell.subject] = cell
                    return true
                }
                var latest: [Int32: [Int]] = [:]
                for cell in last.values {
                    latest[assessor.place(cell), default: [0, 0, 0, 0, 0, 0]][cell.status.code] += 1
                }
                func counted(latest: Bool) -> [Int32: [Int]] {
                    let found = assessor.countsByRegion(number, filter, latest: latest)
                    return Dictionary(uniqueKeysWithValues: found.map { ($0.region, $0.counts) })
                }
                #expect(counted(latest: false) == all)
                #expect(counted(latest: true) == latest)
            }
        }
    }

    @Test(arguments: 1...40)
    func `a first look says of current periods what a whole one says, and nothing of earlier ones`(seed: Int) {
        var world = RandomWorld(seed: seed &+ 7000, rounds: 60)
        let book = SmallWorld.book((0..<40).map { world.rule("d/1/\($0)") }, definitions: SmallWorld.definitions)
        let dataset = SmallWorld.dataset(world.records)
        // Once with a first day that was given, once with the one that the records tell.
        for start in [world.first, nil] {
            let looks = [false, true].map { isCurrentOnly in
                Assessor(
                    book, dataset, calendar: WorkingCalendar(), asOf: world.first + 60, recordsFrom: start,
                    isCurrentOnly: isCurrentOnly)
            }
            looks[1].judge()
            #expect(looks[1].isJudged && !looks[0].isJudged)
            for (number, rule) in book.rules.enumerated() {
                let current = Period(
                    .day, from: rule.currentFrom(asOf: world.first + 60), through: CivilDate(day: .max / 2))
                let lists = looks.map { look in
                    var cells: [FindingCell] = []
                    look.forEachCell(
                        FindingFilter(
                            rules: [rule.id], period: current, statuses: Set(FindingStatus.allCases))
                    ) { cell in
                        if cell.rule == number { cells.append(cell) }
                        return true
                    }
                    return cells
                }
                #expect(lists[0] == lists[1], "\(rule.id), \(rule.per)")
                #expect(looks[1].count(FindingFilter(rules: [rule.id])) <= lists[1].count)
            }
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

extension Assessor {
    /// Row of the region that a verdict's subject belongs to; -1 where the records do not say.
    func place(_ cell: FindingCell) -> Int32 {
        scope.places.region(kind: book.rules[cell.rule].subject, row: cell.subject)
    }
}
