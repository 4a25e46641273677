import Policy
import Quantities
import Store

/// The support relations of a region as of a day: who helps whom, under which agreement, with which yearly tasks, and
/// what is wrong with them.
package struct RelationBook: Sendable {
    package struct Party: Sendable, Hashable {
        package var id: String
        package var name: String
        /// Code of its type: `general_hospital` …
        package var type: String
        /// Code of the region it stands in; nil where the records do not say.
        package var region: String?
        package var point: RecordPoint?
    }

    package struct Line: Sendable {
        /// Id of the relation; nil for a pair of a published table that is not on record.
        package var id: String?
        package var supporter: Party
        package var recipient: Party
        /// Code of the programme; nil for a printed pair.
        package var programme: String?
        package var from: CivilDate?
        package var to: CivilDate?
        /// The agreement in force on the day, its id and last day.
        package var agreement: (id: String, to: CivilDate?)?
        /// Tasks of the year of the day: completed, and all.
        package var tasks: (done: Int, all: Int)
        package var marks: Set<Mark>
    }

    package enum Mark: String, Sendable, CaseIterable {
        /// In force on the day.
        case current
        /// The same pair under the same programme twice at a time.
        case doubled
        /// The recipient has several supporters under the programme.
        case several
        /// Of a published table and not on record at all.
        case missing
        /// Ends within ninety days, and nothing replaces it.
        case expiring
        /// Its agreement ends within ninety days, and none follows.
        case agreementExpiring = "agreement_expiring"
        /// In force without an agreement on file.
        case unsigned
        /// Over before the day.
        case ended
        /// Begins after the day.
        case future
    }

    /// Days ahead that count as soon.
    package static let soon = 90

    /// By recipient's region and name, then supporter's name.
    package private(set) var lines: [Line]

    package func count(_ mark: Mark) -> Int { lines.count { $0.marks.contains(mark) } }

    /// - Parameter region: relations whose recipient lies in it; nil takes all.
    package init(
        in region: String?, on day: CivilDate, _ database: Database, vocabulary: Vocabulary = Records.vocabulary
    ) throws {
        lines = try database.read { snapshot in
            let reading = RelationReading(snapshot, vocabulary, region: region, day: day)
            return try reading.lines()
        }
        markDoubled(day)
        let order = { (line: Line) in
            (line.recipient.region ?? "", line.recipient.name, line.supporter.name, line.id ?? "")
        }
        lines.sort { order($0) < order($1) }
    }

    private mutating func markDoubled(_ day: CivilDate) {
        var byPair: [String: [Int]] = [:]
        var supporters: [String: Set<String>] = [:]
        for (number, line) in lines.enumerated() where line.id != nil {
            let programme = line.programme ?? ""
            byPair["\(line.supporter.id)|\(line.recipient.id)|\(programme)", default: []].append(number)
            if line.marks.contains(.current) {
                supporters["\(line.recipient.id)|\(programme)", default: []].insert(line.supporter.id)
            }
        }
        for numbers in byPair.values where numbers.count > 1 {
            for a in numbers {
                for b in numbers where a != b && Self.overlap(lines[a], lines[b]) { lines[a].marks.insert(.doubled) }
            }
        }
        for number in lines.indices where lines[number].marks.contains(.current) {
            let key = "\(lines[number].recipient.id)|\(lines[number].programme ?? "")"
            if supporters[key, default: []].count > 1 { lines[number].marks.insert(.several) }
        }
    }

    private static func overlap(_ a: Line, _ b: Line) -> Bool {
        let last = CivilDate(day: .max / 2), first = CivilDate(day: .min / 2)
        return (a.from ?? first) <= (b.to ?? last) && (b.from ?? first) <= (a.to ?? last)
    }
}
