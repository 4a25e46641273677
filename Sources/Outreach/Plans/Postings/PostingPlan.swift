import Policy
import Quantities

/// A proposal of postings: the body of a plan of kind `postings`.
package struct PostingPlan: PlanBody, Equatable {
    /// A posting that is proposed.
    package struct Assignment: Codable, Sendable, Equatable {
        /// Id that the record will have.
        package var id: String
        package var person: PlanParty
        /// 主治医师、技术骨干, and the specialty.
        package var title: String
        package var specialty: String?
        package var category: String
        package var origin: PlanParty
        /// An institution or a village.
        package var site: PlanParty
        package var isVillage: Bool
        package var relation: String?
        package var programme: String?
        /// Code of `posting.role`.
        package var role: String
        package var from: CivilDate
        package var to: CivilDate
        package var serves: [Served]
        package var distanceKilometres: Double?
        package var nearness: Nearness
        /// Months of the last three years that the person was posted already.
        package var pastMonths: Int
        package var cost: Int
        /// Others who could take it over as it stands, the cheapest first.
        package var otherwise: [Otherwise]
    }

    /// An obligation that a posting serves.
    package struct Served: Codable, Sendable, Hashable {
        package var rule: String
        package var subject: String
        /// The field of work that was missing, of a rule on fields.
        package var member: String?
    }

    package struct Otherwise: Codable, Sendable, Equatable {
        package var person: PlanParty
        package var title: String
        package var origin: PlanParty
        package var extraCost: Int
        /// A need would be left open.
        package var leavesOpen: Bool
        /// What speaks against them beside the person chosen; nil in plans of before.
        package var against: [String]?
    }

    /// An obligation that the plan leaves unmet, wholly or in some months.
    package struct Open: Codable, Sendable, Equatable {
        package var served: Served
        /// Name of the subject; its id where it has none.
        package var name: String
        package var isVillage: Bool
        /// Most people missing at once; of a rule on a whole period, in total.
        package var missing: Int
        /// Days on which they are missing, from first to last, by stretches.
        package var stretches: [Stretch]
        package var block: PostingBlock
        /// How many people each limit holds back, by code of the limit.
        package var obstacles: [String: Int] = [:]
        /// Who would be needed, and who would send them; nil where nobody in any way would count.
        package var wanted: String?
        package var sender: PlanParty?
        /// How many people of the sender are on record.
        package var senderStaff = 0
        /// Who could post people there now, five at most.
        package var senders: [PlanParty] = []
        /// Some whom the limit holds back, five at most.
        package var people: [PlanParty] = []
        /// Days lost before the plan begins.
        package var lostDays = 0
    }

    /// A posting on record that had not begun and is planned anew.
    package struct Dropped: Codable, Sendable, Equatable {
        package var id: String
        package var practitioner: String
        package var origin: String
        package var from: CivilDate
    }

    /// A posting on record that stands.
    package struct OnRecord: Codable, Sendable, Equatable {
        package var person: PlanParty
        package var origin: PlanParty
        package var site: PlanParty
        package var isVillage: Bool
        package var from: CivilDate
        /// Nil: open.
        package var to: CivilDate?
    }

    package struct Stretch: Codable, Sendable, Hashable {
        package var from: CivilDate
        package var to: CivilDate
    }

    /// A year that days without people before the plan have spoiled: nothing can mend it.
    package struct Lost: Codable, Sendable, Equatable {
        package var rule: String
        package var name: String
        package var days: Int
    }

    package struct Tally: Codable, Sendable, Equatable {
        /// Obligations of the rule that are unmet in some month, and their person-months.
        package var before: Int
        package var beforeMonths: Int
        package var after: Int
        package var afterMonths: Int
    }

    package var limits: PostingLimits
    package var last: CivilDate
    /// Postings on record that stand; those that are planned anew.
    package var kept: Int
    package var dropped: [Dropped] = []
    /// People who were looked at, and those of them without a title on record.
    package var people: Int
    package var untitled: Int
    package var assignments: [Assignment] = []
    package var open: [Open] = []
    /// Obligations without data, and those whose records are too many to be told apart, by rule.
    package var unknown: [String: Int] = [:]
    package var unread: [String: Int] = [:]
    /// By rule: what was unmet without the plan, and what is with it, judged by the rules.
    package var tallies: [String: Tally] = [:]
    package var lost: [Lost] = []
    /// Obligations on the planned postings themselves that ask for further records, by rule.
    package var following: [String: Int] = [:]
    /// Cost of the new postings and of what is missing, and what no plan can be cheaper than.
    package var cost = 0
    package var bound = 0
    /// The part of the cost that is what is missing, by strength.
    package var shortage = 0
    package var seconds = 0.0
    package var changes: [PlanChange] = []
    /// What changed against the plan that it was made from; nil where it was made anew.
    package var replan: PlanReplanned?
    /// Postings on record that it ends early; nil where there are none.
    package var cut: [Cut]?
    /// Postings on record at the sites of its postings and needs; nil in plans of before.
    package var onRecord: [OnRecord]?
}
