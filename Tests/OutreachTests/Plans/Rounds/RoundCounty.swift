import Foundation
import Planner
import Quantities
import Store

@testable import Outreach

/// A small county of villages and round teams, as CSV texts to import.
struct RoundCounty {
    struct Village {
        var id: String
        var township: Int
        var longitude: Double?
        var latitude: Double?
        var mode = "rounds"
        var responsible: String?
        /// Approved visits a week.
        var approved: Double?
    }

    struct Team {
        var id: String
        var institution: String
        var to: String = ""
        var duties = ["clinical_physician", "tcm_physician", "nurse", "public_health_staff", "auxiliary_staff"]
    }

    struct Institution {
        var id: String
        var township: Int
        var longitude: Double?
        var latitude: Double?
    }

    struct Vehicle {
        var id: String
        var institution: String
        var status = "in_service"
    }

    /// Six digits; 350427 (Fujian) asks for two visits a week and knows approved frequencies.
    var code = "350427"
    var townships = 2
    var villages: [Village] = []
    var institutions: [Institution] = []
    var teams: [Team] = []
    var vehicles: [Vehicle] = []
    /// Rows without header: village,weekday,session,team,from.
    var schedules: [String] = []
    /// Rows without header: village,date,session,status,team.
    var rounds: [String] = []
    /// Rows without header: id,name,region,village,calendar,days,session,rounds,from.
    var markets: [String] = []
    /// Rows without header: id,practitioner,institution,type,status,from,to.
    var trainees: [String] = []

    func township(_ number: Int) -> String { "\(code)\(100 + number)" }

    var records: [String: String] {
        let province = String(code.prefix(2)) + "0000"
        let city = String(code.prefix(4)) + "00"
        var all = [
            "region": """
            id,name,level,parent
            000000,全国,nation,
            \(province),某省,province,000000
            \(city),某市,city,\(province)
            \(code),某县,county,\(city)

            """ + (0..<townships).map { "\(township($0)),第\($0)镇,township,\(code)\n" }.joined()
        ]
        all["village"] = "id,name,type,region,longitude,latitude,point\n"
            + villages.map {
                "\($0.id),村\($0.id),administrative_village,\(township($0.township)),\(Self.text($0.longitude)),"
                    + "\(Self.text($0.latitude)),synthetic\n"
            }.joined()
        all["village_mode"] = "village,mode,responsible,from\n"
            + villages.map { "\($0.id),\($0.mode),\($0.responsible ?? ""),2024-01-01\n" }.joined()
        all["institution"] = "id,name,type,level,region,ownership,longitude,latitude\n"
            + institutions.map {
                "\($0.id),\($0.id)卫生院,township_hospital,township,\(township($0.township)),public,"
                    + "\(Self.text($0.longitude)),\(Self.text($0.latitude))\n"
            }.joined()
        let approved = villages.compactMap { village in
            village.approved.map { "\(village.id),\($0),2025-01-01,需求小,某局\n" }
        }
        if !approved.isEmpty {
            all["frequency_exception"] = "village,rounds_per_week,from,basis,approved_by\n" + approved.joined()
        }
        addTeams(&all)
        if !schedules.isEmpty {
            all["round_schedule"] = "village,weekday,session,team,from\n" + schedules.map { $0 + "\n" }.joined()
        }
        if !markets.isEmpty {
            all["market"] = "id,name,region,village,calendar,days,session,rounds,from\n"
                + markets.map { $0 + "\n" }.joined()
        }
        if !trainees.isEmpty {
            all["trainee"] = "id,practitioner,institution,type,status,from,to\n" + trainees.map { $0 + "\n" }.joined()
        }
        if !rounds.isEmpty {
            all["round"] = "village,date,session,status,team\n" + rounds.map { $0 + "\n" }.joined()
        }
        return all
    }

    private func addTeams(_ all: inout [String: String]) {
        if teams.isEmpty { return }
        all["team"] = "id,name,institution,type,from,to\n"
            + teams.map { "\($0.id),\($0.id)队,\($0.institution),round_team,2024-01-01,\($0.to)\n" }.joined()
        let members = teams.flatMap { team in team.duties.map { (team, $0) } }
        all["practitioner"] = "id,name,institution,category\n"
            + members.enumerated().map { "P\($0),人\($0),\($1.0.institution),physician\n" }.joined()
        all["team_member"] = "team,practitioner,duty,from\n"
            + members.enumerated().map { "\($1.0.id),P\($0),\($1.1),2024-01-01\n" }.joined()
        if !vehicles.isEmpty {
            all["vehicle"] = "id,institution,type,plate,status,from\n"
                + vehicles.map { "\($0.id),\($0.institution),round_vehicle,\($0.id)牌,\($0.status),2024-01-01\n" }
                .joined()
        }
    }

    private static func text(_ value: Double?) -> String { value.map { String($0) } ?? "" }

    /// Townships on a grid of about ten kilometres, a hospital in each, villages around it.
    static func random(
        _ seed: UInt64, townships: Int, villages: Int, teams: Int, spread: Double = 0.06, code: String = "350427"
    ) -> RoundCounty {
        var dice = Dice(seed: seed)
        var county = RoundCounty()
        county.code = code
        county.townships = townships
        let side = max(1, Int(Double(townships).squareRoot().rounded(.up)))
        for number in 0..<townships {
            county.institutions.append(
                Institution(
                    id: "W\(number)", township: number, longitude: 117 + Double(number % side) * 0.1,
                    latitude: 26 + Double(number / side) * 0.1))
        }
        for number in 0..<teams { county.teams.append(Team(id: "T\(number)", institution: "W\(number % townships)")) }
        for number in 0..<villages {
            let home = county.institutions[number % townships]
            let approved = dice.chance(0.2) ? [0.5, 1][dice.below(2)] : nil
            county.villages.append(
                Village(
                    id: "V\(number)", township: home.township,
                    longitude: (home.longitude ?? 0) + (dice.fraction() - 0.5) * 2 * spread,
                    latitude: (home.latitude ?? 0) + (dice.fraction() - 0.5) * 2 * spread, responsible: home.id,
                    approved: approved))
        }
        return county
    }

    func order(_ from: String, weeks: Int) -> RoundOrder {
        var order = RoundOrder(region: code, from: CivilDate(from) ?? CivilDate(day: 0))
        order.weeks = weeks
        return order
    }
}

/// Plans of rounds in tests: the same seed and iterations, the same plan.
enum RoundTrial {
    static func make(
        _ standing: Standing, _ order: RoundOrder, iterations: Int = 3_000, matrix: RoundMatrix = RoundMatrix()
    ) throws -> (plan: Plan, body: RoundsPlan) {
        try Plans.makeRounds(
            standing, order, matrix: matrix, search: .init(rule: StoppingRule(iterations: iterations)), actor: "试",
            clock: .fixed(order.from))
    }
}
