import Quantities

@testable import Policy

/// Records and rules by chance, over the small world.
struct RandomWorld {
    var chance: Chance
    var records: [RecordChange] = []
    private var serial = 0
    let first = day("2026-01-01")
    typealias W = SmallWorld

    init(seed: Int, rounds: Int = 60) {
        chance = Chance(seed: seed)
        for (id, level, parent) in [
            ("000000", "nation", nil), ("350000", "province", "000000"), ("350400", "city", "350000"),
            ("350427", "county", "350400"), ("350428", "county", "350400"),
        ] as [(String, String, String?)] {
            var values: [String: FieldValue] = ["level": .choice(level)]
            if let parent { values["parent"] = .reference(parent) }
            records.append(W.record("region", id, values))
        }
        for i in 0..<5 { records.append(village("V\(i)")) }
        for i in 0..<7 { records.append(team("T\(i)")) }
        for _ in 0..<rounds { records.append(round("R\(next())")) }
    }

    mutating func next() -> Int {
        serial += 1
        return serial
    }

    mutating func village(_ id: String) -> RecordChange {
        var values: [String: FieldValue] = ["region": .reference(chance.one(of: ["350427", "350428"]))]
        if chance.happens(80) { values["people"] = .number(Double(chance.next(5) * 100)) }
        if chance.happens(80) { values["type"] = .choice(chance.one(of: ["hill", "plain"])) }
        if chance.happens(70) { values["remote"] = .truth(chance.happens(50)) }
        if chance.happens(70) { values["tags"] = .words(["x", "y", "z"].filter { _ in chance.happens(50) } + ["x"]) }
        return W.record("village", id, values)
    }

    mutating func team(_ id: String) -> RecordChange {
        let from = first + chance.next(80) - 30
        var values: [String: FieldValue] = ["from": .date(from)]
        if chance.happens(90) { values["village"] = .reference("V\(chance.next(5))") }
        if chance.happens(80) { values["to"] = .date(from + chance.next(60)) }
        if chance.happens(80) { values["size"] = .number(Double(chance.next(4))) }
        return W.record("team", id, values)
    }

    mutating func round(_ id: String) -> RecordChange {
        var values: [String: FieldValue] = ["status": .choice(chance.one(of: ["planned", "completed", "completed"]))]
        if chance.happens(97) { values["date"] = .date(first + chance.next(90) - 5) }
        if chance.happens(95) { values["village"] = .reference("V\(chance.next(6))") }
        if chance.happens(80) { values["team"] = .reference("T\(chance.next(7))") }
        if chance.happens(85) { values["patients"] = .number(Double(chance.next(300))) }
        if chance.happens(80) { values["leader"] = .text(chance.one(of: ["甲", "乙", "丙"])) }
        if chance.happens(60) {
            values["services"] = .words([chance.one(of: ["a", "b"]), chance.one(of: ["b", "c"])])
        }
        return W.record("round", id, values)
    }

    // MARK: rules

    private mutating func conjunct(_ kind: String) -> Expression {
        if kind == "team" {
            switch chance.next(3) {
            case 0: return .compare(.greaterOrEqual, W.path(.row, "team", "size"), .number(Double(chance.next(3))))
            case 1: return .call(.given, [W.path(.row, "team", "to")])
            default: return .compare(.equal, W.path(.row, "team", "village.type"), .text("hill"))
            }
        }
        switch chance.next(9) {
        case 0: return .compare(.equal, W.path(.row, "round", "status"), .text("completed"))
        case 1: return .compare(.greater, W.path(.row, "round", "patients"), .number(Double(chance.next(200))))
        case 2: return .not(.compare(.equal, W.path(.row, "round", "leader"), .text("甲")))
        case 3:
            return .includes(W.path(.row, "round", "services"), every: chance.happens(50), [.text("a"), .text("b")])
        case 4: return .compare(.equal, W.path(.row, "round", "team.village"), W.path(.row, "round", "village"))
        case 5: return .contained(W.path(.row, "round", "leader"), [.text("甲"), .text("丙")])
        case 6:
            return .any([
                .call(.missing, [W.path(.row, "round", "team")]),
                .compare(.notEqual, W.path(.row, "round", "status"), .text("planned")),
            ])
        case 7: return .compare(.lessOrEqual, W.path(.row, "round", "patients"), W.path(.subject, "village", "people"))
        default:
            return .compare(.less, .arithmetic(.minus, W.path(.row, "round", "date"), .periodStart), .number(5))
        }
    }

    private mutating func query(_ kind: String, _ value: Expression? = nil, distinct: Bool = false) -> Query {
        var parts = (0..<chance.next(3)).map { _ in conjunct(kind) }
        switch chance.next(4) {
        case 0: break
        case 1 where kind == "round":
            parts.append(
                .compare(
                    .equal, W.path(.row, "round", "village.region.county"), W.path(.subject, "village", "region.county")
                ))
        case 2 where kind == "round":
            parts.append(
                .any([
                    .compare(.equal, W.path(.row, "round", "village"), W.path(.subject, "village")),
                    .compare(.equal, W.path(.row, "round", "team.village"), W.path(.subject, "village")),
                ]))
        default: parts.insert(.compare(.equal, W.path(.row, kind, "village"), W.path(.subject, "village")), at: 0)
        }
        let window = chance.one(of: [
            Window.standard, .standard, .standard, .previousPeriod, .year, .always, .lastMonths(1), .today, .periodEnd,
            .on(.periodStart),
        ])
        return Query(
            kind: W.kind(kind), isDistinct: distinct, value: value, condition: parts.isEmpty ? nil : .all(parts),
            window: window)
    }

    mutating func measure() -> Expression {
        let patients = W.path(.row, "round", "patients")
        switch chance.next(18) {
        case 0, 1: return .aggregate(.count, query("round"))
        case 2: return .aggregate(.count, query("team"))
        case 3: return .aggregate(chance.one(of: [.sum, .min, .max, .average, .median]), query("round", patients))
        case 4: return .aggregate(chance.one(of: [.latest, .first]), query("round", patients))
        case 5: return .aggregate(.countDistinct, query("round", W.path(.row, "round", "leader"), distinct: true))
        case 6: return .aggregate(.countDistinct, query("round", W.path(.row, "round", "services"), distinct: true))
        case 7: return .aggregate(.share, query("round", .compare(.greater, patients, .number(100))))
        case 8:
            var q = query("team", W.path(.row, "team", "size"), distinct: true)
            if case .always = q.window { q.window = .standard }
            return .daysBelow(.number(Double(chance.next(3))), q)
        case 9:
            var q = query(chance.one(of: ["team", "round"]))
            if case .always = q.window { q.window = .standard }
            return .aggregate(.minDaily, q)
        case 10:
            var q = query(chance.one(of: ["team", "round"]))
            if case .always = q.window { q.window = .standard }
            return .aggregate(.distinctDays, q)
        case 11:
            let a = Query(
                kind: W.kind("team"), isDistinct: false, value: nil, condition: conjunct("team"), window: .standard)
            let b = Query(
                kind: W.kind("team"), isDistinct: false, value: nil, condition: conjunct("team"), window: .standard)
            return .longestMonths(.minus(.aggregate(.intervals, a), .aggregate(.intervals, b)))
        case 12: return .previous(.aggregate(.count, query("round")))
        case 13: return .arithmetic(.over, .aggregate(.count, query("round")), .aggregate(.count, query("team")))
        case 14: return W.path(.subject, "village", "people")
        case 15: return W.served(.subject)
        case 16: return neighbours(chance.one(of: [.average, .sum, .min, .share]))
        default:
            return .choose(
                if: .aggregate(.exists, query("round")), then: .aggregate(.count, query("team")),
                else: W.path(.subject, "village", "people"))
        }
    }

    /// What the villages of the county come to together: a measure of measures.
    private func neighbours(_ aggregate: Aggregate) -> Expression {
        var value = W.served(.row)
        if aggregate == .share { value = .compare(.greater, value, .number(200)) }
        let condition = Expression.compare(
            .equal, W.path(.row, "village", "region.county"), W.path(.subject, "village", "region.county"))
        return .aggregate(
            aggregate,
            Query(
                kind: W.kind("village"), isDistinct: false, value: value, condition: condition, window: .standard))
    }

    mutating func rule(_ id: String) -> Rule {
        let per = chance.one(of: [PeriodUnit.week, .week, .month, .quarter, .year, .once, .continuous, .day])
        let comparator = chance.one(of: [Comparator.greaterOrEqual, .greaterOrEqual, .lessOrEqual, .equal, .less])
        let bound: Expression =
            switch chance.next(10) {
            case 0: .aggregate(.count, query("team"))
            case 1: neighbours(.average)
            default: .number(Double(chance.next(4)))
            }
        var rule = W.rule(id, subject: "village", per: per, measure: measure(), comparator, bound)
        if chance.happens(40) {
            rule.condition = chance.one(of: [
                .compare(.equal, W.path(.subject, "village", "remote"), .truth(true)),
                .includes(W.path(.subject, "village", "tags"), every: false, [.text("y")]),
                .aggregate(.exists, query("team")),
            ])
        }
        if chance.happens(30) { rule.needs = .aggregate(.exists, query("round")) }
        if chance.happens(30) { rule.region = chance.one(of: ["350427", "350000"]) }
        if chance.happens(30) { rule.planned = .aggregate(.count, query("round")) }
        if chance.happens(30) { rule.reachable = .number(Double(chance.next(3))) }
        if chance.happens(30) {
            rule.exceptions = [
                RuleException(
                    when: .aggregate(.exists, query("team")),
                    requirement: chance.happens(50) ? .compare(comparator, .number(0)) : nil, because: Words("b", "b"))
            ]
        }
        rule.isAdvisory = chance.happens(10)
        rule.isPermission = chance.happens(10)
        if chance.happens(20) {
            rule.due = chance.happens(50) ? .on(first + chance.next(90)) : .every(month: 2, day: 10)
        }
        return rule
    }
}
