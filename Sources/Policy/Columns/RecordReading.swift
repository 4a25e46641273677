import Quantities

/// Reading records back: for evidence, explanations and tests.
extension Dataset {
    /// The value of a field; nil where missing. Field 0 is the id.
    package func value(kind: Int, row: Int, field: Int) -> FieldValue? {
        let table = tables[kind]
        if field == 0 { return .text(table.id(row)) }
        guard let column = table.columns[field] else { return nil }
        if case .decimal = column.field.type { return number(column, row) }
        if case .integer = column.field.type { return number(column, row) }
        let code = column.int(row)
        guard code != Column.missing else { return nil }
        switch column.field.type {
        case .text: return .text(texts.string(Int(code)))
        case .boolean: return .truth(code == 1)
        case .date: return .date(CivilDate(day: code))
        case .time: return .time(Int(code))
        case .choice(let list): return .choice(list[Int(code)].code)
        case .choices, .words: return .words(members(code).map { texts.string(Int($0)) })
        case .reference:
            guard code >= 0, let target = column.target else { return nil }
            return .reference(tables[target].id(Int(code)))
        case .integer, .decimal: return nil
        }
    }

    /// All fields that have a value, in the order of the kind, the id first.
    package func values(kind: Int, row: Int) -> [(field: Field, value: FieldValue)] {
        vocabulary.kinds[kind].fields.enumerated().compactMap { number, field in
            value(kind: kind, row: row, field: number).map { (field, $0) }
        }
    }

    private func number(_ column: Column, _ row: Int) -> FieldValue? {
        let value = column.double(row)
        return value.isNaN ? nil : .number(value)
    }
}
