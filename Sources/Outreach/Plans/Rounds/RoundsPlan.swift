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

    /// One half-day of one date.
    package struct Visit: Sendable, Equatable {
        package var village: Int
        /// Days after the first day of the plan.
        package var day: Int
        package var isAfternoon: Bool
        package var team: Int
        /// Index in `vehicles`.
        package var vehicle: Int?
        /// The day of the board (after the first day) that it stands for, where it is another; nil: as the board says.
        package var moved: Int?
        /// Not on the board: made up for a missing visit.
        package var isAdditional: Bool
    }

    package struct Vehicle: Codable, Sendable, Equatable {
        package var id: String
        package var plate: String
        package var institution: String
    }

    /// Visits that are asked for and not planned.
    package struct Unmet: Codable, Sendable, Equatable {
        package enum Block: String, Codable, Sendable, CaseIterable {
            case noPoint, noTeam, noVehicle, tooFar, full, noFit, excess, noWorkingDay, shortWeek, rule
        }
        package var village: Int
        package var block: Block
        /// Mondays of the weeks, as days after the first Monday divided by seven.
        package var weeks: [Int]
        /// Visits missing in all these weeks together.
        package var missing: Int
        /// The institution whose teams would come, with its load.
        package var institution: PlanParty?
        /// Teams that may come, half-days of theirs in a week and how many are taken.
        package var teams = 0
        package var sessions = 0
        package var taken = 0
        /// Minutes to the nearest of them, and what the working day allows.
        package var minutes: Int?
        package var allowed: Int?
        /// Further teams there that would lift all that is missing around it, and villages they would serve.
        package var furtherTeams = 0
        package var villagesThere = 0
    }

    /// A published schedule that ends because the board has another time.
    package struct Ended: Codable, Sendable, Equatable {
        package var id: String
        package var village: String
        package var weekday: Int
        package var session: String
        package var team: String?
        package var published: CivilDate?
        package var from: CivilDate
    }

    /// A planned round on record that the plan replaces.
    package struct Replaced: Codable, Sendable, Equatable {
        package var id: String
        package var village: String
        package var date: CivilDate
        package var session: String
        package var team: String?
        package var institution: String?
    }

    /// Findings of the frequency rules over the weeks, without the plan and with all its visits carried out.
    package struct Proof: Codable, Sendable, Equatable {
        package var rules: [String]
        package var before: Int
        package var after: Int
        /// Findings that stay short and that the search had not named: named as `Block.rule`.
        package var unnamed: Int
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
    /// What changed against the plan that it was made from; nil where it was made anew.
    package var replan: Replan?

    package struct Replan: Codable, Sendable, Equatable {
        /// Id of the plan before.
        package var plan: String
        package var what: String
        /// Visits of the plan before from the day on.
        package var visits: Int
        /// Visits that could not stay, and how many of them have a place again.
        package var mustMove: Int
        package var replaced: Int
        /// Visits that could have stayed and were moved to make room.
        package var needNotMove: Int
        /// The first day that may change.
        package var from: CivilDate
    }
}

extension RoundsPlan.Visit: Codable {
    /// Seven numbers: tens of thousands of visits are kept with a plan.
    package init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        village = try list.decode(Int.self)
        day = try list.decode(Int.self)
        isAfternoon = try list.decode(Int.self) == 1
        team = try list.decode(Int.self)
        vehicle = try list.decode(Int?.self)
        moved = try list.decode(Int?.self)
        isAdditional = try list.decode(Int.self) == 1
    }

    package func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(village)
        try list.encode(day)
        try list.encode(isAfternoon ? 1 : 0)
        try list.encode(team)
        try list.encode(vehicle)
        try list.encode(moved)
        try list.encode(isAdditional ? 1 : 0)
    }
}
