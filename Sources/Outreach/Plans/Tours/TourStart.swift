import Quantities

/// What a plan of tours begins with: the records, and what the rules need, at one moment.
struct TourStart {
    let order: TourOrder
    let records: TourRecords
    let rules: TourRules
    let before: TourTrial.Outcome
    let offers: TourOffers
    let seq: Int64

    /// - Parameter ours: tours of a plan before: those still to come are planned anew.
    init(_ standing: Standing, _ order: TourOrder, replacing ours: Set<String> = []) throws {
        self.order = order
        (records, rules, before, offers, seq) = try standing.judging(asOf: order.from) { live, seq in
            try live.dataset.check(region: order.region)
            let records = try standing.database.read {
                try TourRecords($0, order, replacing: ours, vocabulary: live.dataset.vocabulary)
            }
            let level = records.tree.level(of: order.region)
            guard level == "county" || level == "city" else {
                throw Failure(
                    .invalid, "\(records.tree.names[order.region] ?? order.region)不是县（区）或市",
                    remedy: "巡回医疗按县（区）或市编制，如 \(records.tree.county(of: order.region))")
            }
            let trial = try TourTrial(live, order, records)
            let before = trial.outcome()
            return (records, trial.rules, before, TourOffers(trial, before.needs, records), seq)
        }
    }
}

extension TourStart {
    func served(_ need: TourNeed) -> TourPlan.Served {
        let name = records.institutions.all[need.subject]?.party.name ?? records.tree.names[need.subject]
        return .init(
            rule: need.rule, subject: need.subject, name: name ?? need.subject, start: need.period.start, end: need.end)
    }
}
