import Quantities

/// The institutions of the base, completed and added to where the work of the simulation needs them.
///
/// A field that it fills in a real record is named in the record's `synthetic`; an institution that it adds bears
/// （合成） in its name.
struct InstitutionRegistry {
    private(set) var records: [BaseRecord]
    private var byRegion: [String: [Int]] = [:]
    private let seed: UInt64

    init(_ records: [BaseRecord], seed: UInt64) {
        self.records = records.map(Self.withoutSimulatedFields)
        self.seed = seed
        for (index, record) in records.enumerated() { byRegion[record["region"] ?? "", default: []].append(index) }
    }

    /// The county with its hospitals, centre for disease control and so on; missing ones are added.
    mutating func county(_ region: BaseRecord, index: Int, of count: Int) -> SimulatedCounty {
        let code = region["id"] ?? "", name = region["name"] ?? ""
        // Spread evenly, so that the best and the worst county are there whatever the seed; a lone county is middling.
        let rank = count > 1 ? Double((index * 7 + 3) % count) / Double(count - 1) : 0.6
        var county = SimulatedCounty(
            code: code, name: name, index: index, diligence: 0.62 + 0.36 * rank,
            population: Int(region["population"] ?? "") ?? 200_000)
        let hospitals = (byRegion[code] ?? []).filter { records[$0]["level"] == "county" }
        let general = hospitals.filter { records[$0]["type"] == "general_hospital" }
        let lead = general.first ?? add(code, "H9", "\(name)总医院", "general_hospital", level: "county")
        let tcm = hospitals.first {
            records[$0]["type"] == "tcm_hospital" || records[$0]["type"] == "tcm_western_hospital"
        }
        county.lead = complete(lead, grade: index % 4 == 1 ? "tertiary" : "secondary")
        county.tcm = tcm.map { complete($0, grade: "secondary") }
        county.others = hospitals.filter {
            $0 != lead && $0 != tcm && records[$0]["type"]?.hasSuffix("hospital") == true
        }
        .map { complete($0, grade: "secondary") }
        county.cdc = found("cdc", in: code, orAdd: "C9", "\(name)疾病预防控制中心")
        county.motherAndChild = found("mch_centre", in: code, orAdd: "M9", "\(name)妇幼保健院")
        county.authority = found("authority", in: code, orAdd: "A9", "\(name)卫生健康局")
        return county
    }

    /// The township with its hospital or community centre.
    mutating func township(
        _ region: BaseRecord, index: Int, county: SimulatedCounty, _ random: inout SeededRandom
    ) -> SimulatedTownship {
        let code = region["id"] ?? "", name = region["name"] ?? ""
        let primary = (byRegion[code] ?? []).first {
            records[$0]["type"] == "township_hospital" || records[$0]["type"] == "community_centre"
        }
        let isStreet = region["type"] == "street"
        let hospital =
            primary
            ?? add(
                code, "W9", name + (isStreet ? "社区卫生服务中心" : "卫生院"), isStreet ? "community_centre" : "township_hospital",
                level: "township")
        let weak = random.chance(0.15)
        let township = SimulatedTownship(
            code: code, name: name, index: index,
            diligence: min(1, max(0.4, random.bell(county.diligence, spread: 0.1))),
            hospital: id(hospital), isCentre: records[hospital]["type"] == "community_centre",
            longitude: Double(region["longitude"] ?? ""), latitude: Double(region["latitude"] ?? ""),
            belowBasic: random.chance(0.18), publicHealthWeak: weak)
        completeTownship(hospital, index: index, weak: weak, county: county, &random)
        return township
    }

    /// An urban hospital of the second grade: one of the base without a grade, or an invented one.
    mutating func urbanSecondary(city: String) -> String {
        let known = (byRegion[city] ?? []).first {
            records[$0]["setting"] == "urban" && records[$0]["type"] == "general_hospital"
                && records[$0]["grade"] == nil
        }
        let index = known ?? add(city, "H9", "市第九医院", "general_hospital", level: "city", setting: "urban")
        return complete(index, grade: "secondary")
    }

    /// A clinic or service point of a village; its id.
    mutating func villageSite(_ village: String, name: String, region: String, parent: String?, type: String) -> String
    {
        records.append([
            "id": "\(village)-C1", "name": "\(name)（合成）", "type": type, "region": region, "village": village,
            "level": "village",
            "setting": "county", "parent": parent ?? "", "synthetic": "name;type;parent", "source": Simulation.source,
        ])
        return "\(village)-C1"
    }

    private mutating func completeTownship(
        _ index: Int, index place: Int, weak: Bool, county: SimulatedCounty, _ random: inout SeededRandom
    ) {
        let echelon = ["first", "second", "third"][place % 3]
        fill(index, "grade", "primary")
        fill(index, "ownership", "public")
        fill(index, "profit", "non_profit")
        fill(index, "legal_person", random.chance(0.95).cell)
        fill(index, "near_urban_core", (place < 2).cell)
        fill(index, "echelon", echelon)
        if echelon != "third" || county.index % 2 == 0 {
            fill(
                index, "echelon_from",
                ["first": "2024-09-01", "second": "2025-07-01", "third": "2026-07-01"][echelon] ?? "")
        }
        fill(index, "public_health_weak", weak.cell)
        fill(index, "public_health_required", "2")
        fill(index, "public_health_actual", String(weak ? random.number(0...1) : random.number(2...3)))
        if weak, random.chance(0.3) {
            fill(index, "public_health_improved_on", ["2025-11-20", "2026-06-30"][place % 2])
        }
        fill(index, "planned_sub_centre", (place % 6 == 2).cell)
        if place % 12 == 2 { fill(index, "sub_centre_on", "2025-10-30") }
    }

    private mutating func complete(_ index: Int, grade: String) -> String {
        fill(index, "grade", grade)
        fill(index, "grade_class", "a")
        fill(index, "ownership", "public")
        fill(index, "profit", "non_profit")
        fill(index, "system", "civil")
        fill(index, "legal_person", "true")
        return id(index)
    }

    /// Sets a field that the base leaves empty, and says so in the record.
    private mutating func fill(_ index: Int, _ field: String, _ value: String) {
        guard records[index][field, default: ""] == "" else { return }
        records[index][field] = value
        var named = (records[index]["synthetic"] ?? "").split(separator: ";").map(String.init)
        named.append(field)
        records[index]["synthetic"] = named.joined(separator: ";")
    }

    private mutating func add(
        _ region: String, _ suffix: String, _ name: String, _ type: String, level: String, setting: String = "county"
    ) -> Int {
        records.append([
            "id": "\(region)-\(suffix)", "name": "\(name)（合成）", "type": type, "region": region, "level": level,
            "setting": setting, "synthetic": "name;type", "source": Simulation.source,
        ])
        return records.count - 1
    }

    private mutating func found(_ type: String, in region: String, orAdd suffix: String, _ name: String) -> String {
        let index =
            (byRegion[region] ?? []).first { records[$0]["type"] == type }
            ?? add(region, suffix, name, type, level: "county")
        return id(index)
    }

    private func id(_ index: Int) -> String { records[index]["id"] ?? "" }

    /// Fields that a simulation fills are emptied again, so that simulating an example twice gives the same.
    private static func withoutSimulatedFields(_ record: BaseRecord) -> BaseRecord {
        let simulated: Set = [
            "grade", "grade_class", "system", "legal_person", "near_urban_core", "echelon", "echelon_from",
            "public_health_weak",
            "public_health_required", "public_health_actual", "public_health_improved_on", "planned_sub_centre",
            "sub_centre_on", "ownership", "profit",
        ]
        guard record["grade"] != "tertiary" || record["setting"] != "urban" else { return record }
        var record = record
        let named = (record["synthetic"] ?? "").split(separator: ";").map(String.init)
        for field in named where simulated.contains(field) { record[field] = nil }
        record["synthetic"] = named.filter { !simulated.contains($0) }.joined(separator: ";")
        return record
    }
}
