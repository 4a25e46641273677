import Outreach
import Policy
import Quantities

extension Desk {
    func record() throws -> any Page {
        let record = try stored()
        let kind = book.vocabulary.index(of: record.kind.name)
        let isJudged = book.rules.contains { $0.subject == kind }
        let name = record.kind.name
        return RecordPage(
            heading: record.id, kind: Link(telling.noun(name), links.records(kind: name)),
            lead: words(.recordLead, telling.noun(record.kind.name)),
            judged: isJudged
                ? Link(words(.itsFindings), links.subject(kind: record.kind.name, id: record.id)) : nil,
            fields: fields(of: record), references: references(to: name, id: record.id),
            history: try history(of: record),
            counted: canBeCounted(name)
                ? Link(words(RecordWord.seeCounted), links.counted(kind: name, id: record.id)) : nil)
    }

    /// The record that the address names.
    /// - Throws: `missing` where there is no such kind or record.
    func stored() throws -> StoredRecord {
        let name = try question.segment("kind")
        let id = try question.segment("id")
        guard let kind = book.vocabulary.kind(name), let record = try lookup.record(kind, id: id) else {
            throw Failure(.missing, words(.noSuchRecord, id, telling.noun(name)))
        }
        return record
    }

    /// What is known of a record, field by field; empty ones are left out.
    func fields(of record: StoredRecord) -> [FieldRow] {
        let invented: Set<String>
        if let place = record.kind.fields.firstIndex(where: { $0.name == "synthetic" }),
            case .words(let names)? = record.values[place]
        {
            invented = Set(names)
        } else {
            invented = []
        }
        return zip(record.kind.fields, record.values).compactMap { field, value in
            guard let value, field.name != "id" else { return nil }
            var row = row(field, value)
            // Its words are the names of fields.
            if field.name == "synthetic", case .words(let names) = value {
                row.value = names.map { record.kind.field($0).map(label) ?? $0 }.joined(separator: words(.comma))
            }
            row.mark = invented.contains(field.name) ? words(.syntheticMark) : nil
            return row
        }
    }

    func row(_ field: Field, _ value: FieldValue) -> FieldRow {
        var row = FieldRow(label: label(field), value: "")
        switch value {
        case .text(let text): row.value = text
        case .number(let number): row.value = telling.values.amount(number, field.unit)
        case .truth(let truth): row.value = words(truth ? .yes : .no)
        case .date(let date): row.value = date.description
        case .time(let minutes): row.value = Self.clock(minutes)
        case .choice(let code): row.value = choice(code, field)
        case .words(let codes): row.value = codes.map { choice($0, field) }.joined(separator: words(.comma))
        case .reference(let id):
            guard case .reference(let kind) = field.type else { break }
            row.value = telling.name(kind: kind, id: id)
            row.href = links.record(kind: kind, id: id)
        }
        return row
    }

    /// The Chinese label of a field, or its name with spaces.
    func label(_ field: Field) -> String {
        words.language == .zh ? field.label : field.name.replacing("_", with: " ")
    }

    /// The label of a code of a closed list.
    func choice(_ code: String, _ field: Field) -> String {
        switch field.type {
        case .choice(let list), .choices(let list):
            guard words.language == .zh else { return code.replacing("_", with: " ") }
            return list.first { $0.code == code }?.label ?? code
        default: return code
        }
    }

    /// 500 → 08:20.
    static func clock(_ minutes: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}
