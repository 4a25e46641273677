/// The form by which a planner is asked for a plan, or for the change of one.
struct PlanAskPage: Page {
    static let template = "plan_ask"
    var heading: String
    var place: String?
    var status = 200
    var lead: String
    var back: Link
    /// Said where others are being made.
    var busy: Link?
    var action: String
    var mistakes: SettingPage.Mistakes?
    var region: Choices?
    var fields: [Field]
    /// How long and from which chance is searched; empty where there is no search.
    var search: [Field]
    var isSearchOpen: Bool
    var name: String
    var nameMistake: String?
    var submit: String

    struct Choices: Sendable {
        var options: [SettingPage.Option]
        var mistake: String?
    }

    /// One option. Exactly one of the forms is set.
    struct Field: Sendable {
        var name: String
        var label: String
        var hint: String?
        var mistake: String?
        var input: Input?
        var day: Input?
        var text: Input?
        var box: Box?
        var choices: Choices?
        var several: [Box] = []
        /// What may be named in the input.
        var known: Known?
        /// Ids of what describes it, for the reader's machine.
        var describedBy: String?
    }

    struct Known: Sendable {
        var title: String
        var items: [String]
    }

    struct Input: Sendable {
        var value: String
        /// `numeric`, `decimal` or `text` of HTML.
        var mode: String
    }

    struct Box: Sendable {
        var value: String
        var text: String
        var isChosen: Bool
    }
}

/// How far a plan is that is being made.
struct MakingPage: Page {
    static let template = "plan_making"
    var heading: String
    var status = 200
    var list: Link
    var fields: [FieldRow]
    var state: StatusMark
    /// Said while it waits or runs.
    var progress: String?
    var figures: [FieldRow] = []
    /// What has gone wrong, and what to do.
    var failure: ImportCasePage.Failing?
    var end: End?
    /// The form, filled in as it was.
    var again: Link?
    var refresh: Int?
    var script: String? { refresh == nil ? nil : "progress.js" }

    struct End: Sendable {
        var action: String
        /// There is an answer that could be kept.
        var mayKeep: Bool
    }
}
