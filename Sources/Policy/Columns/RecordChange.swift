import Quantities

/// One record put in, replaced or taken away.
package struct RecordChange: Sendable, Equatable {
    /// Index of the kind.
    package var kind: Int
    package var id: String
    /// By index of the field, without field 0; fields left out become missing. Nil takes the record away.
    package var values: [Int: FieldValue]?

    package init(kind: Int, id: String, values: [Int: FieldValue]?) {
        self.kind = kind
        self.id = id
        self.values = values
    }
}

extension Dataset {
    /// Writes changes before anything is judged on the records, as `link()` leaves them. Cost: one row each.
    package func write(all changes: [RecordChange]) { for change in changes { _ = write(change) } }

    /// The record as it stands, so that it can be written back.
    package func change(kind: Int, id: String) -> RecordChange {
        guard let row = tables[kind].row(id), tables[kind].isLive(row) else {
            return RecordChange(kind: kind, id: id, values: nil)
        }
        var values: [Int: FieldValue] = [:]
        for field in vocabulary.kinds[kind].fields.indices.dropFirst() {
            values[field] = value(kind: kind, row: row, field: field)
        }
        return RecordChange(kind: kind, id: id, values: values)
    }

    /// Writes a change into the columns, after `link()`. Gives the row, or nil where a record to take away was
    /// never there.
    ///
    /// References to unknown ids become missing.
    func write(_ change: RecordChange) -> Int? {
        let table = tables[change.kind]
        table.forgetFirstDay()
        guard let values = change.values else {
            guard let row = table.row(change.id) else { return nil }
            table.setRemoved(row, true)
            return row
        }
        let row: Int
        if let known = table.row(change.id) {
            row = known
            table.setRemoved(row, false)
        } else {
            var id = change.id
            row = id.withUTF8 { Int(table.ids.append($0)) }
            for case let column? in table.columns { column.appendMissing() }
            table.removed?.append(0)
        }
        for (field, column) in table.columns.enumerated() {
            guard let column else { continue }
            if let value = values[field] { set(column, row, value) } else { column.setMissing(row) }
        }
        return row
    }

    private func set(_ column: Column, _ row: Int, _ value: FieldValue) {
        switch (column.field.type, value) {
        case (.text, .text(let text)): column.set(row, texts.intern(text))
        case (.integer, .number(let number)), (.decimal, .number(let number)): column.set(row, number)
        case (.boolean, .truth(let flag)): column.set(row, Int32(flag ? 1 : 0))
        case (.date, .date(let date)): column.set(row, date.day)
        case (.time, .time(let minutes)): column.set(row, Int32(minutes))
        case (.choice(let list), .choice(let code)), (.choice(let list), .text(let code)):
            if let number = list.firstIndex(where: { $0.code == code }) {
                column.set(row, Int32(number))
            } else {
                column.setMissing(row)
            }
        case (.choices, .words(let words)), (.words, .words(let words)):
            if words.isEmpty { return column.setMissing(row) }
            column.set(row, sets.intern(words.map { texts.intern($0) }))
        case (.reference, .reference(let id)), (.reference, .text(let id)):
            let target = column.target.flatMap { tables[$0].row(id) }
            column.set(row, Int32(target ?? -1))
        default: column.setMissing(row)
        }
    }
}

extension Table {
    func setRemoved(_ row: Int, _ isRemoved: Bool) {
        if removed == nil {
            guard isRemoved else { return }
            removed = Lane(repeating: 0, count: count)
        }
        removed?[row] = isRemoved ? 1 : 0
    }
}
