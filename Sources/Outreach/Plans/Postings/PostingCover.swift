import Policy
import Quantities

/// Counts who is there day by day, by the postings that a rule has counted.
struct PostingCover {
    private let dataset: Dataset
    private let trial: PostingTrial
    private let kind: Int
    private let fields: (from: Int, to: Int, person: Int)

    init(_ dataset: Dataset, _ trial: PostingTrial) {
        (self.dataset, self.trial) = (dataset, trial)
        kind = dataset.vocabulary.index(of: "posting") ?? 0
        let names = dataset.vocabulary.kinds[kind].fields.map(\.name)
        func place(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }
        fields = (place("from"), place("to"), place("practitioner"))
    }

    /// The months that hold working days of the week on which nobody attends.
    func readWeek(_ finding: Finding, into need: inout PostingNeed) {
        let week = finding.period
        guard week.start >= trial.first, week.end <= trial.last, finding.evidenceTotal == finding.evidence.count,
            let kind = dataset.vocabulary.index(of: "attendance"),
            let field = dataset.vocabulary.kinds[kind].fields.firstIndex(where: { $0.name == "date" })
        else { return }
        let attended = Set(
            finding.evidence.compactMap { id -> CivilDate? in
                guard let row = dataset.tables[kind].row(id),
                    case .date(let day)? = dataset.value(kind: kind, row: row, field: field)
                else { return nil }
                return day
            })
        for day in (0..<5).map({ week.start + $0 }) where !attended.contains(day) {
            guard let month = trial.spans.firstIndex(where: { $0.first <= day && day <= $0.last }) else { continue }
            if need.missing[month] == 0 { need.since[month] = day }
            need.since[month] = min(need.since[month], day)
            need.missing[month] = 1
        }
    }

    /// The people missing on the worst day of each month of the period.
    func read(_ finding: Finding, _ limit: Int, into need: inout PostingNeed) {
        let (start, end) = (max(finding.period.start, trial.first), min(finding.period.end, trial.last))
        guard start <= end else { return }
        var people: [Set<String>] = Array(repeating: [], count: end - start + 1)
        for id in finding.evidence {
            guard let row = dataset.tables[kind].row(id),
                case .date(let from)? = dataset.value(kind: kind, row: row, field: fields.from)
            else { continue }
            var last = end
            if case .date(let to)? = dataset.value(kind: kind, row: row, field: fields.to) { last = min(last, to) }
            var person = id
            if case .reference(let who)? = dataset.value(kind: kind, row: row, field: fields.person) { person = who }
            if max(from, start) > last { continue }
            for day in (max(from, start) - start)...(last - start) { people[day].insert(person) }
        }
        var uncovered = 0
        for (offset, there) in people.enumerated() where there.count < limit {
            uncovered += 1
            let day = start + offset
            guard let month = trial.spans.firstIndex(where: { $0.first <= day && day <= $0.last }) else { continue }
            if need.missing[month] == 0 { need.since[month] = max(day, trial.spans[month].first) }
            need.missing[month] = max(need.missing[month], limit - there.count)
        }
        if case .number(let observed)? = finding.observed, finding.period.start < trial.first {
            need.lostDays = max(0, Int(observed) - uncovered)
        }
    }
}
