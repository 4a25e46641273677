import Foundation
import Hummingbird
import Outreach
import Policy
import Quantities

/// The pages over one database. Build it once, then `router()`.
package final class Site: @unchecked Sendable {
    let standing: Standing
    let records: RecordNames
    let lookup: RecordLookup
    let clock: Clock
    /// The day of assessment, where it is not today.
    let fixedDay: CivilDate?
    let templates: Templates
    let files: StaticFiles
    let worker = Worker()
    /// Long looks through the database: they must not keep the findings waiting.
    let reader = Worker("xiachen.reading")
    let intake: Intake
    let maps: MapKit
    let trials = Trials()
    let makings: Makings
    /// Readers who wait a moment for a trial keep nobody else waiting.
    let trialDesk = Worker("xiachen.what-if.pages")
    private let momentLock = NSLock()
    /// Guarded by the lock.
    private var moment: Moment?

    /// - Parameters:
    ///   - asOf: the day of assessment; nil takes today in China, day by day.
    ///   - warmsUp: loads the records and judges before the first reader asks; what goes wrong, she is told then.
    /// - Throws: `defect` where templates or static files are not beside the program.
    package init(
        _ standing: Standing, clock: Clock = .system, asOf: CivilDate? = nil, maps: MapKit = .none,
        warmsUp: Bool = false
    ) throws {
        if warmsUp {
            // The templates are read meanwhile.
            let day = asOf ?? clock.now().chinaDate
            worker.start { try? standing.judgingCurrent(asOf: day) { _ in } }
        }
        self.maps = maps
        self.standing = standing
        records = RecordNames(standing.database)
        lookup = RecordLookup(standing.database)
        self.clock = clock
        fixedDay = asOf
        intake = Intake(standing, clock: clock)
        makings = Makings(standing, clock: clock)
        templates = try Templates()
        files = try StaticFiles()
        if warmsUp { warmUp() }
    }

    /// Today, or the day the server was started for.
    var today: CivilDate { fixedDay ?? clock.now().chinaDate }

    /// What pages are made from; on the worker or the reader.
    /// - Throws: `missing` for a region that is not among the records, `unavailable` where the database is.
    func desk(_ question: Question) throws -> Desk {
        let asOf = question.viewpoint.asOf ?? today
        try question.check(asOf, today: today)
        // Reads what other nodes have written since the last request.
        try standing.judging(asOf: asOf) { _ in }
        let moment = try current(standing.loadedSeq)
        if let code = question.viewpoint.region, code != RegionTree.nation, moment.regions[code] == nil,
            !moment.regions.isEmpty
        {
            throw Failure(.missing, question.words(.noSuchRegion, code))
        }
        return Desk(
            question: question, words: question.words, links: Links(viewpoint: question.viewpoint),
            standing: standing, book: standing.book, moment: moment,
            names: NameBook(records, moment.regions), asOf: asOf, today: today,
            lookup: lookup, database: standing.database.address.shown)
    }

    /// What the first page shows, then all periods, then what the first lists and corrections ask for.
    private func warmUp() {
        let (standing, today) = (standing, today)
        // What goes wrong is told to whoever asks: for the start it is done.
        func piece(_ work: @escaping @Sendable () throws -> Void) -> @Sendable () -> Bool {
            {
                try? work()
                return true
            }
        }
        let first: [@Sendable () -> Bool] = [
            piece { _ = try self.current(standing.loadedSeq).sheet(standing, asOf: today, .now) },
            piece { _ = try self.maps.boundaries },
            { (try? standing.judgeMore(asOf: today)) ?? true },
        ]
        let kinds = standing.book.vocabulary.kinds.indices
        let lists = kinds.map { kind -> @Sendable () -> Bool in
            piece { try standing.judging(asOf: today) { $0.prepareForLists(of: kind) } }
        }
        let changes = kinds.map { kind -> @Sendable () -> Bool in
            piece { try standing.judging(asOf: today) { $0.prepareForChanges(of: kind) } }
        }
        // By the other worker: whoever asks for findings comes between the pieces.
        let keep = piece { self.reader.start { _ = try? standing.keepColumns() } }
        worker.start(inTurn: first + lists + changes + [keep])
    }

    private func current(_ seq: Int64) throws -> Moment {
        momentLock.lock()
        defer { momentLock.unlock() }
        if let moment, moment.seq == seq { return moment }
        let new = Moment(
            seq: seq, regions: RegionTree(try lookup.regions()), isSynthetic: try records.holdSynthetic())
        moment = new
        return new
    }
}
