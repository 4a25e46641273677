import Quantities
import Testing

@testable import Policy

/// After each of many changes, what `apply` keeps up to date equals a new assessment of the changed records.
@Suite struct IncrementalTests {
    @Test(arguments: 1...25)
    func `The incremental answer equals the answer from scratch`(seed: Int) {
        var world = RandomWorld(seed: seed &+ 1000, rounds: 40)
        var rules = (0..<10).map { world.rule("d/1/\($0)") }
        rules.append(viaDefinition())
        rules.append(viaPasses(rules[0]))
        rules.append(viaAverage())
        let book = SmallWorld.book(rules, definitions: SmallWorld.definitions)
        let asOf = world.first + 60
        let assessor = Assessor(
            book, SmallWorld.dataset(world.records), calendar: WorkingCalendar(), asOf: asOf, recordsFrom: world.first)
        assessor.judge()
        var present = Dictionary(uniqueKeysWithValues: world.records.map { (Key(kind: $0.kind, id: $0.id), $0) })
        var order = world.records.map { Key(kind: $0.kind, id: $0.id) }
        for step in 0..<15 {
            let change = randomChange(&world, order, step)
            let key = Key(kind: change.kind, id: change.id)
            if present[key] == nil, change.values == nil { continue }
            if !order.contains(key) { order.append(key) }
            present[key] = change
            _ = assessor.apply(change)
            let fresh = Assessor(
                book, SmallWorld.dataset(order.compactMap { present[$0] }), calendar: WorkingCalendar(), asOf: asOf,
                recordsFrom: world.first)
            compare(assessor, fresh, "step \(step): \(change)")
            for region in ["350427", "350400", "350999"] {
                #expect(listed(assessor, in: region) == counted(fresh, in: region), "step \(step): \(change)")
            }
        }
    }

    /// Found by way of the region.
    private func listed(_ assessor: Assessor, in region: String) -> [String] {
        var cells: [String] = []
        assessor.forEachCell(FindingFilter(region: region)) { cell in
            cells.append(told(cell, assessor))
            return true
        }
        return cells
    }

    /// Found by looking at every verdict.
    private func counted(_ assessor: Assessor, in region: String) -> [String] {
        var cells: [String] = []
        assessor.forEachCell(FindingFilter()) { cell in
            if assessor.scope.contains(region, assessor.place(cell)) { cells.append(told(cell, assessor)) }
            return true
        }
        return cells
    }

    private func told(_ cell: FindingCell, _ assessor: Assessor) -> String {
        let subject = assessor.dataset.tables[assessor.book.rules[cell.rule].subject].id(cell.subject)
        return "\(cell.rule) \(subject) \(cell.period) \(cell.status)"
    }

    private struct Key: Hashable { var kind: Int, id: String }

    /// Rounds of villages where the record's own definition holds: reached through a reference.
    private func viaDefinition() -> Rule {
        let teams = Expression.path(
            .row,
            Path(
                kind: SmallWorld.kind("round"), steps: [.field(SmallWorld.field("round", "village")), .definition(0)]))
        let condition = Expression.all([
            .compare(.equal, SmallWorld.path(.row, "round", "village"), SmallWorld.path(.subject, "village")),
            .compare(.greaterOrEqual, teams, .number(2)),
        ])
        return SmallWorld.rule(
            "d/1/definition", subject: "village", per: .month,
            measure: .aggregate(
                .count,
                Query(
                    kind: SmallWorld.kind("round"), isDistinct: false, value: nil, condition: condition,
                    window: .standard)))
    }

    /// More than the average of what is done in the villages of the region: each of them asks for the same.
    private func viaAverage() -> Rule {
        let around = Query(
            kind: SmallWorld.kind("village"), isDistinct: false, value: SmallWorld.served(.row),
            condition: .compare(
                .equal, SmallWorld.path(.row, "village", "region"), SmallWorld.path(.subject, "village", "region")),
            window: .standard)
        return SmallWorld.rule(
            "d/1/average", subject: "village", per: .month, measure: SmallWorld.served(.subject), .greater,
            .aggregate(.average, around))
    }

    private func viaPasses(_ other: Rule) -> Rule {
        let village = SmallWorld.kind("village")
        return SmallWorld.rule(
            "d/1/passes", subject: "region", per: .month,
            measure: .aggregate(
                .share,
                Query(
                    kind: village, isDistinct: false,
                    value: .passes(.row, Path(kind: village, steps: [.field(0)]), rule: other.id),
                    condition: .compare(
                        .equal, SmallWorld.path(.row, "village", "region.county"), SmallWorld.path(.subject, "region")),
                    window: .standard)))
    }

    private func randomChange(_ world: inout RandomWorld, _ order: [Key], _ step: Int) -> RecordChange {
        let rounds = order.filter { $0.kind == SmallWorld.kind("round") }.map(\.id)
        switch world.chance.next(8) {
        case 0: return world.team("T\(world.chance.next(7))")
        case 1: return world.village("V\(world.chance.next(5))")
        case 2: return world.round("N\(step)")
        case 3: return RecordChange(kind: SmallWorld.kind("round"), id: world.chance.one(of: rounds), values: nil)
        case 4: return RecordChange(kind: SmallWorld.kind("team"), id: "T\(world.chance.next(7))", values: nil)
        case 5:
            return SmallWorld.record(
                "exemption", "E\(world.chance.next(2))",
                [
                    "rule": .text("d/1/\(world.chance.next(4))"), "subject": .text("V\(world.chance.next(5))"),
                    "approved_by": .text("卫健委"), "from": .date(world.first + world.chance.next(40)),
                ])
        default: return world.round(world.chance.one(of: rounds))
        }
    }

    private func compare(_ kept: Assessor, _ fresh: Assessor, _ label: String) {
        for number in kept.book.rules.indices {
            guard let a = kept.result(number), let b = fresh.result(number) else { continue }
            let table = b.program.table
            for row in 0..<b.subjects where table.isLive(row) {
                guard let own = a.program.table.row(table.id(row)) else { Issue.record("no subject"); continue }
                let (x, y) = (a.snapshot(own), b.snapshot(row))
                let same =
                    x.count == y.count
                    && zip(x, y).allSatisfy {
                        $0.0 == $1.0 && ($0.1 == $1.1 || ($0.1.isNaN && $1.1.isNaN))
                    }
                #expect(same, "\(label) rule \(kept.book.rules[number].id) \(table.id(row)) kept \(x) fresh \(y)")
            }
        }
    }
}
