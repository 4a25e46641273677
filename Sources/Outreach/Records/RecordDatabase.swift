import Foundation
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
        SettingChange.migration(5),
        Corrections.seniority(6),
        Plan.migration(7),
    ])

    /// Opens the database at a path or `postgres://…` URL and brings it up to this program.
    /// - Parameter creating: whether a file that is not there is made.
    /// - Throws: as `Database.open`; `conflict` where a newer program has been here.
    package static func open(
        _ location: String, clock: Clock = .system, creating: Bool = false, patience: Patience = .standard
    ) throws -> Database {
        let isNew = creating && !location.contains("://") && !FileManager.default.fileExists(atPath: location)
        let database = try Database.open(location, creating: creating, patience: patience)
        do {
            try migrations.apply(to: database, clock: clock)
            try RecordSchema.align(database)
        } catch {
            if isNew { try? discard(database, at: location) }
            throw error
        }
        return database
    }

    /// Takes a database file away again that was made for an import that failed, unless somebody has written to it.
    package static func discard(_ database: Database, at location: String) throws {
        let isUntouched = try database.read { snapshot in
            try !snapshot.hasTable("audit_head") || AuditChain.head(of: snapshot).seq == 0
        }
        database.close()
        guard isUntouched else { return }
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: location + ending) }
    }
}
