import Quantities

@testable import Policy

extension Oracle {
    static let bound = 40_000
    static let far = Int(day("9999-12-31").day)

    /// First and last day of a record; nil for an event without day.
    func span(_ r: Record) -> (Int, Int)? {
        func date(_ name: String) -> Int? {
            let f = vocabulary.kinds[r.kind].fields.firstIndex { $0.name == name } ?? 0
            if case .date(let d)? = r.values[f] { return Int(d.day) }
            return nil
        }
        switch vocabulary.kinds[r.kind].time {
        case .none: return (-1_000_000, Self.far)
        case .event(let f): return date(f).map { ($0, $0) }
        case .interval(let a, let b): return (date(a) ?? -1_000_000, date(b) ?? Self.far)
        }
    }

    /// The days that the window allows; nil for none.
    func window(_ q: Query, _ p: Place, daily: Bool) -> (Int, Int)? {
        let (start, end) = (Int(p.period.start.day), Int(p.period.end.day))
        var isEvent = false
        if case .event = vocabulary.kinds[q.kind].time { isEvent = true }
        func clipped(_ a: Int, _ b: Int) -> (Int, Int) {
            if !isEvent || daily { return (a, b) }
            return p.planned ? (max(a, p.today + 1), b) : (a, min(b, p.today))
        }
        switch q.window {
        case .standard, .period: return clipped(start, end)
        case .previousPeriod:
            let before = p.period.previous
            return clipped(Int(before.start.day), Int(before.end.day))
        case .year:
            let year = Period(.year, holding: p.period.start)
            return clipped(Int(year.start.day), Int(year.end.day))
        case .always: return clipped(-1_000_000, Self.far)
        case .lastMonths(let n):
            let last = CivilDate(day: Int32(min(p.today, end)))
            return (Int((last.adding(months: -n) + 1).day), Int(last.day))
        case .on(let e):
            guard case .date(let d) = value(e, Place(subject: p.subject, row: nil, period: p.period, today: p.today))
            else { return nil }
            return (d, d)
        case .today: return (p.today, p.today)
        case .periodEnd: return (min(end, p.today), min(end, p.today))
        }
    }

    /// The records of a query, in order of time, ties by id.
    func rows(_ q: Query, _ p: Place, daily: Bool = false) -> [Record] {
        guard let (a, b) = window(q, p, daily: daily) else { return [] }
        var isTimed = true
        if case .none = vocabulary.kinds[q.kind].time { isTimed = false }
        return all(q.kind).filter { r in
            guard let s = span(r), !isTimed || (s.0 <= b && s.1 >= a) else { return false }
            guard let condition = q.condition else { return true }
            var inner = p
            inner.row = r
            return value(condition, inner) == .truth(true)
        }.sorted { (span($0)?.0 ?? 0, $0.id) < (span($1)?.0 ?? 0, $1.id) }
    }

    private func values(_ q: Query, _ rows: [Record], _ p: Place) -> [Value] {
        guard let e = q.value else { return [] }
        return rows.map {
            var inner = p
            inner.row = $0
            return value(e, inner)
        }
    }

    private func flat(_ values: [Value]) -> Set<Value> {
        var all: Set<Value> = []
        for v in values {
            if case .set(let s) = v { all.formUnion(s) } else if v != .missing { all.insert(v) }
        }
        return all
    }

    func aggregate(_ a: Aggregate, _ q: Query, _ p: Place) -> Value {
        var q = q
        if a == .intervals, case .standard = q.window { q.window = .always }
        if a == .minDaily { return heads(q, p).min().map { .number(Double($0)) } ?? .missing }
        let found = rows(q, p)
        let given = values(q, found, p)
        let numbers = given.compactMap(Self.number)
        func of(_ n: Double?) -> Value {
            guard let n else { return .missing }
            if case .date? = given.first(where: { $0 != .missing }) { return .date(Int(n)) }
            return .number(n)
        }
        switch a {
        case .count: return .number(Double(q.isDistinct && q.value != nil ? flat(given).count : found.count))
        case .countDistinct: return .number(Double(flat(given).count))
        case .exists: return .truth(!found.isEmpty)
        case .sum: return .number(numbers.reduce(0, +))
        case .min: return of(numbers.min())
        case .max: return of(numbers.max())
        case .average: return numbers.isEmpty ? .missing : .number(numbers.reduce(0, +) / Double(numbers.count))
        case .median:
            if numbers.isEmpty { return .missing }
            let s = numbers.sorted()
            return .number(s.count % 2 == 1 ? s[s.count / 2] : (s[s.count / 2 - 1] + s[s.count / 2]) / 2)
        case .share:
            if found.isEmpty { return .missing }
            return .number(100 * Double(given.count { $0 == .truth(true) }) / Double(found.count))
        case .set: return .set(flat(given))
        case .latest: return given.last ?? .missing
        case .first: return given.first ?? .missing
        case .distinctDays, .intervals:
            guard let (low, high) = window(q, p, daily: false) else {
                return a == .intervals ? .stretches([]) : .number(0)
            }
            let covered = found.compactMap(span).map { [max($0.0, low), min($0.1, high)] }
            if a == .intervals { return Self.stretches(ranges: covered) }
            return .number(Double(Set(covered.flatMap { $0[0] <= $0[1] ? Array($0[0]...$0[1]) : [] }).count))
        case .minDaily: return .missing
        }
    }

    /// Head-counts of each day of the window.
    func heads(_ q: Query, _ p: Place) -> [Int] {
        guard let (a, b) = window(q, p, daily: true), a <= b else { return [] }
        let found = rows(q, p, daily: true)
        let given = values(q, found, p)
        return (a...b).map { day in
            let there = found.indices.filter { i in span(found[i]).map { $0.0 <= day && day <= $0.1 } ?? false }
            if q.isDistinct, q.value != nil { return Set(there.map { given[$0] }.filter { $0 != .missing }).count }
            return there.count
        }
    }

    func days(_ v: Value) -> [Int] {
        guard case .stretches(let s) = v else { return [] }
        return s.flatMap { Array(max($0[0], -Self.bound)...min($0[1], Self.bound)) }
    }

    static func stretches(_ days: [Int]) -> Value { stretches(ranges: days.map { [$0, $0] }) }

    static func stretches(ranges: [[Int]]) -> Value {
        var out: [[Int]] = []
        for r in ranges.sorted(by: { $0[0] < $1[0] }) where r[0] <= r[1] {
            if let last = out.last, r[0] <= last[1] + 1 {
                out[out.count - 1][1] = max(last[1], r[1])
            } else {
                out.append(r)
            }
        }
        return .stretches(out)
    }

    static func months(_ s: [Int]) -> Double {
        let start = CivilDate(day: Int32(max(s[0], -700_000)))
        var n = 0
        while Int((start.adding(months: n + 1) - 1).day) <= s[1] { n += 1 }
        return Double(n)
    }
}
