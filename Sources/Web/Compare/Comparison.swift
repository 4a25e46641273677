import Outreach
import Policy
import Quantities

/// Two days, or two periods of one length, that are set beside each other.
enum ComparedTimes: Equatable {
    case days(CivilDate, CivilDate)
    case periods(Period, Period)

    init(_ first: String, _ second: String, _ words: Lexicon) throws {
        if let a = CivilDate(first), let b = CivilDate(second) {
            self = .days(a, b)
            return
        }
        for text in [first, second] where CivilDate(text) == nil && Period(text) == nil {
            throw Failure(.invalid, words(TimeWord.notATime, text))
        }
        guard let a = Period(first), let b = Period(second), a.unit == b.unit, CivilDate(first) == nil,
            CivilDate(second) == nil
        else { throw Failure(.invalid, words(TimeWord.twoAlike, first, second)) }
        self = .periods(a, b)
    }
}

/// A subject of a rule whose status differs between the two times.
struct StatusChange: Sendable {
    enum Direction: String, Sendable, CaseIterable { case worse, better, otherwise }

    /// Index of the rule in the book.
    var rule: Int
    var subject: String
    /// nil: not judged at that time.
    var before: FindingCell?
    var after: FindingCell?

    var direction: Direction {
        let (first, second) = (Self.gravity(before), Self.gravity(after))
        return first == second ? .otherwise : first < second ? .worse : .better
    }

    /// How bad it is.
    private static func gravity(_ cell: FindingCell?) -> Int {
        switch cell?.status {
        case .short: 3
        case .atRisk: 2
        case .noData: 1
        default: 0
        }
    }

    /// Not counted: what was not judged and is met, or was met and is not judged any more.
    fileprivate var isIdle: Bool {
        before?.status == after?.status || direction == .otherwise && (before == nil || after == nil)
    }
}

extension Standing {
    /// Every change of status inside a region (nil: everywhere), in the order of the rules asked for and of subjects.
    func changes(
        _ times: ComparedTimes, _ knowledge: Knowledge, asOf: CivilDate, rules: [Int], region: String?
    ) throws -> [StatusChange] {
        let (first, second) =
            switch times {
            case .days(let a, let b): (a, b)
            case .periods: (asOf, asOf)
            }
        return try comparing(first, second, knowledge) { a, b in
            let rows = SubjectRows(a, b)
            return rules.flatMap { number in
                let before = times.cells(number, a, region, \.first)
                let after = times.cells(number, b, region, \.second)
                let kind = b.book.rules[number].subject
                var found: [StatusChange] = []
                for row in Set(before.keys.compactMap { rows.second($0, kind) }).union(after.keys).sorted() {
                    var change = StatusChange(
                        rule: number, subject: b.dataset.tables[kind].id(row),
                        before: rows.first(row, kind).flatMap { before[$0] }, after: after[row])
                    // The same period is open again, with nothing to say yet: the one before it is no news.
                    if let old = change.before, let new = change.after, new.period.end < old.period.end,
                        times.areDays
                    {
                        change.after = nil
                    }
                    if !change.isIdle { found.append(change) }
                }
                return found
            }
        }
    }
}

/// Matches rows of subjects of two assessors: the same where they share their records, else by id.
private struct SubjectRows {
    private let a: Assessor
    private let b: Assessor
    private let isShared: Bool

    init(_ a: Assessor, _ b: Assessor) {
        self.a = a
        self.b = b
        isShared = a.dataset === b.dataset
    }

    func second(_ row: Int, _ kind: Int) -> Int? {
        isShared ? row : b.dataset.tables[kind].row(a.dataset.tables[kind].id(row))
    }

    func first(_ row: Int, _ kind: Int) -> Int? {
        isShared ? row : a.dataset.tables[kind].row(b.dataset.tables[kind].id(row))
    }
}

extension ComparedTimes {
    fileprivate var areDays: Bool { if case .days = self { true } else { false } }

    /// By row of the subject: the verdict of the latest period, or of the period asked for.
    fileprivate func cells(
        _ rule: Int, _ assessor: Assessor, _ region: String?, _ end: KeyPath<Both, Period>
    ) -> [Int: FindingCell] {
        var found: [Int: FindingCell] = [:]
        switch self {
        case .days:
            assessor.forEachLatest(rule, region: region) { cell in
                found[cell.subject] = cell
                return true
            }
        case .periods(let a, let b):
            let period = Both(first: a, second: b)[keyPath: end]
            let filter = FindingFilter(
                region: region, rules: [assessor.book.rules[rule].id], period: period,
                statuses: Set(FindingStatus.shown))
            guard assessor.book.rules[rule].per == period.unit else { return [:] }
            assessor.forEachCell(filter) { cell in
                if cell.rule == rule, cell.period.description == period.description { found[cell.subject] = cell }
                return true
            }
        }
        return found
    }

    fileprivate struct Both {
        var first: Period
        var second: Period
    }
}
