import Policy
import Quantities

/// A proposal of rounds: a weekly board of half-days rolled out over the weeks. The body of a plan of kind `rounds`.
package struct RoundsPlan: PlanBody, Equatable {
    /// What a point is worth.
    package enum PointBasis: String, Codable, Sendable { case own, township, institution, none }

    package struct Village: Codable, Sendable, Equatable {
        package var id: String
        package var name: String
        /// Name of the township.
        package var township: String
        package var point: RecordPoint?
        package var basis: PointBasis
        package var isRounds: Bool
        /// Visits a week that the rules ask for, the most of all weeks; 0: only a published schedule asks.
        package var required: Double
        /// Visits in a week of the board, and weeks between visits.
        package var visits: Int
        package var stride: Int
        /// Full ids of the rules.
        package var rules: [String]
        package var responsible: String?
        /// Of another region that shares the teams: stays as it is published and is no part of the plan.
        package var isOutside: Bool
    }

    package struct Team: Codable, Sendable, Equatable {
        package var id: String
        package var name: String
        package var institution: PlanParty
        /// Labels of the five categories that it lacks.
        package var lacking: [String]
        /// Stretches in which a category that it has is away; nil where there are none.
        package var absent: [Absent]?
    }

    /// A half-day of a team in a village, every week or in one of two.
    package struct Slot: Codable, Sendable, Equatable {
        /// Index in `villages`.
        package var village: Int
        /// Week of the board, from 0.
        package var week: Int
        /// 1 Monday to 5 Friday.
        package var weekday: Int
        package var isAfternoon: Bool
        /// Index in `teams`.
        package var team: Int
        /// Published before with this weekday and half-day, and with this team.
        package var keepsTime: Bool
        package var keepsTeam: Bool
        /// Minutes that the team's day would be shorter without it.
        package var minutes: Int
        /// The team's institution is not the one responsible.
        package var isHelp: Bool
    }

    /// The next best for a village, nobody else moved.
    package struct Otherwise: Codable, Sendable, Equatable {
        /// Sessions of the board: twice the weekday (Monday 0), plus one for the afternoon, ten more for week two.
        package var sessions: [Int]
        package var teams: [Int]
        /// Minutes of travel more in a round of the board, and further cost of wishes.
        package var minutes: Int
        package var cost: Int
    }

    package struct Vehicle: Codable, Sendable, Equatable {
        package var id: String
        package var plate: String
        package var institution: String
    }

    package var order: RoundOrder
    package var villages: [Village]
    package var teams: [Team]
    package var vehicles: [Vehicle]
    /// Weeks of the board.
    package var cycle: Int
    package var slots: [Slot]
    /// By week, weekday and team of the board (`0|1|4`): minutes from the institution stop by stop and back.
    package var dayLegs: [String: [Int]]
    /// By village.
    package var otherwise: [Otherwise?]
    package var visits: [Visit]
    package var unmet: [Unmet]
    package var ended: [Ended]
    /// Ids of published schedules that the board keeps, and their times: village, weekday, session, team.
    package var kept: [String]
    package var keptTimes: [String]
    package var replaced: [Replaced]
    /// Half-days on record that stay as they are: village, day after the first, 0 morning or 1 afternoon.
    package var recorded: [[Int]]
    package var notes: [String]
    /// Minutes of travel in a round of the board, and what no board of the same visits is cheaper than.
    package var travel: Int
    package var cost: Int
    package var bound: Int
    package var proof: Proof
    package var changes: [PlanChange]
    /// What it does to other rules when it is carried out.
    package var effects: [Effect] = []
    /// What changed against the plan that it was made from; nil where it was made anew.
    package var replan: Replan?
    /// Of villages with a market on record; nil where no market is.
    package var markets: [Markets]?
}
