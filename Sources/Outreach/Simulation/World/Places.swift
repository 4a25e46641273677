/// A county of the simulated world.
struct SimulatedCounty {
    var code: String
    var name: String
    /// Place in the list of counties, from 0.
    var index: Int
    /// How well its obligations are kept, from 0.5 (badly) to 1 (always).
    var diligence: Double
    var population: Int
    var authority = ""
    /// The hospital that leads the consortium.
    var lead = ""
    var tcm: String?
    /// Further hospitals of the county, which also send people.
    var others: [String] = []
    var cdc = ""
    var motherAndChild = ""
    var townships: [SimulatedTownship] = []

    /// True in about one year of five: some counties skip a yearly duty in it.
    func lapses(in year: Int, of duty: Int) -> Bool { (index + year + duty * 4) % 5 == 0 }
    var consortium: String { "\(code)-K1" }
}

/// A township or street with the institution that serves its villages.
struct SimulatedTownship {
    var code: String
    var name: String
    var index: Int
    var diligence: Double
    var hospital: String
    /// A community health centre, not a township hospital.
    var isCentre: Bool
    var longitude: Double?
    var latitude: Double?
    var belowBasic: Bool
    var publicHealthWeak: Bool
    var villages: [SimulatedVillage] = []
}

/// A village with what the simulation gave it.
struct SimulatedVillage {
    var id: String
    var name: String
    var type: String
    var population: Int
    var size: Size
    var demand: Demand
    var isRemote: Bool
    var minutes: Int?
    var hasInstitution: Bool
    var hasDoctor: Bool
    var neighbourCovers: Bool
    var mode: ServiceMode?
    /// Its own clinic, where it has one.
    var clinic: String?

    enum Size: String { case large, normal, small }
    enum Demand: String { case high, normal, low }
}
