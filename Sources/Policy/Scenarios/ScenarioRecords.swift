/// Makes a dataset of the few records of a scenario: ids from the kind's identity, records that are only referred to
/// with an id alone, regions with their ancestors.
struct ScenarioRecords {
    private let vocabulary: Vocabulary
    /// Code of the region in which regions that are only referred to lie.
    private let region: String

    init(_ vocabulary: Vocabulary, inside region: String) {
        self.vocabulary = vocabulary
        self.region = region
    }

    func dataset(_ scenario: Scenario) -> Dataset {
        let dataset = Dataset(vocabulary)
        let builders = vocabulary.kinds.indices.map(dataset.builder)
        var regions: [String: [String: String]] = [:]
        for (name, records) in scenario.given {
            guard let kind = vocabulary.index(of: name) else { continue }
            for (number, record) in records.enumerated() {
                let id = record["id"] ?? identity(kind, record, number)
                if name == "region" { regions[id] = record } else { append(builders[kind], id, record) }
                for (target, code) in references(kind, record) where target == "region" && regions[code] == nil {
                    regions[code] = [:]
                }
            }
        }
        addRegions(builders, &regions)
        dataset.link(stubs: true)
        return dataset
    }

    private func identity(_ kind: Int, _ record: [String: String], _ number: Int) -> String {
        let kind = vocabulary.kinds[kind]
        guard !kind.identity.isEmpty else { return "\(kind.name)#\(number + 1)" }
        return kind.identity.map { record[$0] ?? "" }.joined(separator: "|")
    }

    private func references(_ kind: Int, _ record: [String: String]) -> [(target: String, id: String)] {
        vocabulary.kinds[kind].fields.compactMap { field in
            guard case .reference(let target) = field.type, let id = record[field.name] else { return nil }
            return (target, id)
        }
    }

    private func append(_ builder: TableBuilder, _ id: String, _ record: [String: String]) {
        var id = id
        id.withUTF8 { builder.appendID($0) }
        for (number, field) in builder.kind.fields.enumerated() where number > 0 {
            guard var text = record[field.name] else { continue }
            text.withUTF8 { builder.append(number, $0) }
        }
    }

    private func addRegions(_ builders: [TableBuilder], _ regions: inout [String: [String: String]]) {
        guard let kind = vocabulary.index(of: "region") else { return }
        var waiting = regions.keys.sorted() + [region]
        while let code = waiting.popLast() {
            var record = regions[code] ?? [:]
            if record["parent"] == nil { record["parent"] = Self.parent(of: code, inside: region) }
            if record["level"] == nil { record["level"] = Self.level(of: code) }
            regions[code] = record
            if let parent = record["parent"], regions[parent]?["level"] == nil { waiting.append(parent) }
        }
        for (code, record) in regions.sorted(by: { $0.key < $1.key }) { append(builders[kind], code, record) }
    }

    /// 350427100 → 350427 → 350400 → 350000 → 000000. A code that is no number lies in the rule's region itself.
    static func parent(of code: String, inside region: String) -> String? {
        if code == Ancestors.nation { return nil }
        guard code.count >= 6, code.allSatisfy(\.isNumber) else { return code == region ? nil : region }
        if code.count > 9 { return String(code.prefix(9)) }
        if code.count > 6 { return String(code.prefix(6)) }
        if !code.hasSuffix("00") { return String(code.prefix(4)) + "00" }
        return code.hasSuffix("0000") ? Ancestors.nation : String(code.prefix(2)) + "0000"
    }

    static func level(of code: String) -> String? {
        if code == Ancestors.nation { return "nation" }
        guard code.count >= 6, code.allSatisfy(\.isNumber) else { return nil }
        if code.count > 6 { return "township" }
        if !code.hasSuffix("00") { return "county" }
        return code.hasSuffix("0000") ? "province" : "city"
    }
}
