import Foundation
import Outreach
import Policy
import Quantities

/// What a page is made from: the question, the words and links of its reader, and the records as they are now.
///
/// Lives for one request, on one worker.
struct Desk {
    let question: Question
    let words: Lexicon
    let links: Links
    let standing: Standing
    /// The rules, with what regions have decided by now.
    let book: PolicyBook
    let moment: Moment
    let names: NameBook
    let asOf: CivilDate
    /// The last day that can be judged.
    let today: CivilDate
    let lookup: RecordLookup
    /// Path of the database, for what a reader is told to type.
    let database: String

    var regions: RegionTree { moment.regions }
    /// The region whose findings are shown: the one asked for, or where the data begins; nil is everything.
    var place: String? { question.viewpoint.region ?? regions.start }
    /// For judging: the nation holds subjects without a region too.
    var inside: String? { place == RegionTree.nation ? nil : place }
    var telling: Telling { Telling(words: words, links: links, book: book, names: names) }
    var placeName: String { name(of: place) }

    func name(of place: String?) -> String { place.map { telling.region($0) } ?? words(.allRegions) }

    /// The findings as of the day asked for.
    func judging<T>(_ body: (Assessor) throws -> T) throws -> T { try standing.judging(asOf: asOf, body) }

    /// The same where only current periods are asked for: a server that has just started need not judge others first.
    func judgingCurrent<T>(_ body: (Assessor) throws -> T) throws -> T {
        try standing.judgingCurrent(asOf: asOf, body)
    }

    /// How many findings there are, by rule and region.
    func sheet(_ span: Span) throws -> TallySheet { try moment.sheet(standing, asOf: asOf, span) }

    /// The same of the place that is shown and of each region right below it.
    func tallies(_ span: Span) throws -> PlaceTallies {
        try sheet(span).tallies(regions.branches(under: place), isAll: inside == nil)
    }

    func span() throws -> Span { try question.choice("periods", Span.self) ?? .now }
}

/// What is counted and looked up once for a moment of the records, and kept until they change.
final class Moment {
    /// Number of the last change that is in it.
    let seq: Int64
    let regions: RegionTree
    /// Some records are invented for demonstration.
    let isSynthetic: Bool
    let pages = KeptPages()
    private let lock = NSLock()
    // Guarded by the lock.
    private var sheets: [Key: TallySheet] = [:]
    private var comparison: (key: ChangeKey, changes: [StatusChange])?
    private var series: [SeriesKey: IndicatorSeries] = [:]

    private struct Key: Hashable {
        var asOf: CivilDate
        var span: Span
    }

    init(seq: Int64, regions: RegionTree, isSynthetic: Bool) {
        self.seq = seq
        self.regions = regions
        self.isSynthetic = isSynthetic
    }

    /// The last comparison is kept: its pages and filters are asked for one after another.
    func changes(_ key: ChangeKey, _ make: () throws -> [StatusChange]) rethrows -> [StatusChange] {
        if let known = comparison, known.key == key { return known.changes }
        let changes = try make()
        comparison = (key, changes)
        return changes
    }

    func series(_ key: SeriesKey, _ make: () throws -> IndicatorSeries) rethrows -> IndicatorSeries {
        if let known = series[key] { return known }
        if series.count >= 64 { series = [:] }
        let made = try make()
        series[key] = made
        return made
    }

    func sheet(_ standing: Standing, asOf: CivilDate, _ span: Span) throws -> TallySheet {
        lock.lock()
        defer { lock.unlock() }
        let key = Key(asOf: asOf, span: span)
        if let known = sheets[key] { return known }
        if sheets.count >= 4 { sheets = [:] }
        let sheet =
            switch span {
            case .now: try standing.judgingCurrent(asOf: asOf) { TallySheet($0, span) }
            case .all: try standing.judging(asOf: asOf) { TallySheet($0, span) }
            }
        sheets[key] = sheet
        return sheet
    }
}

struct ChangeKey: Equatable {
    var times: [String]
    var knowledge: Knowledge
    var asOf: CivilDate
    var region: String?
}

struct SeriesKey: Hashable {
    var indicator: String
    var asOf: CivilDate
    var region: String?
}
