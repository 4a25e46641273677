import Planner
import Quantities

extension RoundProblem {
    /// What it costs that another team comes than the published one.
    static let unknownTeam = 25

    /// Solves the weekly board, beginning with the published schedules, and gives each half-day to one of an
    /// institution's teams so that a village sees few of them.
    ///
    /// Teams of an institution are alike, unless villages know some of them from a published schedule.
    func solve(rule: StoppingRule, seed: UInt64, sink: ProgressSink? = nil) throws(Failure) -> RoundBoardAnswer {
        let crews = crews.filter { !$0.isEmpty }
        let isKnown = !order.startsAnew && sites.contains { !$0.publishedTeams.isEmpty }
        let kinds = isKnown ? crews.flatMap { $0.map { [$0] } } : crews
        let known = sites.map { site in Set(site.publishedTeams) }
        let problem = try sessions(kinds, wishes: { site, kind in
            let isFree = !isKnown || known[site].isEmpty || known[site].contains(records.teams[kinds[kind][0]].id)
            return isFree ? 0 : Self.unknownTeam
        })
        let warm = order.startsAnew ? nil : published(problem, kinds)
        let answer = SessionSearch.run(problem, rule: rule, seed: seed, from: warm, sink: sink)
        var labels = RoundLabels(kinds: kinds, crews: crews, sites: sites.count)
        if !order.startsAnew {
            let numbers = teamNumbers
            for (index, site) in sites.enumerated() {
                for team in site.publishedTeams { if let number = numbers[team] { labels.prefer(index, number) } }
            }
        }
        return RoundBoardAnswer(answer, labels.slots(answer.plan), self, problem)
    }

    var teamNumbers: [String: Int] {
        Dictionary(uniqueKeysWithValues: records.teams.enumerated().map { ($1.id, $0) })
    }
}
