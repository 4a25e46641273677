import Quantities

/// The places of a simulation, built from base records; writes the registry records as it goes.
struct World {
    var counties: [SimulatedCounty] = []
    var supporters: [String] = []
    var urbanSecondary: String?
    var cityCode = ""
    var provinceCode = ""
    var relations: [BaseRecord] = []

    init(_ base: BaseRecords, _ order: SimulationOrder, _ profile: Profile, _ folder: RecordFolder) throws {
        relations = base.relations
        for region in base.regions { try folder.table("region").write(region) }
        for pairing in base.pairings { try folder.table("printed_pairing").write(pairing) }
        var institutions = InstitutionRegistry(base.institutions, seed: order.seed)
        supporters = base.institutions.filter { $0["setting"] == "urban" && $0["grade"] == "tertiary" }.compactMap {
            $0["id"]
        }
        let townshipsByCounty = Dictionary(
            grouping: base.regions.filter { $0["level"] == "township" }, by: { $0["parent"] ?? "" })
        let villagesByTownship = Dictionary(grouping: base.villages, by: { $0["region"] ?? "" })
        var random = SeededRandom(seed: order.seed, key: "places")
        let listed = base.regions.filter { $0["level"] == "county" && townshipsByCounty[$0["id"] ?? ""] != nil }
        for (index, region) in listed.enumerated() {
            let code = region["id"] ?? ""
            var county = institutions.county(region, index: index, of: listed.count)
            for township in townshipsByCounty[code] ?? [] {
                let villages = villagesByTownship[township["id"] ?? ""] ?? []
                guard !villages.isEmpty else { continue }
                let place = institutions.township(township, index: county.townships.count, county: county, &random)
                county.townships.append(place)
            }
            var writer = VillageRegistry(county: county, profile: profile, folder: folder, seed: order.seed)
            for number in county.townships.indices {
                let records = villagesByTownship[county.townships[number].code] ?? []
                county.townships[number].villages = try writer.villages(
                    records, in: county.townships[number], &institutions)
            }
            counties.append(county)
        }
        urbanSecondary = institutions.urbanSecondary(city: listed.first?["parent"] ?? "")
        for institution in institutions.records { try folder.table("institution").write(institution) }
        let first = listed.first
        cityCode = first?["parent"] ?? ""
        provinceCode = base.regions.first { $0["id"] == cityCode }?["parent"] ?? ""
    }
}
