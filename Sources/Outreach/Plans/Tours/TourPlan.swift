import Policy
import Quantities

/// A proposal of mobile tours: which hospital goes where on which day. The body of a plan of kind `tours`.
package struct TourPlan: PlanBody, Equatable {
    /// Where a tour goes: a county or a township.
    package struct Place: Codable, Sendable, Equatable {
        package var region: String
        package var name: String
        /// `county` or `township`, as records of tours say it.
        package var level: String
        package var county: String
        package var countyName: String
        package var point: RecordPoint?
        /// The institution that receives; nil of a county, where it depends on who comes.
        package var host: PlanParty?
    }

    /// Who goes: a team on record, or the hospital itself where it has none.
    package struct Team: Codable, Sendable, Equatable {
        package var id: String?
        package var name: String
        package var institution: PlanParty
    }

    /// Why the hospital may be asked.
    package enum Tie: String, Codable, Sendable { case local, supportsHost, supportsCounty }

    /// An obligation of a subject in a period.
    package struct Served: Codable, Sendable, Equatable {
        package var rule: String
        package var subject: String
        package var name: String
        package var start: CivilDate
        package var end: CivilDate
    }

    package var order: TourOrder
    package var places: [Place]
    package var teams: [Team]
    package var tours: [Tour]
    package var unmet: [Unmet]
    /// Tours on record within the plan's days that stand.
    package var standing: Int
    package var notes: [String]
    package var cost: Int
    /// No plan of the same tours is cheaper, month by month.
    package var bound: Int
    package var proof: Proof
    /// Rules on tours that ask for more records once these are carried out: how many tours.
    package var following: [String: Int]
    package var changes: [PlanChange]
    /// What changed against the plan that it was made from; nil where it was made anew.
    package var replan: PlanReplanned?
    /// Planned tours on record that it calls off; nil where there are none.
    package var calledOff: [CalledOff]?
}
