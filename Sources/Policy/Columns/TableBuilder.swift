import Quantities

/// Fills a part of the records of one kind, field by field, from bytes or numbers, without making Strings.
///
/// A row, or a run of rows, begins with its ids (field 0); then each field at most once, in any order. Fields left out
/// are missing. `Dataset.link()` joins the parts of a kind in the order in which their builders were made; until then
/// each may be filled by a thread of its own, one at a time.
package final class TableBuilder: @unchecked Sendable {
    let kind: Kind
    let ids = ByteTable()
    /// By field. References, texts and sets hold numbers of the tables below until `link()`.
    let columns: [Column?]
    let texts = ByteTable()
    /// Sets as they were written: `a;b`.
    let sets = ByteTable()
    /// By kind referred to.
    private(set) var referred: [Int: ByteTable] = [:]
    /// By field: the codes of a closed list, in its order.
    private let choices: [ByteTable?]

    init(_ kind: Kind, columns: [Column?]) {
        self.kind = kind
        self.columns = columns
        choices = kind.fields.map { field in
            guard case .choice(let list) = field.type else { return nil }
            let codes = ByteTable()
            for choice in list {
                var code = choice.code
                code.withUTF8 { _ = codes.append($0) }
            }
            return codes
        }
        for case let column? in columns { if let target = column.target { referred[target] = ByteTable() } }
    }

    package func appendID(_ bytes: UnsafeBufferPointer<UInt8>) { ids.append(bytes) }

    /// The value as text, as it stands in a CSV file or a text column: codes, `a;b`, 2026-11-22, 08:20, true, 3.5.
    /// No bytes at all are missing, as are an unknown code and an impossible date.
    package func append(_ field: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
        if field == 0 { return appendID(bytes) }
        let end = Int32(bytes.count)
        withUnsafePointer(to: end) { append(field, bytes, ends: UnsafeBufferPointer(start: $0, count: 1)) }
    }

    /// The same for a run of rows: the texts stand one after another, `ends` says where each ends.
    package func append(_ field: Int, _ texts: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int32>) {
        if field == 0 { return ids.append(texts, ends: ends) }
        guard let column = padded(field, ends.count) else { return }
        switch column.field.type {
        case .text: intern(self.texts, column, texts, ends)
        case .choices, .words: intern(sets, column, texts, ends)
        case .reference:
            guard let target = column.target, let ids = referred[target] else { return }
            intern(ids, column, texts, ends)
        case .choice:
            guard let codes = choices[field] else { return }
            column.append(texts, ends: ends) { codes.find($0) ?? Column.missing }
        case .date: column.append(texts, ends: ends) { ByteReading.day($0) ?? Column.missing }
        case .time: column.append(texts, ends: ends) { ByteReading.minutes($0) ?? Column.missing }
        case .boolean: column.append(texts, ends: ends) { ByteReading.truth($0) ?? Column.missing }
        case .integer, .decimal: appendNumbers(column, texts, ends)
        }
    }

    /// For a run of rows: whole numbers, days since 1970-01-01, minutes of the day, or truths (0, 1); `Int64.min` is
    /// missing.
    package func append(_ field: Int, _ wholes: UnsafeBufferPointer<Int64>) {
        padded(field, wholes.count)?.append(wholes)
    }

    /// For a run of rows: decimals; NaN is missing.
    package func append(_ field: Int, _ reals: UnsafeBufferPointer<Double>) {
        padded(field, reals.count)?.append(reals)
    }

    /// Drops spare room; call once the part is complete.
    package func trim() {
        ids.trim()
        for case let column? in columns { column.trim() }
    }

    /// The column of a field, with missing values where rows before the last `rows` have none yet.
    private func padded(_ field: Int, _ rows: Int) -> Column? {
        columns[field]?.pad(to: ids.count - rows)
        return columns[field]
    }

    private func intern(
        _ table: ByteTable, _ column: Column, _ texts: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int32>
    ) {
        column.append(texts, ends: ends) { table.intern($0) }
    }

    private func appendNumbers(
        _ column: Column, _ texts: UnsafeBufferPointer<UInt8>, _ ends: UnsafeBufferPointer<Int32>
    ) {
        var start = 0
        for end in ends {
            let text = UnsafeBufferPointer(rebasing: texts[start..<Int(end)])
            start = Int(end)
            if let number = ByteReading.number(text) { column.append(number) } else { column.appendMissing() }
        }
    }
}
