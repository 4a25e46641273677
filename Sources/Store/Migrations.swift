import Quantities

/// One step of a database's shape. Once released it is never edited or renumbered; a later step changes what it made.
package struct Migration: Sendable {
    package let number: Int
    package let name: String
    let apply: @Sendable (Transaction) throws -> Void

    package init(_ number: Int, _ name: String, _ apply: @escaping @Sendable (Transaction) throws -> Void) {
        self.number = number
        self.name = name
        self.apply = apply
    }
}

/// The whole row of steps, from an empty database to what this program expects.
package struct Migrations: Sendable {
    package let steps: [Migration]

    /// - Precondition: numbers count up from 1 without gaps.
    package init(_ steps: [Migration]) {
        precondition(steps.map(\.number) == Array(1...max(1, steps.count)).prefix(steps.count).map { $0 })
        self.steps = steps
    }

    /// The number of the last step that the database has taken; 0 for a new one.
    package func version(of snapshot: Snapshot) throws -> Int {
        guard try snapshot.hasTable("schema_migrations") else { return 0 }
        return try snapshot.count("SELECT max(number) FROM schema_migrations")
    }

    /// Takes the steps that are missing, one transaction each; safe when two programs start at once, since each step
    /// looks again inside its transaction.
    /// - Throws: `conflict` where a newer program has been here; then nothing is touched.
    package func apply(to database: Database, clock: Clock) throws {
        try database.read(refuseNewer)
        for step in steps {
            if try database.read({ try version(of: $0) }) >= step.number { continue }
            try database.write { transaction in
                try refuseNewer(transaction)
                try transaction.execute(
                    """
                    CREATE TABLE IF NOT EXISTS schema_migrations (
                        number \(ColumnType.integer) PRIMARY KEY, name \(ColumnType.text) NOT NULL,
                        applied_at_ms \(ColumnType.integer) NOT NULL)
                    """)
                if try version(of: transaction) >= step.number { return }
                try step.apply(transaction)
                try transaction.execute(
                    "INSERT INTO schema_migrations VALUES (\(step.number), \(step.name), \(clock.now()))")
            }
        }
    }

    private func refuseNewer(_ snapshot: Snapshot) throws {
        let version = try version(of: snapshot)
        guard version > steps.count else { return }
        throw Failure(
            .conflict, "数据库版本为 \(version)，本程序只认识到 \(steps.count)",
            remedy: "请更新程序，或用另一个数据库")
    }
}
