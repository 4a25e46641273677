import Policy
import Quantities

/// Where tours may go that meet the needs, and which hospitals may go there: asked of the rules, not known here.
struct TourOffers {
    private(set) var places: [TourPlan.Place] = []
    /// By place: hospitals that may tour there and can get there.
    private(set) var hospitals: [[String]] = []
    /// By place: hospitals that were looked at and the rules that keep them away; a rule that lacks data apart.
    private(set) var refused: [[String: (rule: String, isUnknown: Bool)]] = []
    /// By place: hospitals that may, but are too far away, with minutes of one way.
    private(set) var distant: [[String: Int]] = []
    /// By need: the places that count for it.
    var counting: [[Int]] = []
    /// By hospital: needs that no tour of it counts for, whatever the place.
    var useless: [String: Set<Int>] = [:]

    let trial: TourTrial
    let records: TourRecords

    init(_ trial: TourTrial, _ needs: [TourNeed], _ records: TourRecords) {
        (self.trial, self.records) = (trial, records)
        addPlaces(needs)
        askDirection()
        askCounting(needs)
    }

    private mutating func addPlaces(_ needs: [TourNeed]) {
        var known: Set<String> = []
        for need in needs {
            let host = need.kind == "institution" ? records.institutions.all[need.subject] : nil
            let region = host?.region ?? need.subject
            guard known.insert(region).inserted else { continue }
            let tree = records.tree
            let county = tree.county(of: region)
            let isCounty = tree.level(of: region) == "county"
            let receiver = isCounty ? nil : host.map { found in
                var party = found.party
                party.point = records.point(of: party.id)
                return party
            }
            places.append(
                TourPlan.Place(
                    region: region, name: tree.names[region] ?? region, level: isCounty ? "county" : "township",
                    county: county, countyName: tree.names[county] ?? county,
                    point: receiver?.point ?? tree.points[region] ?? countyPoint(region), host: receiver))
        }
        places.sort { ($0.region, $0.level) < ($1.region, $1.level) }
    }

    /// Where the county's own hospital stands.
    private func countyPoint(_ county: String) -> RecordPoint? {
        records.institutions.all.values.filter {
            $0.type == "general_hospital" && records.county(of: $0.party.id) == county && $0.party.point != nil
        }.min { $0.party.id < $1.party.id }?.party.point
    }

    private mutating func askDirection() {
        var drafts: [RecordChange] = []
        let asked = places.map { records.hospitals(for: $0.county) }
        for (number, place) in places.enumerated() {
            for hospital in asked[number] {
                let host = records.host(hospital, place)?.id
                drafts.append(trial.completed("\(number)|\(hospital)", hospital, place, host, trial.order.from))
            }
        }
        let verdicts = trial.verdicts(drafts, trial.rules.direction)
        for (number, place) in places.enumerated() {
            var (may, keptAway, far) = ([String](), [String: (rule: String, isUnknown: Bool)](), [String: Int]())
            for hospital in asked[number] {
                let found = verdicts["\(number)|\(hospital)"] ?? []
                if let against = found.first(where: { $0.status == .short }) {
                    keptAway[hospital] = (against.rule, false)
                } else if let open = found.first(where: { $0.status == .noData }) {
                    keptAway[hospital] = (open.rule, true)
                } else if trial.rules.direction.isEmpty || found.contains(where: { $0.status == .met }) {
                    let minutes = records.minutes(hospital, place, trial.order.terrain)
                    if let minutes, minutes > trial.order.furthest { far[hospital] = minutes } else {
                        may.append(hospital)
                    }
                } else {
                    keptAway[hospital] = ("", false)
                }
            }
            hospitals.append(may)
            refused.append(keptAway)
            distant.append(far)
        }
    }
}
