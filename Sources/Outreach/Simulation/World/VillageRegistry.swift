import Foundation
import Quantities

/// Completes the villages of a county: size, demand, distance, service mode; writes their records.
struct VillageRegistry {
    let county: SimulatedCounty
    let profile: Profile
    let folder: RecordFolder
    private var random: SeededRandom

    init(county: SimulatedCounty, profile: Profile, folder: RecordFolder, seed: UInt64) {
        self.county = county
        self.profile = profile
        self.folder = folder
        random = SeededRandom(seed: seed, key: "villages/\(county.code)")
    }

    mutating func villages(
        _ records: [BaseRecord], in township: SimulatedTownship, _ institutions: inout InstitutionRegistry
    ) throws -> [SimulatedVillage] {
        var result: [SimulatedVillage] = []
        for record in records + resettlementSites(in: township) {
            var village = describe(record, in: township)
            village.mode = mode(for: village)
            if village.mode == .ownClinic || village.mode == .integratedClinic || village.mode == .servicePoint {
                let isPoint = village.mode == .servicePoint
                let isUnattached = township.diligence < 0.7 && random.chance(0.06)
                village.clinic = institutions.villageSite(
                    village.id, name: village.name + (isPoint ? "医疗服务点" : "卫生室"), region: township.code,
                    parent: isUnattached ? nil : township.hospital,
                    type: isPoint ? "village_service_point" : "village_clinic")
                village.hasInstitution = true
            }
            try write(record, village)
            result.append(village)
        }
        return result
    }

    private mutating func describe(_ record: BaseRecord, in township: SimulatedTownship) -> SimulatedVillage {
        let population = Int(record["population"] ?? "") ?? 800
        let minutes = minutes(record, township)
        let type = record["type"] ?? "administrative_village"
        let isRemote = (minutes ?? 0) > 25
        var demand = SimulatedVillage.Demand.normal
        if population < 450 && random.chance(0.6) { demand = .low }
        if population > 1500 && random.chance(0.5) { demand = .high }
        let hasDoctor = random.chance(isRemote ? 0.35 : 0.7)
        return SimulatedVillage(
            id: record["id"] ?? "", name: record["name"] ?? "", type: type, population: population,
            size: population < 500 ? .small : population > 1600 ? .large : .normal, demand: demand, isRemote: isRemote,
            minutes: minutes, hasInstitution: false, hasDoctor: hasDoctor,
            neighbourCovers: random.chance(isRemote ? 0.25 : 0.6),
            mode: nil, clinic: nil)
    }

    /// Large villages without doctor or neighbour are posted to, small ones get rounds, most have a clinic; a few of a
    /// badly kept county have nothing.
    private mutating func mode(for village: SimulatedVillage) -> ServiceMode? {
        if village.type == "community" && !profile.roundsEverywhere { return random.chance(0.9) ? .servicePoint : nil }
        if random.chance(0.006 * (1.2 - county.diligence)) { return nil }
        if !profile.roundsEverywhere, village.size == .large, village.demand == .high, !village.hasDoctor,
            !village.neighbourCovers
        {
            return random.chance(profile.postedShare) ? .posting : .rounds
        }
        if village.type == "resettlement_site" { return random.chance(0.8) ? .rounds : .neighbourClinic }
        if !profile.roundsEverywhere, village.size == .small, village.demand == .low, random.chance(0.7) {
            return .rounds
        }
        var draw = random.fraction()
        if village.size == .small || village.isRemote { draw = 0.45 + draw * 0.55 }
        var sum = 0.0
        for (mode, share) in profile.modes {
            sum += share
            if draw < sum { return mode }
        }
        return .ownClinic
    }

    /// One invented resettlement site in every fifth township of Fujian, the only place whose policy names them.
    private mutating func resettlementSites(in township: SimulatedTownship) -> [BaseRecord] {
        guard county.code.hasPrefix("35"), township.index % 5 == 1 else { return [] }
        return [
            [
                "id": "\(township.code)901", "name": "\(township.name)移民搬迁安置点（合成）", "type": "resettlement_site",
                "region": township.code, "population": String(random.number(180...520)), "point": "synthetic",
                "synthetic": "name;type;population", "source": Simulation.source,
            ]
        ]
    }

    /// By straight line from the township's seat, a factor for bends, and 25 km an hour: an estimate.
    private func minutes(_ record: BaseRecord, _ township: SimulatedTownship) -> Int? {
        guard let longitude = Double(record["longitude"] ?? ""), let latitude = Double(record["latitude"] ?? ""),
            let seatLongitude = township.longitude, let seatLatitude = township.latitude
        else { return nil }
        let east = (longitude - seatLongitude) * 111.3 * cos(latitude * .pi / 180)
        let north = (latitude - seatLatitude) * 111.3
        return Int(((east * east + north * north).squareRoot() * 1.4 / 25 * 60).rounded())
    }

    private func write(_ record: BaseRecord, _ village: SimulatedVillage) throws {
        var record = record
        var named = (record["synthetic"] ?? "").split(separator: ";").map(String.init)
        var values = [
            "population_class": village.size.rawValue, "demand": village.demand.rawValue,
            "has_institution": village.hasInstitution.cell, "has_qualified_doctor": village.hasDoctor.cell,
            "neighbour_can_cover": village.neighbourCovers.cell, "remote": village.isRemote.cell,
        ]
        if let minutes = village.minutes {
            // A clinic in the village is nearer than the township's seat.
            values["minutes_to_service"] = String(village.hasInstitution ? min(minutes, 4 + minutes / 5) : minutes)
            values["minutes_basis"] = "estimated"
        }
        for (field, value) in values.sorted(by: { $0.key < $1.key }) {
            record[field] = value
            if !named.contains(field) { named.append(field) }
        }
        record["synthetic"] = named.joined(separator: ";")
        try folder.table("village").write(record)
    }
}
