import Quantities

@testable import Policy

/// A little vocabulary with every shape of time and field, for rules made by hand or by chance.
enum SmallWorld {
    static let vocabulary = Vocabulary([
        Kind(
            "region", "区划", .init("A region", "区划"), place: ["id"],
            [
                .choice(
                    "level", "级别", .init("Level", "级别"), RegionLevel.allCases.map { Choice($0.rawValue, $0.rawValue) }),
                .reference("parent", "上级", .init("Above", "上级"), to: "region"),
            ]),
        Kind(
            "village", "村", .init("A village", "村"), place: ["region"],
            [
                .reference("region", "区划", .init("Region", "区划"), to: "region"),
                .integer("people", "人口", .init("People", "人口")),
                .choice("type", "类型", .init("Type", "类型"), [.init("hill", "山"), .init("plain", "平")]),
                .boolean("remote", "偏远", .init("Remote", "偏远")),
                .choices("tags", "标签", .init("Tags", "标签"), [.init("x", "x"), .init("y", "y"), .init("z", "z")]),
            ]),
        Kind(
            "team", "队", .init("A team", "队"), time: .interval(from: "from", to: "to"), place: ["village.region"],
            [
                .reference("village", "村", .init("Village", "村"), to: "village"),
                .integer("size", "人数", .init("Size", "人数")),
                .date("from", "始", .init("From", "始")),
                .date("to", "止", .init("To", "止")),
            ]),
        Kind(
            "round", "巡诊", .init("A round", "巡诊"), time: .event("date"), place: ["village.region"],
            [
                .reference("village", "村", .init("Village", "村"), to: "village"),
                .reference("team", "队", .init("Team", "队"), to: "team"),
                .date("date", "日期", .init("Day", "日期")),
                .choice("status", "状态", .init("State", "状态"), [.init("planned", "计划"), .init("completed", "完成")]),
                .integer("patients", "人次", .init("Patients", "人次")),
                .text("leader", "队长", .init("Leader", "队长")),
                .words("services", "服务", .init("Services", "服务")),
            ]),
        Kind(
            "exemption", "偏离", .init("An exemption", "偏离"), time: .interval(from: "from", to: "to"),
            [
                .text("rule", "规则", .init("Rule", "规则")),
                .text("subject", "对象", .init("Subject", "对象")),
                .text("approved_by", "批准", .init("By", "批准")),
                .date("approved_on", "日期", .init("On", "日期")),
                .date("from", "始", .init("From", "始")),
                .date("to", "止", .init("To", "止")),
            ]),
        Kind(
            "check", "检查", .init("A check", "检查"), time: .event("date"), place: ["village.region"],
            [
                .reference("village", "村", .init("Village", "村"), to: "village"),
                .date("date", "日期", .init("Day", "日期")),
            ]),
        Kind(
            "figure", "数字", .init("A figure of another system", "其他系统的数字"), time: .event("to"),
            place: ["village.region"], covering: "from",
            [
                .reference("village", "村", .init("Village", "村"), to: "village"),
                .date("from", "始", .init("From", "始")),
                .date("to", "止", .init("To", "止")),
            ]),
    ])

    static func kind(_ name: String) -> Int { vocabulary.index(of: name) ?? -1 }

    static func field(_ kind: String, _ name: String) -> Int {
        vocabulary.kind(kind)?.fields.firstIndex { $0.name == name } ?? -1
    }

    /// `path(.row, "round", "village.region")`; no steps are the record itself.
    static func path(_ scope: Scope, _ kind: String, _ dotted: String = "") -> Expression {
        var steps: [Step] = []
        var at = kind
        for name in dotted.split(separator: ".").map(String.init) {
            if let level = RegionLevel(rawValue: name), at == "region" {
                steps.append(.ancestor(level))
                continue
            }
            steps.append(.field(field(at, name)))
            if case .reference(let next)? = vocabulary.kind(at)?.field(name)?.type { at = next }
        }
        if steps.isEmpty { steps = [.field(0)] }
        return .path(scope, Path(kind: Self.kind(kind), steps: steps))
    }

    static func rule(
        _ id: String, subject: String, per: PeriodUnit, measure: Expression, type: ValueType = .number,
        _ comparator: Comparator = .greaterOrEqual, _ bound: Expression = .number(1)
    ) -> Rule {
        Rule(
            id: id, document: 0, clause: 0, title: Words(id, id), subject: kind(subject), condition: nil, needs: nil,
            measure: measure, measureType: type, requirement: .compare(comparator, bound), unit: nil, per: per,
            strength: .inPrinciple, region: "000000", inForce: DateSpan(from: nil, to: nil), due: nil, exceptions: [],
            planned: nil, reachable: nil, isPrinted: true, assumption: nil, alternative: nil, overrides: [],
            isAdvisory: false, isPermission: false, settings: [])
    }

    /// Teams that a village ever had, and what was done for it in the period.
    static let definitions = [
        Definition(
            kind: kind("village"), name: "teams", label: "队数", type: .number,
            expression: .aggregate(.count, ofVillage("team", .always)), dependsOnPeriod: false),
        Definition(
            kind: kind("village"), name: "served", label: "服务", type: .number,
            expression: .arithmetic(
                .plus, .aggregate(.sum, ofVillage("round", .standard, path(.row, "round", "patients"))),
                .aggregate(.count, ofVillage("team", .standard))), dependsOnPeriod: true),
    ]

    private static func ofVillage(_ name: String, _ window: Window, _ value: Expression? = nil) -> Query {
        Query(
            kind: kind(name), isDistinct: false, value: value,
            condition: .compare(.equal, path(.row, name, "village"), path(.subject, "village")), window: window)
    }

    static func served(_ scope: Scope) -> Expression {
        .path(scope, Path(kind: kind("village"), steps: [.definition(1)]))
    }

    static func book(_ rules: [Rule], definitions: [Definition] = [], settings: [Setting] = []) -> PolicyBook {
        let clause = Clause(
            id: "d/1", place: "一", quote: "应", reading: nil, gloss: "shall", actor: nil, kind: .threshold,
            strength: .must,
            capability: nil, priority: nil, also: [], families: ["f"], note: nil, check: nil, notYet: nil, rule: 0,
            file: "d.yaml", line: 1)
        let document = Document(
            id: "d", title: "d", number: nil, issuer: "d", issuedOn: nil, issuedNote: nil,
            inForce: DateSpan(from: nil, to: nil), region: "000000", note: nil, clauses: [clause])
        return PolicyBook(
            vocabulary: vocabulary, documents: [document], rules: rules, definitions: definitions, settings: settings)
    }

    static func dataset(_ records: [RecordChange]) -> Dataset {
        let dataset = Dataset(vocabulary)
        for record in records {
            guard let values = record.values else { continue }
            let builder = dataset.builder(record.kind)
            var id = record.id
            id.withUTF8 { builder.appendID($0) }
            for (field, value) in values.sorted(by: { $0.key < $1.key }) {
                var text = written(value)
                text.withUTF8 { builder.append(field, $0) }
            }
        }
        dataset.link()
        return dataset
    }

    static func written(_ value: FieldValue) -> String {
        switch value {
        case .text(let text), .choice(let text), .reference(let text): text
        case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
        case .truth(let flag): "\(flag)"
        case .date(let date): "\(date)"
        case .time(let minutes): "\(minutes / 60):\(minutes % 60)"
        case .words(let words): words.joined(separator: ";")
        }
    }

    static func record(_ kind: String, _ id: String, _ values: [String: FieldValue]) -> RecordChange {
        RecordChange(
            kind: Self.kind(kind), id: id,
            values: Dictionary(uniqueKeysWithValues: values.map { (field(kind, $0.key), $0.value) }))
    }
}

func day(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(day: 0) }

/// A small generator of chance with a seed.
struct Chance {
    private var state: UInt64
    init(seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1 }
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
    mutating func one<T>(of list: [T]) -> T { list[next(list.count)] }
    mutating func happens(_ percent: Int) -> Bool { next(100) < percent }
}
