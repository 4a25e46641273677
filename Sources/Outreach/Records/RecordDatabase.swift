import Quantities
import Store

/// Opens a database with everything the programme keeps in it.
package enum RecordDatabase {
    /// The steps of everything that is no record table; record tables follow their declarations (`RecordSchema`).
    package static let migrations = Migrations([
        AuditChain.migration(1),
        Migration(2, "record shapes") { transaction in
            try transaction.execute(
                "CREATE TABLE record_shapes (kind \(.text) PRIMARY KEY, shape \(.text) NOT NULL)")
        },
        Corrections.migration(3),
        ReportSnapshot.migration(4),
    ])

    /// Opens the database at a path or `postgres://…` URL and brings it up to this program.
    /// - Parameter creating: whether a file that is not there is made.
    /// - Throws: as `Database.open`; `conflict` where a newer program has been here.
    package static func open(_ location: String, clock: Clock = .system, creating: Bool = false) throws -> Database {
        let database = try Database.open(location, creating: creating)
        try migrations.apply(to: database, clock: clock)
        try RecordSchema.align(database)
        return database
    }
}
