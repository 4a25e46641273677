import Policy
import Quantities

/// Supposes the planned visits carried out and lets the rules judge: what is then short must have been named.
struct RoundProof {
    let needs: RoundNeeds
    let records: RoundRecords

    /// Completes the body: findings before and after, and what the rules still find short without a name.
    func judge(_ live: Assessor, _ body: inout RoundsPlan) {
        let vocabulary = live.dataset.vocabulary
        let done = body.visits.map { needs.completed($0, body, vocabulary) }
        let findings = needs.judge(live, needs.removing(records.rounds) + done)
        let places = Dictionary(
            body.villages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var named: Set<[Int]> = []
        for entry in body.unmet { for week in entry.weeks { named.insert([entry.village, week]) } }
        var unnamed: [Int: RoundsPlan.Unmet] = [:]
        var short: Set<String> = []
        for finding in findings {
            short.insert("\(finding.rule)|\(finding.subject)")
            let week = (finding.period.start - body.order.monday) / 7
            guard let place = places[finding.subject], (0..<body.order.weeks).contains(week),
                !named.contains([place, week])
            else { continue }
            var entry = unnamed[place] ?? .init(village: place, block: .rule, weeks: [], missing: 0)
            if !entry.weeks.contains(week) { entry.weeks.append(week) }
            entry.missing = entry.weeks.count
            unnamed[place] = entry
        }
        body.unmet += unnamed.sorted { $0.key < $1.key }.map(\.value)
        let before = needs.weeks.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.count } }
        body.proof = .init(
            rules: needs.rules, before: before, after: findings.count,
            unnamed: unnamed.values.reduce(0) { $0 + $1.weeks.count })
        let names = Dictionary(body.villages.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        body.changes = needs.weeks.sorted { $0.key < $1.key }.flatMap { village, weeks in
            Set(weeks.values.flatMap { $0.map(\.rule) }).sorted().compactMap { rule in
                short.contains("\(rule)|\(village)")
                    ? nil : PlanChange(
                        rule: rule, subject: village, name: names[village], before: "short", after: "met")
            }
        }
    }
}
