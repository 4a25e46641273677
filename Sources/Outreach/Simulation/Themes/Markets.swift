import Quantities

/// A market in each town, on the days that bring its villages more patients.
struct Markets {
    let scene: Scene

    func write() throws {
        for county in scene.counties {
            // Streets of a city have shops, not market days.
            for township in county.townships where township.name.hasSuffix("镇") || township.name.hasSuffix("乡") {
                let digit = scene.profile.marketDays[township.index % scene.profile.marketDays.count] % 5
                let days = digit == 0 ? "5;0" : "\(digit);\(digit + 5)"
                try scene.write(
                    "market",
                    [
                        "id": "\(township.code)-M1", "name": "\(township.name)集（合成）", "region": township.code,
                        "calendar": "solar_decade", "days": days,
                        "session": "am", "rounds": "seek", "from": CivilDate(year: 2023, month: 1, day: 1),
                        "source": Simulation.source,
                    ])
            }
        }
    }
}
