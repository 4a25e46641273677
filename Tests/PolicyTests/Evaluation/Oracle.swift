import Quantities

@testable import Policy

/// The rule language read literally: a plain interpreter over dictionaries, slow and honest, sharing nothing with the
/// evaluator but the checked expressions and civil dates.
struct Oracle {
    indirect enum Value: Hashable {
        case missing, number(Double), truth(Bool), date(Int), text(String), record(Int, String), set(Set<Value>)
        case stretches([[Int]])
    }
    struct Record {
        var kind: Int
        var id: String
        var values: [Int: FieldValue]
    }
    struct Place {
        var subject: Record
        var row: Record?
        var period: Period
        var today: Int
        var planned = false
    }

    let vocabulary: Vocabulary
    let definitions: [Definition]
    var records: [Int: [String: Record]] = [:]

    init(_ records: [RecordChange], _ vocabulary: Vocabulary, _ definitions: [Definition] = []) {
        self.vocabulary = vocabulary
        self.definitions = definitions
        for record in records {
            self.records[record.kind, default: [:]][record.id] = record.values.map {
                Record(kind: record.kind, id: record.id, values: $0)
            }
        }
    }

    func all(_ kind: Int) -> [Record] { (records[kind] ?? [:]).values.sorted { $0.id < $1.id } }

    // MARK: values

    func value(_ e: Expression, _ p: Place) -> Value {
        switch e {
        case .number(let n): return .number(n)
        case .truth(let t): return .truth(t)
        case .date(let d): return .date(Int(d.day))
        case .text(let t): return .text(t)
        case .list(let l): return .set(Set(l.map { value($0, p) }))
        case .path(let scope, let path): return follow(scope == .row ? p.row : p.subject, path.steps, p)
        case .today: return .date(p.today)
        case .periodStart: return .date(Int(p.period.start.day))
        case .periodEnd: return .date(Int(p.period.end.day))
        case .not(let a): return .truth(value(a, p) != .truth(true))
        case .all(let l): return .truth(l.allSatisfy { value($0, p) == .truth(true) })
        case .any(let l): return .truth(l.contains { value($0, p) == .truth(true) })
        case .compare(let c, let a, let b): return .truth(Self.compare(c, value(a, p), value(b, p)))
        case .arithmetic(let o, let a, let b): return Self.arithmetic(o, value(a, p), value(b, p))
        case .choose(let c, let a, let b): return value(c, p) == .truth(true) ? value(a, p) : value(b, p)
        case .contained(let a, let l): return .truth(l.contains { Self.compare(.equal, value(a, p), value($0, p)) })
        case .includes(let a, let every, let l):
            guard case .set(let s) = value(a, p) else { return .truth(false) }
            let asked = l.map { value($0, p) }
            return .truth(every ? asked.allSatisfy(s.contains) : asked.contains(where: s.contains))
        case .call(.given, let a): return .truth(!isNothing(value(a[0], p)))
        case .call(.missing, let a): return .truth(isNothing(value(a[0], p)))
        case .aggregate(let a, let q): return aggregate(a, q, p)
        case .daysBelow(let limit, let q):
            guard case .number(let n) = value(limit, p) else { return .missing }
            return .number(Double(heads(q, p).count { Double($0) < n }))
        case .minus(let a, let b):
            let out = Set(days(value(b, p)))
            guard case .stretches(let left) = Self.stretches(days(value(a, p)).filter { !out.contains($0) }) else {
                return .missing
            }
            // Days are listed up to a bound only; what reaches it has no end.
            return .stretches(left.map { [$0[0], $0[1] == Self.bound ? Self.far : $0[1]] })
        case .longestMonths(let a):
            guard case .stretches(let s) = value(a, p) else { return .missing }
            return .number(s.map(Self.months).max() ?? 0)
        case .previous(let a):
            var p = p
            p.period = p.period.previous
            return value(a, p)
        default: return .missing
        }
    }

    private func isNothing(_ v: Value) -> Bool { v == .missing || v == .set([]) || v == .stretches([]) }

    private func follow(_ record: Record?, _ steps: [Step], _ p: Place) -> Value {
        guard let record, let step = steps.first else { return .missing }
        let rest = Array(steps.dropFirst())
        var next: Value
        switch step {
        case .field(0): next = .record(record.kind, record.id)
        case .field(let f): next = field(record, f)
        case .ancestor(let level): next = ancestor(record, level)
        case .definition(let d):
            var inner = p
            inner.subject = record
            inner.row = nil
            inner.planned = false
            next = value(definitions[d].expression, inner)
        }
        if rest.isEmpty { return next }
        guard case .record(let kind, let id) = next else { return .missing }
        return follow(records[kind]?[id], rest, p)
    }

    private func field(_ record: Record, _ f: Int) -> Value {
        guard let v = record.values[f] else { return .missing }
        switch v {
        case .text(let t), .choice(let t): return .text(t)
        case .number(let n): return .number(n)
        case .truth(let t): return .truth(t)
        case .date(let d): return .date(Int(d.day))
        case .time(let m): return .number(Double(m))
        case .words(let w): return w.isEmpty ? .missing : .set(Set(w.map { .text($0) }))
        case .reference(let id):
            guard case .reference(let name) = vocabulary.kinds[record.kind].fields[f].type,
                let kind = vocabulary.index(of: name), records[kind]?[id] != nil
            else { return .missing }
            return .record(kind, id)
        }
    }

    private func ancestor(_ record: Record, _ level: RegionLevel) -> Value {
        let kind = vocabulary.kinds[record.kind]
        let levelField = kind.fields.firstIndex { $0.name == "level" } ?? 0
        let parentField = kind.fields.firstIndex { $0.name == "parent" } ?? 0
        if field(record, levelField) == .text(level.rawValue) { return .record(record.kind, record.id) }
        guard case .record(_, let id) = field(record, parentField), let parent = records[record.kind]?[id] else {
            return .missing
        }
        return ancestor(parent, level)
    }

    static func compare(_ c: Comparator, _ a: Value, _ b: Value) -> Bool {
        if a == .missing || b == .missing { return false }
        switch c {
        case .equal: return a == b
        case .notEqual: return a != b
        default: break
        }
        guard let x = number(a), let y = number(b) else { return false }
        switch c {
        case .less: return x < y
        case .lessOrEqual: return x <= y
        case .greater: return x > y
        default: return x >= y
        }
    }

    static func number(_ v: Value) -> Double? {
        switch v {
        case .number(let n): n
        case .date(let d): Double(d)
        case .truth(let t): t ? 1 : 0
        default: nil
        }
    }

    private static func arithmetic(_ o: Arithmetic, _ a: Value, _ b: Value) -> Value {
        guard let x = number(a), let y = number(b) else { return .missing }
        switch o {
        case .plus: return .number(x + y)
        case .minus: return .number(x - y)
        case .times: return .number(x * y)
        case .over: return y == 0 ? .missing : .number(x / y)
        }
    }
}
