import Foundation
import Quantities
import Store

/// Official tables as they stood: a table once computed for a cut-off is kept; what later data change becomes a
/// revision beside it, never in its place.
package struct ReportSnapshot: Sendable {
    package var report: AnnexReport
    /// 0 for the first.
    package var revision: Int
    package var madeAt: Instant

    static func migration(_ number: Int) -> Migration {
        Migration(number, "report snapshots") { transaction in
            try transaction.execute(
                """
                CREATE TABLE report_snapshots (
                    form \(.text) NOT NULL, region \(.text) NOT NULL, year \(.integer) NOT NULL,
                    cut_off \(.date) NOT NULL, revision \(.integer) NOT NULL, audit_seq \(.integer) NOT NULL,
                    made_at_ms \(.integer) NOT NULL, body \(.text) NOT NULL,
                    PRIMARY KEY (form, region, year, cut_off, revision))
                """)
            try transaction.refuseChanges(of: "report_snapshots")
        }
    }
}

/// Keeps and finds snapshots of official tables.
package struct ReportSnapshots: Sendable {
    private let database: Database
    private let clock: Clock

    package init(_ database: Database, clock: Clock = .system) {
        self.database = database
        self.clock = clock
    }

    /// All revisions for one form, region, year and cut-off, oldest first.
    package func all(form: String, region: String, year: Int, cutOff: CivilDate) throws -> [ReportSnapshot] {
        try database.read { try Self.all($0, form, region, year, cutOff) }
    }

    /// Keeps a table: as revision 0, as the next revision where figures changed, or not at all where none did.
    /// - Returns: the snapshot that holds these figures, and the one before it where this call made a revision.
    package func keep(_ report: AnnexReport, actor: String) throws -> (kept: ReportSnapshot, before: ReportSnapshot?) {
        let body = String(decoding: try JSONEncoder().encode(report), as: UTF8.self)
        return try database.write { transaction in
            let known = try Self.all(transaction, report.form, report.region, report.year, report.cutOff)
            if let last = known.last, last.report.figures == report.figures { return (last, nil) }
            let made = ReportSnapshot(report: report, revision: known.count, madeAt: clock.now())
            let place = "\(report.form) \(report.region) \(report.year) \(report.cutOff)"
            let seq = try AuditChain.append(
                in: transaction, at: made.madeAt, actor: actor, action: known.isEmpty ? "report" : "revise report",
                subject: place, detail: "revision \(made.revision), sha256 \(SHA256.hex(of: Array(body.utf8)))")
            try transaction.execute(
                """
                INSERT INTO report_snapshots (form, region, year, cut_off, revision, audit_seq, made_at_ms, body)
                VALUES (\(report.form), \(report.region), \(report.year), \(report.cutOff), \(made.revision), \(seq),
                    \(made.madeAt), \(body))
                """)
            return (made, known.last)
        }
    }

    private static func all(
        _ snapshot: Snapshot, _ form: String, _ region: String, _ year: Int, _ cutOff: CivilDate
    ) throws -> [ReportSnapshot] {
        try snapshot.rows(
            """
            SELECT body, revision, made_at_ms FROM report_snapshots
            WHERE form = \(form) AND region = \(region) AND year = \(year) AND cut_off = \(cutOff) ORDER BY revision
            """
        ) { row in
            ReportSnapshot(
                report: try JSONDecoder().decode(AnnexReport.self, from: Data((row.text(0) ?? "").utf8)),
                revision: Int(row.int(1) ?? 0), madeAt: Instant(milliseconds: row.int(2) ?? 0))
        }
    }
}
