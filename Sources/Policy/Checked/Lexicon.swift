/// The names that expressions may use: kinds, fields, definitions, settings, rules.
final class Lexicon {
    struct DefinitionHead {
        var kind: Int
        var name: String
        var label: String
        var type: ValueType
        var unit: String?
        var source: SourceText
    }

    let vocabulary: Vocabulary
    let regionKind: Int?
    private(set) var definitions: [DefinitionHead] = []
    private var definitionIndex: [Int: [String: Int]] = [:]
    private let fieldIndex: [[String: Int]]
    var settings: [String: Setting] = [:]
    /// The kind of subject of every rule, by full id.
    var ruleSubjects: [String: Int] = [:]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        regionKind = vocabulary.index(of: "region")
        fieldIndex = vocabulary.kinds.map { kind in
            Dictionary(kind.fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
        }
    }

    func add(_ head: DefinitionHead) {
        definitionIndex[head.kind, default: [:]][head.name] = definitions.count
        definitions.append(head)
    }

    /// A field, an ancestor of a region or a definition, with its type and unit.
    func step(_ name: String, of kind: Int) -> (step: Step, type: ValueType, unit: String?)? {
        if let index = fieldIndex[kind][name] {
            if index == 0 { return (.field(0), .reference(kind: kind), nil) }
            let field = vocabulary.kinds[kind].fields[index]
            return (.field(index), field.type.valueType(vocabulary.index(of:)), field.unit)
        }
        if kind == regionKind, let level = RegionLevel(rawValue: name) {
            return (.ancestor(level), .reference(kind: kind), nil)
        }
        if let index = definitionIndex[kind]?[name] {
            return (.definition(index), definitions[index].type, definitions[index].unit)
        }
        return nil
    }

    /// Every name that may follow a record of `kind`.
    func names(of kind: Int) -> [String] {
        vocabulary.kinds[kind].fields.map(\.name)
            + (kind == regionKind ? RegionLevel.allCases.map(\.rawValue) : [])
            + (definitionIndex[kind].map { $0.keys.sorted() } ?? [])
    }

    var kindNames: [String] { vocabulary.kinds.map(\.name) }
    func label(_ kind: Int) -> String { vocabulary.kinds[kind].label }

    /// In Chinese, as messages name it.
    func describe(_ type: ValueType) -> String {
        switch type {
        case .number: "数"
        case .truth: "是非"
        case .date: "日期"
        case .text: "文字"
        case .time: "时刻"
        case .choice(let codes): "选项（\(codes.prefix(12).joined(separator: " "))\(codes.count > 12 ? " …" : "")）"
        case .reference(let kind): "对\(label(kind))（\(vocabulary.kinds[kind].name)）的引用"
        case .set(let element): "\(describe(element))的集合"
        case .stretches: "时段（intervals）"
        }
    }
}
