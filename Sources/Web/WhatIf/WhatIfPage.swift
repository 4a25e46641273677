/// The form of a supposition, how far it is, and what it changes.
struct WhatIfPage: Page {
    static let template = "what_if"
    var heading: String
    var status = 200
    var refresh: Int?
    var form: Form
    var complaint: String?
    var progress: Progress?
    var result: Result?

    struct Form: Sendable {
        var action: String
        /// The same page without a supposition.
        var clear: String
        /// Kept from page to page: region, day, language.
        var hidden: [Field]
        var rule: String
        var rules: [Field]
        var number: String
        /// The chosen rule as it stands.
        var ruleNow: String?
        var settings: [Option]
        var settingValue: String
        var scopes: [Option]
        /// Whose villages; nil where no region is chosen.
        var modes: Modes?
        var place: String
        var origin: String
        var persons: String
        var titles: [Option]
        var from: String
        var to: String
    }

    struct Modes: Sendable {
        var legend: String
        var options: [Option]
        var since: String
    }

    struct Field: Sendable {
        var name: String
        var value: String
    }

    struct Option: Sendable {
        var value: String
        var text: String
        var isChosen: Bool
    }

    struct Progress: Sendable {
        var text: String
        var cancel: String
        var key: String
    }

    struct Result: Sendable {
        var summary: String
        var notes: [String]
        var moves: [MoveRow]
        var rules: [GroupRow]
        var places: [GroupRow]
        var changes: [ChangeRow]
        var pager: Pager?
        /// Set where the tables have rows.
        var hasChanges: Bool
    }

    struct MoveRow: Sendable {
        var from: StatusMark
        var to: StatusMark
        var count: String
    }

    struct GroupRow: Sendable {
        var name: Label
        var count: String
        var moves: [MoveRow]
    }

    struct ChangeRow: Sendable {
        var rule: Link
        var subject: Link
        var kind: String
        var period: String
        var from: StatusMark
        var observedBefore: String?
        var to: StatusMark
        var observedAfter: String?
    }
}
