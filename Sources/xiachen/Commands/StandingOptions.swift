import ArgumentParser
import Foundation
import Outreach
import Policy
import Quantities
import Store

/// What every command that judges needs: the database, the policies, the day.
struct StandingOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOption
    @OptionGroup var policies: PoliciesFolder

    /// The records of the database under the rules of the policies folder.
    /// - Parameters:
    ///   - other: a book to compare with, whose fields are read too.
    ///   - kept: where the loaded records are kept for the next start.
    func open(readingFor other: PolicyBook? = nil, kept: KeptColumns? = nil) throws -> Standing {
        let folder = try policies.path()
        return Standing(
            // Few seconds: a server must not keep its readers waiting for a writer.
            try database.open(waitSeconds: 30),
            book: try PolicyBook.load(folder: folder, vocabulary: Records.vocabulary),
            calendar: try WorkingCalendar.load(folder: folder), readingFor: other, kept: kept)
    }
}
