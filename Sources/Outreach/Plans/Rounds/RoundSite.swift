import Policy
import Quantities

/// A village to be visited, with what it needs week by week.
struct RoundSite {
    /// Index in the records' villages.
    var village: Int
    /// Visits in each week of the board; 1–5. One also for a rhythm of several weeks.
    var visits = 1
    /// Weeks from one visit to the next; 1: every week.
    var stride = 1
    /// By number of the week: visits that are short; weeks that ask for nothing are missing.
    var due: [Int: Int] = [:]
    /// By number of the week: visits beyond one on each working day, which no pattern holds.
    var excess: [Int: Int] = [:]
    var required = 0.0
    var rules: [String] = []
    var strength: Strength?
    /// Published sessions of the week, as patterns number them.
    var published: Set<Int> = []
    /// Teams of the published schedule.
    var publishedTeams: [String] = []
    /// Of another region that shares the teams: stands as it is published.
    var isOutside = false

    /// Cost of a missing visit.
    func weight(isRounds: Bool) -> Int {
        // Without an obligation nothing asks for it but a published schedule.
        let base = strength?.weight ?? (isOutside ? 2_000_000 : 2_000)
        return isRounds ? base + base / 2 : base
    }

    /// First week that is short.
    var firstDue: Int { due.keys.min() ?? 0 }
}

extension RoundSite {
    /// Takes over what the rules ask for. A village with weekly needs in some weeks has them on the board in all.
    mutating func take(_ weeks: [Int: [RoundNeeds.Need]]) {
        var (weekly, strides): (Int, [Int]) = (0, [])
        for (week, needs) in weeks {
            var (most, done) = (0.0, 0.0)
            for need in needs {
                if !rules.contains(need.rule) { rules.append(need.rule) }
                if strength.map({ Self.rank($0) > Self.rank(need.strength) }) ?? true { strength = need.strength }
                (most, done) = (max(most, need.required), max(done, need.done))
            }
            required = max(required, most)
            if most >= 1 {
                let asked = Int((most - done).rounded(.up))
                due[week] = min(5, asked)
                if asked > 5 { excess[week] = asked - 5 }
                weekly = max(weekly, min(5, Int(most.rounded(.up))))
            } else if most > 0 {
                due[week] = 1
                strides.append(max(1, Int(1 / most)))
            }
        }
        rules.sort()
        visits = max(1, weekly)
        stride = weekly == 0 ? strides.min() ?? 1 : 1
    }

    private static func rank(_ strength: Strength) -> Int { Strength.allCases.firstIndex(of: strength) ?? 0 }
}
