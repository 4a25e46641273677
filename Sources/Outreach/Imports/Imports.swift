import Foundation
import Policy
import Quantities
import Store

/// Takes records in from CSV files and workbooks: all of a call or nothing.
package enum Imports {
    package struct Options: Sendable {
        /// Check everything and write nothing.
        package var isDryRun = false
        /// Why records on file are corrected, for rows that do not say themselves.
        package var reason: String?
        /// The account or command that acts.
        package var actor = "console"
        /// In a dry run: corrections without a reason are counted and not refused, for a page that asks afterwards.
        package var asksReasonLater = false

        package init(
            isDryRun: Bool = false, reason: String? = nil, actor: String = "console", asksReasonLater: Bool = false
        ) {
            self.isDryRun = isDryRun
            self.reason = reason
            self.actor = actor
            self.asksReasonLater = asksReasonLater && isDryRun
        }
    }

    /// Imports folders of CSV files, CSV files and workbooks.
    ///
    /// A second import of the same records changes nothing and leaves no audit entry. Files are read as streams; some
    /// fifty bytes a record are kept to find doubled ids.
    /// - Parameters:
    ///   - progress: told the source and the rows read so far, now and then.
    ///   - alongside: further work of the same transaction, after the records and their audit entry are written.
    /// - Throws: `ImportRefusal` with everything wrong in the records; `Failure` where a file or the database cannot be
    ///   used at all. Nothing is written then.
    package static func run(
        _ paths: [String], into database: Database, options: Options = Options(), clock: Clock = .system,
        vocabulary: Vocabulary = Records.vocabulary, progress: @escaping (String, Int) -> Void = { _, _ in },
        alongside: (Transaction, ImportOutcome) throws -> Void = { _, _ in }
    ) throws -> ImportOutcome {
        let stop = DryRunStop()
        // Before the lock of the writers is taken: files that cannot be read are told at once.
        let found = ImportProblems()
        let sources = try ImportSources.find(paths, vocabulary, found)
        do {
            return try database.write { transaction in
                // Begins anew each time, since the transaction may run again.
                let problems = ImportProblems(found)
                let run = try ImportRun(
                    vocabulary, sources, transaction, problems, reason: options.reason, progress: progress)
                run.asksReasonLater = options.asksReasonLater
                for number in sources.indices { try run.read(number) }
                try run.checkReferences()
                let counts = try run.merge()
                if problems.total == 0 { try run.checkOverlaps() }
                try problems.throwIfAny()
                var outcome = ImportOutcome(
                    counts: counts, isDryRun: options.isDryRun, auditSeq: nil, digest: run.finishDigest(),
                    unexplained: run.unexplained, changes: run.changes)
                if options.isDryRun {
                    stop.outcome = outcome
                    throw stop
                }
                if outcome.isChange {
                    outcome.auditSeq = try AuditChain.append(
                        in: transaction, at: clock.now(), actor: options.actor, action: "import",
                        subject: names(of: paths), detail: try detail(outcome, run))
                }
                try alongside(transaction, outcome)
                return outcome
            }
        } catch let stop as DryRunStop {
            guard let outcome = stop.outcome else { throw Failure(.defect, "a dry run without outcome") }
            return outcome
        }
    }

    /// Undoes the transaction of a dry run.
    private final class DryRunStop: Error, @unchecked Sendable {
        var outcome: ImportOutcome?
    }

    private static func names(of paths: [String]) -> String {
        paths.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", ")
    }

    private struct Detail: Encodable {
        var new: [String: Int] = [:]
        var corrected: [String: Int] = [:]
        var unchanged: [String: Int] = [:]
        /// The first twenty in alphabetical order; `corrections` has all.
        var reasons: [String]
        var sha256: String
    }

    private static func detail(_ outcome: ImportOutcome, _ run: ImportRun) throws -> String {
        var detail = Detail(reasons: Array(run.reasons.sorted().prefix(20)), sha256: outcome.digest)
        for count in outcome.counts {
            if count.new > 0 { detail.new[count.kind] = count.new }
            if count.corrected > 0 { detail.corrected[count.kind] = count.corrected }
            if count.unchanged > 0 { detail.unchanged[count.kind] = count.unchanged }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(detail), as: UTF8.self)
    }
}
