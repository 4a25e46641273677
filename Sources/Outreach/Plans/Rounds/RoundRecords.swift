import Policy
import Quantities
import Store

/// Villages, teams, vehicles and what is arranged for them, as rounds are planned from; read at one moment.
struct RoundRecords {
    struct Village {
        var id: String
        var name: String
        var township: String
        var townshipName: String
        var county: String
        var isInRegion: Bool
        /// Served by rounds, as its mode says.
        var isRounds: Bool
        var responsible: String?
        var point: RecordPoint?
        var basis: RoundsPlan.PointBasis
    }

    struct Team {
        var id: String
        var name: String
        var institution: String
        var from: CivilDate
        var to: CivilDate?
        /// Codes of the five categories that it lacks.
        var lacking: [String]
        /// Stretches in which a category that it has is away, and days on which all its members are.
        var absent: [RoundsPlan.Absent] = []
        var away: Set<CivilDate> = []
    }

    struct Institution {
        var id: String
        var name: String
        var township: String
        var county: String
        var point: RecordPoint?
        var basis: RoundsPlan.PointBasis
    }

    struct Vehicle {
        var id: String
        var institution: String
        var plate: String
        var isUsable: Bool
    }

    /// A published weekly time in force within the plan.
    struct Schedule {
        var id: String
        var village: String
        var weekday: Int
        var session: String
        var team: String?
        var published: CivilDate?
        var from: CivilDate
        var to: CivilDate?
    }

    /// A round on record within the plan.
    struct Round {
        var id: String
        var village: String
        var date: CivilDate
        var session: String
        var status: String
        var team: String?
        var institution: String?
    }

    var villages: [Village] = []
    var teams: [Team] = []
    var institutions: [String: Institution] = [:]
    var vehicles: [Vehicle] = []
    var schedules: [Schedule] = []
    var rounds: [Round] = []
    var markets: [Market] = []
    /// Names of members of teams, by id.
    var names: [String: String] = [:]

    /// The categories that a round team should have.
    static let categories: [(code: String, label: String)] = [
        ("clinical_physician", "临床医师"), ("tcm_physician", "中医医师"), ("nurse", "护士"),
        ("public_health_staff", "公共卫生人员"), ("auxiliary_staff", "辅助科室人员"),
    ]
}
