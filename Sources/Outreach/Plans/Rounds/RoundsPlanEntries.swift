import Policy
import Quantities

extension RoundsPlan {
    /// The half-days of each village with its teams, and each visit that is not on the day of the board.
    package func entries(of plan: Plan, _ book: PolicyBook) -> [PlanEntry] {
        let own = Dictionary(grouping: slots.filter { !villages[$0.village].isOutside }, by: \.village)
        let board = own.sorted { $0.key < $1.key }.map { number, slots in
            var seen: Set<Int> = []
            let teams = slots.map(\.team).filter { seen.insert($0).inserted }.map { self.teams[$0].name }
            let times = RoundWords.sessions(slots.map(session), villages[number], cycle)
            let rhythm = RoundWords.rhythm(villages[number])
            return PlanEntry(key: name(number), detail: "\(rhythm)，\(times)，\(teams.joined(separator: "、"))")
        }
        let moved = visits.compactMap { visit -> PlanEntry? in
            let half = RoundWords.half(visit.isAfternoon)
            let now = "\(PlanWords.date(date(visit.day)))\(half)，\(teams[visit.team].name)"
            if let home = visit.moved {
                return PlanEntry(key: "\(name(visit.village))原定\(PlanWords.date(date(home)))的一次", detail: "挪到\(now)")
            }
            return visit.isAdditional ? PlanEntry(key: "\(name(visit.village))增补一次", detail: now) : nil
        }
        return board + moved
    }

    private func name(_ village: Int) -> String { "\(villages[village].name)（\(villages[village].township)）" }
}
