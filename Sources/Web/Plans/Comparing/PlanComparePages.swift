/// Two plans of a kind side by side.
struct PlanComparePage: Page {
    static let template = "plan_compare"
    var heading: String
    var place: String?
    var list: Link
    /// A and B.
    var plans: [Named]
    var notes: [String]
    var figures: [Figure]
    var lists: [Listed]
    var note: String?

    struct Named: Sendable {
        var sign: String
        var plan: Link
        var told: String
    }

    struct Figure: Sendable {
        var title: String
        var first: String
        var second: String
        var difference: String
    }

    /// Findings or proposals: how many, and those that differ.
    struct Listed: Sendable {
        var title: String
        var lead: String
        var parts: [ListPart]
    }

    struct ListPart: Sendable {
        var title: String
        var lines: [String]
        var more: String?
    }
}

/// A plan beside the records of a day.
struct PlanTodayPage: Page {
    static let template = "plan_today"
    var heading: String
    var place: String?
    var plan: Link
    var recorded: [Recorded]
    var sources: [FieldRow]
    var none: String?
    var caution: String?
    var turned: [Turned]

    struct Recorded: Sendable {
        var kind: String
        var proposed: String
        var onRecord: String
    }

    struct Turned: Sendable {
        var title: String
        var total: String
        var rows: [Row]
    }

    struct Row: Sendable {
        var mark: StatusMark
        var count: String
    }
}
