import Quantities

/// Gives an institution's vehicles to those of its teams that drive farthest on a date.
struct RoundVehicles {
    private let problem: RoundProblem
    private let byDepot: [[Int]]

    init(_ problem: RoundProblem) {
        self.problem = problem
        byDepot = problem.depots.map { depot in
            problem.records.vehicles.indices.filter {
                problem.records.vehicles[$0].institution == depot && problem.records.vehicles[$0].isUsable
            }
        }
    }

    /// The vehicle (index in the records) of each visit; nil where its institution has too few.
    func assigned(_ visits: [RoundRollout.Visit]) -> [Int?] {
        let depots = problem.records.teams.map { problem.depots.firstIndex(of: $0.institution) ?? 0 }
        var found = [Int?](repeating: nil, count: visits.count)
        let days = Dictionary(grouping: visits.indices) { [Int(visits[$0].date.day), depots[visits[$0].team]] }
        for (key, all) in days where !byDepot[key[1]].isEmpty {
            let home = problem.place(ofDepot: key[1])
            let teams = Dictionary(grouping: all) { visits[$0].team }.map { team, own in
                (far: own.map { problem.travel(home, visits[$0].site) }.max() ?? 0, team: team, own: own)
            }.sorted { ($1.far, $0.team) < ($0.far, $1.team) }
            for (team, vehicle) in zip(teams, byDepot[key[1]]) { for visit in team.own { found[visit] = vehicle } }
        }
        return found
    }
}
