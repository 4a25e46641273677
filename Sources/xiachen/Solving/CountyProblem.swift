import Formats
import Foundation
import Planner
import Quantities

/// A county's weekly rounds as a half-day problem, and plans of it as solution files (docs/reference/solutions.md).
struct CountyProblem {
    /// Cost of one visit that is not made, in minutes of travel.
    static let unservedMinutes = 1000

    let file: CountyFile
    let problem: SessionProblem
    /// Units of the problem for one minute.
    let scale: Double
    /// Numbers of the teams of each kind.
    private let teams: [[Int]]

    init(_ file: CountyFile) throws {
        self.file = file
        let (depots, villages) = (file.depots.count, file.demand.count)
        let minutes = file.travelMinutes.joined()
        let scale = minutes.allSatisfy { abs($0 * 10 - ($0 * 10).rounded()) < 1e-6 } ? 10.0 : 1000.0
        self.scale = scale
        func units(_ minutes: Double) -> Int { Int((minutes * scale).rounded()) }
        let order = Array(depots..<(depots + villages)) + Array(0..<depots)
        let travel = order.flatMap { from in order.map { Int32(units(file.travelMinutes[from][$0])) } }
        var kinds: [(depot: Int, skills: Set<String>, teams: [Int])] = []
        for team in file.teams {
            let skills = Set(team.skills)
            if let index = kinds.firstIndex(where: { $0.depot == team.depot && $0.skills == skills }) {
                kinds[index].teams.append(team.id)
            } else {
                kinds.append((team.depot, skills, [team.id]))
            }
        }
        teams = kinds.map(\.teams)
        let days = file.sessions.count / 2
        let sites = file.demand.map { village in
            SessionProblem.Site(
                patterns: village.patterns.map { $0.sorted() },
                penalty: units(Double(Self.unservedMinutes * village.f)),
                kinds: kinds.indices.filter {
                    village.allowedDepots.contains(kinds[$0].depot) && kinds[$0].skills.isSuperset(of: village.skills)
                })
        }
        let service = file.day.sessionService
        problem = try SessionProblem(
            sites: sites,
            kinds: kinds.map { .init(depot: $0.depot, teams: Array(repeating: $0.teams.count, count: days)) },
            depots: depots, days: days,
            hours: .init(
                latestMorningArrival: units(file.day.am[1] - service), earliestAfternoonStart: units(file.day.pm[0]),
                latestAfternoonArrival: units(file.day.pm[1] - service), session: units(service),
                latestReturn: units(file.day.pm[1])), travel: travel)
    }

    /// One JSON object; `plan` has a team-day a line.
    func solution(_ answer: SessionAnswer) -> String {
        func minutes(_ units: Int) -> String { String(format: "%.1f", Double(units) / scale) }
        func stop(_ site: Int?) -> String { site.map(String.init) ?? "null" }
        let unserved = answer.plan.patterns.indices.filter { answer.plan.patterns[$0] == nil }
        let days = answer.plan.teamDays.map { day in
            "    [\(day.day), \(teams[day.kind][day.team]), \(stop(day.morning)), \(stop(day.afternoon))]"
        }
        return """
            {
              "cost": \(minutes(answer.cost)),
              "travel_minutes": \(minutes(answer.travel)),
              "unserved_visits": \(unserved.reduce(0) { $0 + file.demand[$1].f }),
              "bound": \(minutes(answer.bound)),
              "unserved": [\(unserved.map(String.init).joined(separator: ", "))],
              "plan": [
            \(days.joined(separator: ",\n"))
              ]
            }

            """
    }
}
