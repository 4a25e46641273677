import Formats
import Quantities

/// One CSV file of records of a kind, with a column for each of its fields.
final class SimulatedTable {
    let kind: String
    private(set) var rows = 0
    private let columns: [String]
    private let writer: CSVWriter
    private var cells: [String]

    init(_ kind: String, columns: [String], writer: CSVWriter) throws {
        self.kind = kind
        self.columns = columns
        self.writer = writer
        cells = Array(repeating: "", count: columns.count)
        try writer.write(columns)
    }

    /// Writes a record; fields that are not named stay empty.
    func write(_ values: KeyValuePairs<String, any Cell>) throws {
        for (name, value) in values { try set(name, value.cell) }
        try endRecord()
    }

    /// Writes a record from its values by field name.
    func write(_ values: [String: String]) throws {
        for (name, value) in values { try set(name, value) }
        try endRecord()
    }

    /// Writes a record whose cells stand in the order of the fields, id first: the fast way for millions of rows.
    func write(inOrder values: [String]) throws {
        guard values.count == columns.count else {
            throw Failure(.defect, "a \(kind) has \(columns.count) fields, not \(values.count)")
        }
        try writer.write(values)
        rows += 1
    }

    func finish() throws { try writer.finish() }

    private func set(_ name: String, _ value: String) throws {
        guard let column = columns.firstIndex(of: name) else {
            throw Failure(.defect, "a \(kind) has no field \(name)")
        }
        cells[column] = value
    }

    private func endRecord() throws {
        try writer.write(cells)
        rows += 1
        for column in cells.indices { cells[column] = "" }
    }
}
