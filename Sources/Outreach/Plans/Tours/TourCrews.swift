import Quantities

/// Those who can be sent: teams on record, or a hospital itself that has none; when they are taken, and where they
/// have been.
struct TourCrews {
    private(set) var all: [TourPlan.Team] = []
    /// By hospital.
    private(set) var ofHospital: [String: [Int]] = [:]
    /// By crew: first and last day, days taken, and divisions that it has toured, with their counties.
    private var spans: [(from: CivilDate, to: CivilDate)] = []
    private(set) var taken: [Set<CivilDate>] = []
    private var toured: [Set<String>] = []
    private let records: TourRecords

    init(_ hospitals: Set<String>, _ records: TourRecords, _ order: TourOrder) {
        self.records = records
        for hospital in hospitals.sorted() {
            guard var party = records.institutions.all[hospital]?.party else { continue }
            party.point = records.point(of: hospital)
            let teams = records.teams.filter { $0.institution == hospital }
            for team in teams {
                add(TourPlan.Team(id: team.id, name: team.name, institution: party))
                spans.append((max(team.from, order.from), min(team.to ?? order.end, order.end)))
            }
            if teams.isEmpty {
                add(TourPlan.Team(id: nil, name: party.name, institution: party))
                spans.append((order.from, order.end))
            }
        }
        for tour in records.tours {
            for crew in ofHospital[tour.origin] ?? [] where all[crew].id == nil || all[crew].id == tour.team {
                take(crew, tour.destination, tour.date, tour.end)
            }
        }
    }

    private mutating func add(_ team: TourPlan.Team) {
        ofHospital[team.institution.id, default: []].append(all.count)
        all.append(team)
        taken.append([])
        toured.append([])
    }

    mutating func take(_ crew: Int, _ region: String, _ first: CivilDate, _ last: CivilDate) {
        for day in 0...min(60, last - first) { taken[crew].insert(first + day) }
        toured[crew].formUnion([region, "county " + records.tree.county(of: region)])
    }

    /// Those that have fallen away go nowhere from a day on.
    mutating func lose(_ isGone: (TourPlan.Team) -> Bool, from day: CivilDate) {
        for crew in all.indices where isGone(all[crew]) { spans[crew].to = min(spans[crew].to, day - 1) }
    }

    func isFree(_ crew: Int, _ day: CivilDate) -> Bool {
        day >= spans[crew].from && day <= spans[crew].to && !taken[crew].contains(day)
    }

    func knows(_ crew: Int, _ place: TourPlan.Place) -> (place: Bool, county: Bool) {
        (toured[crew].contains(place.region), toured[crew].contains("county " + place.county))
    }
}
