import Quantities

/// Approved deviations from a rule, by subject.
struct Exemptions {
    struct Entry {
        var from: Int32
        var to: Int32
        var approvedOn: Int32
        var row: Int
    }
    private(set) var bySubject: [String: [Entry]] = [:]
    var isEmpty: Bool { bySubject.isEmpty }

    /// Those of kind `exemption` that name this rule and say who approved them; none for rules that must be met.
    init(_ rule: Rule, _ dataset: Dataset) {
        guard rule.strength != .must, let table = dataset.table("exemption") else { return }
        func column(_ name: String) -> Column? {
            table.kind.fields.firstIndex { $0.name == name }.flatMap { table.columns[$0] }
        }
        guard let rules = column("rule"), let subjects = column("subject"), let approvers = column("approved_by"),
            let code = dataset.texts.find(rule.id)
        else { return }
        let days = column("approved_on")
        for row in 0..<table.count where table.isLive(row) && rules.int(row) == code {
            guard approvers.int(row) != Column.missing, subjects.int(row) != Column.missing,
                let span = table.span(row)
            else { continue }
            let approvedOn = days?.int(row) ?? Column.missing
            let subject = dataset.texts.string(Int(subjects.int(row)))
            bySubject[subject, default: []].append(
                Entry(from: span.from, to: span.to, approvedOn: approvedOn, row: row))
        }
    }

    /// Row of the exemption in force in a period and approved by the day of assessment.
    func row(subject: String, _ frame: Frame) -> Int? {
        bySubject[subject]?.first {
            $0.from <= frame.end && $0.to >= frame.start && $0.approvedOn <= frame.today
        }?.row
    }
}
