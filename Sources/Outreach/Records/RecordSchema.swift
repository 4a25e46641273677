import Policy
import Quantities
import Store

/// Brings the record tables of a database to what the kinds declare: makes missing tables, adds columns, widens
/// closed lists. It never drops a record, a column or a table; what it cannot do without that, it refuses.
package enum RecordSchema {
    /// - Throws: `conflict` where the database has a column that no field declares, a column of another type, or
    ///   records that break the new declaration; then nothing is changed.
    package static func align(_ database: Database, to vocabulary: Vocabulary = Records.vocabulary) throws {
        let shapes = vocabulary.kinds.map { ($0.name, RecordShape($0)) }
        // Looked at first without the writers' lock, so that a read-only database can be read.
        let known = try database.read(knownShapes)
        if shapes.allSatisfy({ known[$0.0] == $0.1.text }) { return }
        try database.write { transaction in
            let known = try knownShapes(transaction)
            for (kind, shape) in shapes where known[kind] != shape.text {
                if let old = known[kind] {
                    try change(shape, from: old, transaction)
                    try transaction.execute("UPDATE record_shapes SET shape = \(shape.text) WHERE kind = \(kind)")
                } else {
                    try transaction.execute(shape.creation(as: shape.table))
                    try index(shape, transaction)
                    try transaction.execute("INSERT INTO record_shapes VALUES (\(kind), \(shape.text))")
                }
            }
        }
    }

    private static func knownShapes(_ snapshot: Snapshot) throws -> [String: String] {
        let rows = try snapshot.rows("SELECT kind, shape FROM record_shapes") { ($0.text(0) ?? "", $0.text(1) ?? "") }
        return Dictionary(rows) { first, _ in first }
    }

    private static func index(_ shape: RecordShape, _ transaction: Transaction) throws {
        try transaction.execute(
            "CREATE INDEX \(identifier: shape.table + "_changed") ON \(identifier: shape.table) (changed_seq)")
    }

    private static func change(_ shape: RecordShape, from old: String, _ transaction: Transaction) throws {
        let lines = old.split(separator: "\n").map(String.init)
        let isOrder = { (line: String) in line.contains(" <= ") }
        var oldByName: [String: String] = [:]
        for line in lines where !isOrder(line) { oldByName[String(line.prefix { $0 != " " })] = line }
        try refuseLosses(shape, oldByName)
        let isUntouched = shape.columns.allSatisfy { column in
            oldByName[column.name].map { $0 == column.line } ?? !column.isRequired
        }
        if isUntouched, lines.filter(isOrder) == shape.lines.filter(isOrder) {
            for column in shape.columns where oldByName[column.name] == nil {
                try transaction.execute("ALTER TABLE \(identifier: shape.table) ADD COLUMN \(column.definition)")
            }
        } else {
            try rebuild(shape, keeping: shape.columns.map(\.name).filter { oldByName[$0] != nil }, transaction)
        }
    }

    private static func refuseLosses(_ shape: RecordShape, _ oldByName: [String: String]) throws {
        let names = Set(shape.columns.map(\.name))
        if let lost = oldByName.keys.sorted().first(where: { !names.contains($0) }) {
            throw Failure(
                .conflict, "表 \(shape.table) 有本程序不认识的列 \(lost)",
                remedy: "请用建立该数据库的程序，或更新的版本")
        }
        for column in shape.columns {
            guard let old = oldByName[column.name], old.split(separator: " ")[1] != "\(column.type)" else { continue }
            throw Failure(
                .conflict, "数据库中 \(shape.table).\(column.name) 列的类型不是 \(column.type)",
                remedy: "请用建立该数据库的程序，或用它导出后导入新库")
        }
    }

    /// Copies the records into a table of the new shape, which takes the old one's place.
    private static func rebuild(_ shape: RecordShape, keeping columns: [String], _ transaction: Transaction) throws {
        let new = shape.table + "_reshaped"
        try transaction.execute(shape.creation(as: new))
        do {
            try transaction.execute(
                """
                INSERT INTO \(identifier: new) (\(identifiers: columns))
                SELECT \(identifiers: columns) FROM \(identifier: shape.table)
                """)
        } catch let failure as Failure where failure.kind == .invalid {
            throw Failure(
                .conflict, "\(shape.table) 中的记录不符合新的定义：\(failure.what)",
                remedy: "请用建立该数据库的程序更正后再试")
        }
        try transaction.execute("DROP TABLE \(identifier: shape.table)")
        try transaction.execute("ALTER TABLE \(identifier: new) RENAME TO \(identifier: shape.table)")
        try index(shape, transaction)
    }
}
