import Policy
import Quantities

extension PostingOffers {
    /// At most so many of one site in one trial: a finding names fifty records.
    private static let batch = 36
    /// Where attendance is counted each of them is named once for each day of a week.
    private static let attendedBatch = 9

    mutating func ask(
        _ places: [Int], _ tries: [[Tried]], _ emptied: [String], _ people: PostingPeople
    ) {
        if places.isEmpty { return }
        let batch = places.contains { needs[$0].style == .attended } ? Self.attendedBatch : Self.batch
        let sites = Set(emptied)
        let removed = people.standing.filter { sites.contains($0.site) }.compactMap { posting in
            trial.live.dataset.vocabulary.index(of: "posting").map {
                RecordChange(kind: $0, id: posting.id, values: nil)
            }
        }
        let days = Dictionary(grouping: places) { askedOn(needs[$0]) }
        for (day, places) in days.sorted(by: { $0.key < $1.key }) {
            for round in 0..<(tries.map { ($0.count + batch - 1) / batch }.max() ?? 0) {
                let chosen = tries.flatMap { $0.dropFirst(round * batch).prefix(batch) }
                if !chosen.isEmpty, !trial.watch.isAbandoned { judge(places, chosen, removed, day) }
            }
        }
    }

    /// The end of the plan where the rule still holds then: what counts does not hang on the day.
    private func askedOn(_ need: PostingNeed) -> CivilDate {
        let end = trial.live.book.rule(need.rule)?.inForce.to
        return end.map { $0 < trial.last } ?? false ? need.unmetOn : trial.last
    }

    private mutating func judge(_ places: [Int], _ tried: [Tried], _ removed: [RecordChange], _ day: CivilDate) {
        let last = max(trial.last, trial.first.adding(months: 12))
        var changes = removed
        for (number, one) in tried.enumerated() {
            let (id, variant) = ("trial|\(number)", one.variant)
            changes += trial.drafts.person(id, of: variant.sender.origin, like: variant.group, since: trial.first)
            changes.append(
                trial.drafts.posting(
                    id, id, variant.group.category, variant.sender, to: variant.site, variant.role,
                    isVillage: villages.contains(variant.site), from: trial.first, through: last))
            if places.contains(where: { needs[$0].style == .attended }) {
                // The last week that ends by the day.
                let monday = day - (day.weekday == 7 ? 6 : day.weekday + 6)
                changes += trial.drafts.attendance(of: id, from: monday, through: monday + 6)
            }
        }
        let assessor = trial.assessor(trial.future(changes), asOf: day)
        let rules = Set(places.map { needs[$0].rule }).sorted()
        assessor.judge(FindingFilter(rules: rules + trial.rules.personal))
        var counted: [String: Set<Int>] = [:]
        let period = Period(.continuous, from: trial.first, through: trial.last)
        assessor.forEach(FindingFilter(region: trial.region, rules: rules, period: period)) { finding in
            guard finding.evidenceKind == "posting" || finding.evidenceKind == "attendance" else { return }
            let numbers = finding.evidence.compactMap(Self.number)
            if !numbers.isEmpty { counted["\(finding.rule)|\(finding.subject)", default: []].formUnion(numbers) }
        }
        for place in places {
            let need = needs[place]
            for number in counted["\(need.rule)|\(need.subject)"] ?? [] { note(tried[number], place) }
        }
        readUnfit(assessor, tried)
    }

    /// `trial|12`, and of an attendance `trial|12|2027-01-04`.
    private static func number(_ id: String) -> Int? {
        id.hasPrefix("trial|") ? Int(id.dropFirst(6).prefix { $0 != "|" }) : nil
    }

    private mutating func note(_ one: Tried, _ place: Int) {
        let need = needs[place]
        if let member = need.member, PostingDrafts.discipline(one.variant.group.category) != member { return }
        guard let catalogue = one.catalogue else {
            counting[place].insert(one.variant)
            return
        }
        candidates[place][catalogue] = candidates[place][catalogue] ?? one.variant
    }

    /// Rules on the person: who of those tried meets them and who does not.
    private mutating func readUnfit(_ assessor: Assessor, _ tried: [Tried]) {
        let table = assessor.dataset.table("posting")
        assessor.forEachCell(FindingFilter(rules: trial.rules.personal, statuses: [.short, .met])) { cell in
            guard let number = table.flatMap({ Self.number($0.id(cell.subject)) }) else { return true }
            let rule = assessor.book.rules[cell.rule].id
            if cell.status == .met { metBySome.insert(rule) } else { broken[tried[number].variant] = rule }
            return true
        }
    }
}
