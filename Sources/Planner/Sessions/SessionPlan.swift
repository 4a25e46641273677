/// An answer to a half-day problem.
package struct SessionPlan: Sendable, Equatable {
    /// What one team does on one day; at least one of the two stops is there.
    package struct TeamDay: Sendable, Equatable {
        package var kind: Int
        /// Which of the kind's teams, from 0.
        package var team: Int
        package var day: Int
        package var morning: Int?
        package var afternoon: Int?

        package init(kind: Int, team: Int, day: Int, morning: Int?, afternoon: Int?) {
            self.kind = kind
            self.team = team
            self.day = day
            self.morning = morning
            self.afternoon = afternoon
        }
    }

    /// For each site the index of its pattern; nil: not served.
    package var patterns: [Int?]
    /// By day, kind and team.
    package var teamDays: [TeamDay]

    package init(patterns: [Int?], teamDays: [TeamDay]) {
        self.patterns = patterns
        self.teamDays = teamDays
    }
}

/// The best half-day plan that a search found, and how good it is.
package struct SessionAnswer: Sendable {
    package var plan: SessionPlan
    /// Travel of all teams.
    package var travel: Int
    /// Penalties of the sites that are not served.
    package var penalties: Int
    /// No plan costs less than this.
    package var bound: Int
    package var iterations: Int
    package var seconds: Double
    package var secondsToBest: Double
    package var reason: StoppingReason

    /// Costs of patterns and teams beside their travel.
    package var wishes: Int

    package var cost: Int { travel + penalties + wishes }
}
