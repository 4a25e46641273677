import Policy
import Quantities

/// Makes the records of a supposition, from those that are there.
struct SupposedRecords {
    private let assessor: Assessor
    private var dataset: Dataset { assessor.dataset }
    private(set) var changes: [RecordChange] = []
    static let mark = "推演"
    static let personLimit = 200

    init(_ supposition: Supposition, _ assessor: Assessor) throws {
        self.assessor = assessor
        try SupposedFiles.check(supposition.records, assessor.dataset)
        changes = supposition.records
        for mode in supposition.modes { try add(mode) }
        for (number, postings) in supposition.postings.enumerated() { try add(postings, number) }
    }

    private func kind(_ name: String) throws(Failure) -> (index: Int, kind: Kind) {
        guard let index = dataset.vocabulary.index(of: name) else { throw Failure(.defect, "没有记录类 \(name)") }
        return (index, dataset.vocabulary.kinds[index])
    }

    private func change(_ name: String, _ id: String, _ values: [String: FieldValue?]) throws(Failure) -> RecordChange {
        let (index, kind) = try kind(name)
        var numbered: [Int: FieldValue] = [:]
        for (field, value) in values {
            guard let place = kind.fields.firstIndex(where: { $0.name == field }) else {
                throw Failure(.defect, "\(name) 没有字段 \(field)")
            }
            if let value { numbered[place] = value }
        }
        return RecordChange(kind: index, id: id, values: numbered)
    }

    /// The modes of the region's villages end the day before, later ones go, and the new one begins.
    private mutating func add(_ supposed: SupposedMode) throws(Failure) {
        try dataset.check(region: supposed.region)
        let (index, kind) = try kind("village_mode")
        let codes = kind.field("mode")?.type.choices ?? []
        guard codes.contains(where: { $0.code == supposed.mode }) else {
            let known = codes.map { "\($0.code)（\($0.label)）" }.joined(separator: "、")
            throw Failure(.invalid, "没有服务方式“\(supposed.mode)”", remedy: "可用：\(known)")
        }
        let villages = Set(assessor.records(of: "village", in: supposed.region))
        var served: [String: [String: FieldValue]] = [:]
        for row in 0..<dataset.tables[index].count {
            var values: [String: FieldValue] = [:]
            for (field, value) in dataset.values(kind: index, row: row) { values[field.name] = value }
            guard case .reference(let village)? = values["village"], villages.contains(village),
                case .date(let from)? = values["from"]
            else { continue }
            let id = dataset.tables[index].id(row)
            if from >= supposed.since {
                changes.append(RecordChange(kind: index, id: id, values: nil))
                if served[village] == nil { served[village] = values }
                continue
            }
            if case .date(let to)? = values["to"], to < supposed.since { continue }
            served[village] = values
            values["to"] = .date(supposed.since - 1)
            values["id"] = nil
            changes.append(try change("village_mode", id, values))
        }
        for village in served.keys.sorted() {
            let values: [String: FieldValue?] = [
                "village": .reference(village), "mode": .choice(supposed.mode), "from": .date(supposed.since),
                "responsible": served[village]?["responsible"], "served_by": served[village]?["served_by"],
            ]
            changes.append(try change("village_mode", "\(Self.mark)|\(village)", values))
        }
    }

    private mutating func add(_ supposed: SupposedPostings, _ number: Int) throws(Failure) {
        let isVillage = dataset.table("village")?.row(supposed.place) != nil
        guard isVillage || dataset.table("institution")?.row(supposed.place) != nil else {
            throw Failure(.missing, "没有编号为“\(supposed.place)”的机构或村", remedy: "在对象页上可以看到编号")
        }
        guard dataset.table("institution")?.row(supposed.origin) != nil else {
            throw Failure(.missing, "没有编号为“\(supposed.origin)”的派出单位", remedy: "在对象页上可以看到编号")
        }
        guard (1...Self.personLimit).contains(supposed.persons) else {
            throw Failure(.invalid, "增派 \(supposed.persons) 人", remedy: "应为 1 至 \(Self.personLimit) 人")
        }
        guard (1...5).contains(supposed.titleLevel) else {
            throw Failure(.invalid, "职称级别为 \(supposed.titleLevel)", remedy: "应为 1（士级）至 5（正高）")
        }
        if let to = supposed.to, to < supposed.from {
            throw Failure(.invalid, "派驻止于 \(to)，早于开始日 \(supposed.from)", remedy: "请对调两个日期")
        }
        let today = assessor.asOf
        let status = supposed.from > today ? "planned" : (supposed.to ?? today) < today ? "completed" : "active"
        for person in 1...supposed.persons {
            let id = "\(Self.mark)-\(number + 1)-\(person)"
            changes.append(try change("practitioner", id, [
                "name": .text(id), "institution": .reference(supposed.origin), "category": .choice("physician"),
                "practice_class": .choice("clinical"),
            ]))
            changes.append(try change("title_award", id, [
                "practitioner": .reference(id), "series": .choice("physician"),
                "level": .number(Double(supposed.titleLevel)), "awarded_on": .date(supposed.from - 1),
            ]))
            changes.append(try change("posting", id, [
                "practitioner": .reference(id), "origin": .reference(supposed.origin),
                "site": isVillage ? nil : .reference(supposed.place),
                "village": isVillage ? .reference(supposed.place) : nil, "resident": .truth(true),
                "programme": supposed.programme.map { .choice($0) }, "discipline": .choice("medical"),
                "role": .choice("expert"), "status": .choice(status), "from": .date(supposed.from),
                "to": supposed.to.map { .date($0) },
            ]))
        }
    }
}
