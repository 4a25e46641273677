import Foundation
import Policy
import Quantities

/// Reads records to be supposed from files as an import takes them: a folder of CSV files, CSV files, workbooks.
package enum SupposedFiles {
    /// Rows of one supposition.
    package static let rowLimit = 100_000

    /// The records, each new or instead of the one of its id.
    /// - Throws: `ImportRefusal` with everything wrong in them; `Failure` where a file cannot be used at all.
    package static func read(_ paths: [String], vocabulary: Vocabulary = Records.vocabulary) throws -> [RecordChange] {
        let problems = ImportProblems()
        var changes: [RecordChange] = []
        for source in try ImportSources.find(paths, vocabulary, problems) {
            let rows = try source.open()
            guard try rows.next(),
                let header = HeaderMap(
                    rows, kind: vocabulary.kinds[source.kind], source: source.name, problems: problems)
            else { continue }
            let reading = SupposedSource(vocabulary.kinds[source.kind], source, header)
            while try rows.next() {
                guard changes.count < rowLimit else {
                    throw Failure(.invalid, "推演的记录超过 \(rowLimit) 条", at: source.name, remedy: "请减少，或导入一份数据库副本后比较")
                }
                if let change = reading.change(rows, problems) { changes.append(change) }
            }
        }
        try problems.throwIfAny()
        return changes
    }

    /// Every reference must lead to a record on file or among those supposed.
    static func check(_ changes: [RecordChange], _ dataset: Dataset) throws {
        let problems = ImportProblems()
        let supposed = Set(changes.map { "\($0.kind)|\($0.id)" })
        for change in changes {
            let kind = dataset.vocabulary.kinds[change.kind]
            for (place, value) in change.values ?? [:] {
                guard case .reference(let target) = kind.fields[place].type, case .reference(let id) = value,
                    let other = dataset.vocabulary.index(of: target), !supposed.contains("\(other)|\(id)"),
                    dataset.tables[other].row(id) == nil
                else { continue }
                let field = kind.fields[place]
                problems.add(
                    ImportProblem(
                        source: kind.name, column: "\(field.label) (\(field.name))", value: id,
                        what: "不是任何\(dataset.vocabulary.kinds[other].label)的编号"))
            }
        }
        try problems.throwIfAny()
    }
}

/// The rows of one file or sheet as changes.
private final class SupposedSource {
    private let kind: Kind
    private let source: ImportSource
    private let header: HeaderMap
    private let identity: [(index: Int, type: FieldType)]
    private var row: ParsedRow

    init(_ kind: Kind, _ source: ImportSource, _ header: HeaderMap) {
        self.kind = kind
        self.source = source
        self.header = header
        identity = kind.identity.compactMap { name in
            kind.fields.firstIndex { $0.name == name }.map { ($0, kind.fields[$0].type) }
        }
        row = ParsedRow(fields: kind.fields.count)
    }

    /// nil where something is wrong with the row; the problems say what.
    func change(_ rows: any ImportRows, _ problems: ImportProblems) -> RecordChange? {
        row.clear()
        let before = problems.total
        for (column, reader) in header.columns where column < rows.width {
            rows.withCell(column) { cell in
                guard case .bytes(let bytes) = cell else { return }
                if !reader.read(bytes, into: &row) {
                    problems.add(reader.problem(bytes, source: source.name, row: rows.rowNumber))
                }
            }
        }
        if row.values[0].isNull, !identity.isEmpty { row.join(identity, into: 0) }
        for (index, field) in kind.fields.enumerated() where field.required || index == 0 {
            guard row.values[index].isNull else { continue }
            problems.add(
                ImportProblem(
                    source: source.name, row: rows.rowNumber, column: "\(field.label) (\(field.name))", what: "为空",
                    expected: "一个值：此项必填"))
        }
        guard problems.total == before else { return nil }
        var values: [Int: FieldValue] = [:]
        for index in kind.fields.indices.dropFirst() { values[index] = value(index) }
        return RecordChange(kind: source.kind, id: row.string(0), values: values)
    }

    private func value(_ index: Int) -> FieldValue? {
        switch row.values[index] {
        case .null: return nil
        case .int(let number):
            return kind.fields[index].type == .time ? .time(Int(number)) : .number(Double(number))
        case .real(let number): return .number(number)
        case .bool(let truth): return .truth(truth)
        case .text:
            let text = row.string(index)
            switch kind.fields[index].type {
            case .date: return CivilDate(text).map { .date($0) }
            case .choice: return .choice(text)
            case .choices, .words: return .words(text.split(separator: ";").map(String.init))
            case .reference: return .reference(text)
            default: return .text(text)
            }
        }
    }
}
