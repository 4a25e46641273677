import Quantities

extension TourRecords {
    func county(of institution: String) -> String { tree.county(of: institutions.all[institution]?.region ?? "") }

    /// The institution's own point, or the middle of its division.
    func point(of institution: String) -> RecordPoint? {
        guard let found = institutions.all[institution] else { return nil }
        return found.party.point ?? tree.points[found.region]
    }

    /// Hospitals of the county, and those that support an institution of it.
    func hospitals(for county: String) -> [String] {
        institutions.all.values.filter { hospital in
            guard Self.hospitalTypes.contains(hospital.type) else { return false }
            return tree.county(of: hospital.region) == county
                || hospital.carried.contains { self.county(of: $0) == county }
        }.map(\.party.id).sorted()
    }

    func tie(_ hospital: String, _ place: TourPlan.Place) -> TourPlan.Tie {
        let carried = institutions.all[hospital]?.carried ?? []
        if let host = place.host, carried.contains(host.id) { return .supportsHost }
        if county(of: hospital) == place.county { return .local }
        return place.level == "county" ? .supportsHost : .supportsCounty
    }

    /// Who receives a tour of the hospital.
    func host(_ hospital: String, _ place: TourPlan.Place) -> PlanParty? {
        if let host = place.host { return host }
        let local = institutions.all.values.filter {
            Self.hospitalTypes.contains($0.type) && $0.party.id != hospital && county(of: $0.party.id) == place.county
        }.sorted { ($0.standing[0], $1.party.id) > ($1.standing[0], $0.party.id) }
        let carried = institutions.all[hospital]?.carried ?? []
        return (local.first { carried.contains($0.party.id) } ?? local.first)?.party
    }

    /// Minutes of one way; nil where a point is missing.
    func minutes(_ hospital: String, _ place: TourPlan.Place, _ terrain: PlanTerrain) -> Int? {
        guard let here = point(of: hospital), let there = place.point else { return nil }
        return terrain.journey(here.kilometres(to: there))
    }
}
