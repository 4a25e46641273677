import Outreach
import Policy
import Quantities

/// The data dictionary: all kinds, or what a search finds, or one kind field by field.
struct DictionaryPage: Page {
    static let template = "dictionary"
    var heading: String
    var lead: String
    var search: SearchForm
    var trail: Link?
    /// Kinds without their fields.
    var kinds: [KindRow] = []
    var fields: FieldTable?
    var none: String?

    struct KindRow: Sendable {
        var name: Link
        var code: String
        var meaning: String
        var count: String
    }

    struct FieldTable: Sendable {
        /// Whether each field says which kind it belongs to.
        var caption: String
        var rows: [FieldLine]
        var notes: [String]
        var links: [Link]
    }

    struct FieldLine: Sendable {
        var kind: Link?
        var name: String
        var code: String
        var meaning: String
        var type: String
        var target: Link?
        var must: String?
        var values: String?
        var rules: [Link]
        var ruleCount: String
    }
}

/// A field to type in and a button, sent by GET to the page it stands on.
struct SearchForm: Sendable {
    var action: String
    var label: String
    var text: String
    var button: String
    /// What the address holds besides.
    var hidden: [Hidden]

    struct Hidden: Sendable {
        var name: String
        var value: String
    }
}
