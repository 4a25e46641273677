/// Where residents look up a village or a hospital.
struct ResidentsPage: Page {
    static let template = "residents"
    var heading: String
    var place: String?
    var search: SearchForm
    var villages: [Found]
    var institutions: [Found]
    var notes: [String]
    var none: String?

    struct Found: Sendable {
        var link: Link
        /// The township or county it is in.
        var region: String
        var count: String?
    }
}

/// The experts of an institution.
struct ExpertsPage: Page {
    static let template = "experts"
    var heading: String
    var place: String?
    var trail: String
    var lead: String
    var experts: [Card]
    var calendar: Link
    var back: Link

    struct Card: Sendable {
        var name: String
        var title: String?
        var specialty: String?
        var origin: String
        var stay: String?
        var hours: [String]
        var away: [String]
    }
}

/// When rounds come to a village.
struct RoundsPage: Page {
    static let template = "rounds"
    var heading: String
    var place: String?
    var trail: String
    var times: [String]
    var visits: [Day]
    var experts: [ExpertsPage.Card]
    var calendar: Link
    var back: Link

    struct Day: Sendable {
        var date: String
        var weekday: String
        var session: String
        var by: String?
        var mark: StatusMark?
    }
}
