import Quantities

/// Divisions, villages and hospitals of a province that does not exist, for measuring at scale.
struct InventedProvince {
    let villageCount: Int
    let seed: UInt64
    private static let villagesPerTownship = 35
    private static let townshipsPerCounty = 15
    private static let countiesPerCity = 10

    func records() -> BaseRecords {
        var base = BaseRecords()
        base.regions.append(["id": "000000", "name": "全国", "level": "nation", "source": Simulation.source])
        base.regions.append(region("990000", "合成省", "province", parent: "000000", type: "province"))
        var random = SeededRandom(seed: seed, key: "province")
        var remaining = villageCount
        var county = 0
        while remaining > 0 {
            addCounty(county, remaining: &remaining, to: &base, &random)
            county += 1
        }
        return base
    }

    private func addCounty(
        _ index: Int, remaining: inout Int, to base: inout BaseRecords, _ random: inout SeededRandom
    ) {
        let city = index / Self.countiesPerCity
        let cityCode = "99\(two(city + 1))00"
        if index % Self.countiesPerCity == 0 {
            base.regions.append(region(cityCode, "合成\(city + 1)市", "city", parent: "990000", type: "city"))
            base.institutions.append(
                hospital(cityCode, "合成\(city + 1)市第一医院", level: "city", setting: "urban", grade: "tertiary"))
        }
        let code = "99\(two(city + 1))\(two(index % Self.countiesPerCity + 21))"
        var county = region(code, "合成\(index + 1)县", "county", parent: cityCode, type: "county")
        let origin = (longitude: 100 + Double(index % 20) * 0.6, latitude: 30 + Double(index / 20) * 0.5)
        county["longitude"] = origin.longitude.cell
        county["latitude"] = origin.latitude.cell
        base.regions.append(county)
        base.institutions.append(
            hospital(code, "合成\(index + 1)县医院", level: "county", setting: "county", grade: "secondary"))
        for number in 1...Self.townshipsPerCounty where remaining > 0 {
            let count = min(remaining, random.number(Self.villagesPerTownship - 8...Self.villagesPerTownship + 8))
            remaining -= count
            addTownship(
                "\(code)1\(two(number))", "合成\(index + 1)县\(number)镇", county: code, villages: count, origin, &base,
                &random)
        }
    }

    private func addTownship(
        _ code: String, _ name: String, county: String, villages: Int, _ origin: (longitude: Double, latitude: Double),
        _ base: inout BaseRecords, _ random: inout SeededRandom
    ) {
        base.regions.append(region(code, name, "township", parent: county, type: "town"))
        for number in 1...villages {
            base.villages.append([
                "id": "\(code)\(200 + number)", "name": "\(name)\(number)村", "type": "administrative_village",
                "region": code,
                "population": String(random.number(300...3200)), "point": "synthetic",
                "longitude": (origin.longitude + random.fraction() * 0.5).cell,
                "latitude": (origin.latitude + random.fraction() * 0.4).cell,
                "synthetic": "name;population;longitude;latitude", "source": Simulation.source,
            ])
        }
    }

    private func region(_ id: String, _ name: String, _ level: String, parent: String, type: String) -> BaseRecord {
        ["id": id, "name": name, "level": level, "parent": parent, "type": type, "source": Simulation.source]
    }

    private func hospital(
        _ region: String, _ name: String, level: String, setting: String, grade: String
    ) -> BaseRecord {
        [
            "id": "\(region)-H1", "name": "\(name)（合成）", "type": "general_hospital", "region": region, "level": level,
            "setting": setting, "grade": grade, "ownership": "public", "profit": "non_profit", "system": "civil",
            "synthetic": "name", "source": Simulation.source,
        ]
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
