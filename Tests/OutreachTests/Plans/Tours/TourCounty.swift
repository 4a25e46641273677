import Foundation
import Planner
import Quantities

@testable import Outreach

/// A county with township hospitals, a county hospital and an urban tertiary hospital that supports it, as CSV texts.
struct TourCounty {
    struct Team {
        var id: String
        var institution: String
        var to = ""
    }

    struct Tour {
        var origin: String
        /// nil: the county.
        var town: Int?
        var date: String
        var status = "completed"
        var team = ""
    }

    var townships = 3
    var teams: [Team] = []
    var tours: [Tour] = []
    /// Degrees of longitude from the county to the urban hospital: about 93 km each.
    var distance = 0.5
    var supports = true
    var gradeOfUrban = "tertiary"
    var hasHospital = true

    static let code = "410101"
    static func town(_ number: Int) -> String { "\(code)\(100 + number)" }

    var records: [String: String] {
        var region = """
            id,name,level,parent,type
            000000,全国,nation,,
            410000,河南省,province,000000,
            410100,某市,city,410000,
            410200,邻市,city,410000,
            410101,甲县,county,410100,county

            """
        var institution = """
            id,name,type,level,setting,grade,region,ownership,longitude,latitude
            U,市第一医院,general_hospital,city,urban,\(gradeOfUrban),410200,public,\(113 + distance),34.0

            """
        if hasHospital { institution += "H,甲县人民医院,general_hospital,county,county,secondary,410101,public,113.0,34.0\n" }
        for town in 0..<townships {
            region += "\(Self.town(town)),第\(town)镇,township,\(Self.code),\n"
            institution += "W\(town),第\(town)卫生院,township_hospital,township,,,\(Self.town(town)),public,"
            institution += "\(113 + 0.1 * Double(town)),34.1\n"
        }
        var files = ["region": region, "institution": institution]
        if supports, hasHospital {
            files["relation"] = "id,supporter,recipient,programme,from\nR,U,H,urban_support,2024-01-01\n"
        }
        if !teams.isEmpty {
            files["team"] = "id,name,institution,type,from,to\n"
                + teams.map { "\($0.id),巡回医疗队,\($0.institution),tour_team,2024-01-01,\($0.to)\n" }.joined()
        }
        if !tours.isEmpty {
            files["tour"] = "id,origin,destination,destination_level,date,status,team\n"
                + tours.enumerated().map { number, tour in
                    let place = tour.town.map { "\(Self.town($0)),township" } ?? "\(Self.code),county"
                    return "X\(number),\(tour.origin),\(place),\(tour.date),\(tour.status),\(tour.team)\n"
                }.joined()
        }
        return files
    }

    static func random(_ seed: UInt64) -> TourCounty {
        var dice = Dice(seed: seed)
        var county = TourCounty()
        county.townships = 1 + dice.below(6)
        county.distance = [0.3, 1.5, 4, 12][dice.below(4)]
        county.supports = dice.chance(0.8)
        for number in 0..<dice.below(3) { county.teams.append(Team(id: "TH\(number)", institution: "H")) }
        if dice.chance(0.6) { county.teams.append(Team(id: "TU", institution: "U")) }
        for town in 0..<county.townships where dice.chance(0.4) {
            let day = 10 + dice.below(20)
            let isPast = day < 20
            county.tours.append(
                Tour(origin: "H", town: town, date: "2026-11-\(day)", status: isPast ? "completed" : "planned"))
        }
        if dice.chance(0.3) { county.tours.append(Tour(origin: "U", town: nil, date: "2026-10-14")) }
        return county
    }

    static func make(_ standing: Standing, _ from: String, months: Int, region: String = code) throws
        -> (plan: Plan, body: TourPlan)
    {
        var order = TourOrder(region: region, from: CivilDate(from) ?? CivilDate(day: 0))
        order.months = months
        return try Plans.makeTours(standing, order, actor: "试", clock: .fixed(order.from))
    }
}
