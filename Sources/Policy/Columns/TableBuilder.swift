import Quantities

/// Appends records of one kind, field by field, from bytes or numbers, without making Strings.
///
/// A row begins with `appendID` (field 0); then each field at most once, in any order; then `finishRow()`. Fields left
/// out are missing.
package final class TableBuilder {
    private let dataset: Dataset
    private let table: Table
    private let columns: [Column?]
    private let choices: [[(code: [UInt8], number: Int32)]]
    /// Values that did not fit their field (unknown code, impossible date): kept as missing and counted here.
    package private(set) var unreadable = 0

    init(_ dataset: Dataset, _ table: Table) {
        self.dataset = dataset
        self.table = table
        columns = table.columns
        choices = table.kind.fields.map { field in
            guard case .choice(let list) = field.type else { return [] }
            return list.enumerated().map { (Array($1.code.utf8), Int32($0)) }
        }
    }

    /// Room for so many rows more.
    package func reserve(_ rows: Int) {
        for case let column? in columns { column.reserve(table.count + rows) }
        table.ids.reserve(rows: table.count + rows, bytes: 0)
    }

    package func appendID(_ bytes: UnsafeBufferPointer<UInt8>) {
        table.ids.append(bytes)
    }

    /// The value as text, as it stands in a CSV file or a text column: codes, `a;b`, 2026-11-22, 08:20, true, 3.5.
    /// No bytes at all are missing.
    package func append(_ field: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        if field == 0 { return appendID(bytes) }
        guard let column = columns[field] else { return }
        column.pad(to: table.count - 1)
        if bytes.isEmpty { return column.appendMissing() }
        switch column.field.type {
        case .text: column.append(dataset.texts.intern(bytes))
        case .choice: appendChoice(field, column, bytes)
        case .reference: column.append(refer(column, bytes))
        case .choices, .words: column.append(internSet(bytes))
        case .date: appendRead(column, ByteReading.day(bytes))
        case .time: appendRead(column, ByteReading.minutes(bytes))
        case .boolean: appendRead(column, ByteReading.truth(bytes))
        case .integer, .decimal:
            if let number = ByteReading.number(bytes) {
                column.append(number)
            } else {
                unreadable += 1
                column.appendMissing()
            }
        }
    }

    /// A whole number, day since 1970-01-01, minute of the day, or truth (0, 1).
    package func append(_ field: Int, _ value: Int) {
        columns[field]?.pad(to: table.count - 1)
        if let small = Int32(exactly: value), small != Column.missing {
            columns[field]?.append(small)
        } else {
            columns[field]?.append(Double(value))
        }
    }

    package func append(_ field: Int, _ value: Double) {
        columns[field]?.pad(to: table.count - 1)
        columns[field]?.append(value)
    }

    package func appendMissing(_ field: Int) {
        columns[field]?.pad(to: table.count)
    }

    /// Ends a row. Fields left out are filled in when the next value of theirs comes, or by `link()`.
    package func finishRow() {
        if dataset.isLinked { table.pad() }
    }

    private func appendRead(_ column: Column, _ value: Int32?) {
        if let value { return column.append(value) }
        unreadable += 1
        column.appendMissing()
    }

    private func appendChoice(_ field: Int, _ column: Column, _ bytes: UnsafeBufferPointer<UInt8>) {
        for choice in choices[field] where choice.code.count == bytes.count && choice.code.elementsEqual(bytes) {
            return column.append(choice.number)
        }
        unreadable += 1
        column.appendMissing()
    }

    private func refer(_ column: Column, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard let target = column.target else { return -1 }
        if dataset.isLinked { return dataset.tables[target].ids.find(bytes) ?? -1 }
        if let ids = dataset.pending[target] { return ids.intern(bytes) }
        let ids = ByteTable()
        dataset.pending[target] = ids
        return ids.intern(bytes)
    }

    private func internSet(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let parts = bytes.split(separator: UInt8(ascii: ";"))
        return dataset.sets.intern(parts.map { dataset.texts.intern(UnsafeBufferPointer(rebasing: $0)) })
    }
}
