/// Who is posted where, month by month, in whole blocks: the people, the sites they may go to, what the sites need.
///
/// Months count from 0. Costs and weights are whole numbers in one unit of the caller's choice. Nothing is infeasible:
/// a month in which a demand lacks a person costs the demand's weight. The model is the block formulation of rosters
/// (Ernst, Jiang, Krishnamoorthy, Sier, doi 10.1016/S0377-2217(03)00095-X): one choice is a person, a site, a first
/// month and a length.
package struct RosterProblem: Sendable, Equatable {
    /// Length of the roster, 1–60 months.
    package var months: Int
    package var people: [RosterPerson]
    package var sites: [RosterSite]
    package var demands: [RosterDemand]
    /// Home departments; a person belongs to one at most.
    package var groups: [RosterGroup]
    package var rule: BlockRule
    /// Blocks that stand: they are never moved, and need not obey the lengths.
    package var pinned: [RosterBlock]

    package init(
        months: Int, people: [RosterPerson], sites: [RosterSite], demands: [RosterDemand],
        groups: [RosterGroup] = [], rule: BlockRule, pinned: [RosterBlock] = []
    ) {
        self.months = months
        self.people = people
        self.sites = sites
        self.demands = demands
        self.groups = groups
        self.rule = rule
        self.pinned = pinned
    }
}

/// A person who can be posted.
package struct RosterPerson: Sendable, Equatable {
    /// What the person is (a title, a specialty, a leader), one bit each; the caller knows what a bit means.
    package var traits: UInt64
    /// Index of the home department in `groups`.
    package var group: Int?
    /// Months in which the person cannot be away: bit m is month m.
    package var unavailable: UInt64
    /// The sites the person may go to, in rising order of site, each once.
    package var options: [RosterOption]

    package init(traits: UInt64, group: Int? = nil, unavailable: UInt64 = 0, options: [RosterOption]) {
        self.traits = traits
        self.group = group
        self.unavailable = unavailable
        self.options = options
    }
}

/// A site that a person may go to, and what a month there costs.
package struct RosterOption: Sendable, Equatable {
    package var site: Int
    /// Distance, preference and past service in one figure, not negative.
    package var monthCost: Int

    package init(site: Int, monthCost: Int) {
        self.site = site
        self.monthCost = monthCost
    }
}

/// A place that receives people.
package struct RosterSite: Sendable, Equatable {
    /// Fewest and most months of a block there.
    package var shortest: Int
    package var longest: Int

    package init(shortest: Int, longest: Int) {
        self.shortest = shortest
        self.longest = longest
    }
}

/// A site needs at least so many people with certain traits.
package struct RosterDemand: Sendable, Equatable {
    package enum Count: Sendable, Equatable {
        /// In each month of the window; a missing person costs the weight each month.
        case atOnce
        /// Different people over the whole window; a missing person costs the weight once.
        case inTotal
    }

    package var site: Int
    package var count: Count
    package var atLeast: Int
    /// A person serves the demand whose traits include all of these.
    package var traits: UInt64
    /// Months of the window: bit m is month m.
    package var window: UInt64
    /// What one missing person costs.
    package var weight: Int

    package init(site: Int, _ count: Count, atLeast: Int, traits: UInt64 = 0, window: UInt64, weight: Int) {
        self.site = site
        self.count = count
        self.atLeast = atLeast
        self.traits = traits
        self.window = window
        self.weight = weight
    }
}

/// A home department that keeps its minimum: at most so many of its people are away in any month.
package struct RosterGroup: Sendable, Equatable {
    package var mostAway: Int

    package init(mostAway: Int) { self.mostAway = mostAway }
}

/// What holds for the blocks of every person.
package struct BlockRule: Sendable, Equatable {
    /// Most blocks of a person in the roster, pinned ones included, 1–8.
    package var most: Int
    /// Months at home between two blocks of a person.
    package var rest: Int
    /// Cost of beginning a block (handover, settling in).
    package var handoverCost: Int
    /// Further cost of a second or later block of the same person: shares the burden over people.
    package var repeatCost: Int

    package init(most: Int, rest: Int, handoverCost: Int, repeatCost: Int = 0) {
        self.most = most
        self.rest = rest
        self.handoverCost = handoverCost
        self.repeatCost = repeatCost
    }
}
