import Policy

/// Every choice of reading, with what holds in the place.
struct SettingsPage: Page {
    static let template = "settings"
    var heading: String
    var lead: String
    var hereHeading: String
    var rows: [Row]

    struct Row: Sendable {
        var name: Link
        var reason: String
        var here: String
        var setBy: String
        var standard: String
        var rules: String
        var regions: String
    }
}

/// One choice of reading: what it means, what regions decided, the form by which one decides.
struct SettingPage: Page {
    static let template = "setting"
    var heading: String
    var list: Link
    var reason: String
    /// Said after a change was kept.
    var kept: String?
    var fields: [FieldRow]
    var decisions: Decisions?
    var rulesCaption: String
    var rules: [RuleRow]
    var form: Form?

    struct Decisions: Sendable {
        var rows: [Decision]
    }

    struct Decision: Sendable {
        var region: Link
        var value: String
        var from: String
        var on: String
        var by: String
        var reason: String
    }

    struct RuleRow: Sendable {
        var rule: Link
        var origin: String
        var strength: String
        var basis: String
        var findings: String
    }

    struct Form: Sendable {
        var action: String
        var heading: String
        var mistakes: Mistakes?
        /// Of a closed list and of truth values; nil asks for a number, a day or a text.
        var options: Options?
        var input: Input?
        var from: String
        var name: String
        var reason: String
    }

    struct Mistakes: Sendable {
        var lines: [String]
    }

    struct Options: Sendable {
        var choices: [Option]
    }

    struct Option: Sendable {
        var value: String
        var text: String
        var isChosen: Bool
    }

    struct Input: Sendable {
        /// `number` or `text` of HTML.
        var type: String
        var isDay: Bool
        var value: String
        var unit: String?
        var hint: String
    }
}
