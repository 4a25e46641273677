import Policy

/// One finding, argued: quote, rule, counted, left out, required, other reading, settings, what would make it pass.
struct WhyPage: Page {
    static let template = "why"
    var heading: String
    var place: String?
    var subject: Link
    var period: String
    var status: StatusMark
    var verdict: String
    var observed: String
    var required: String
    var strength: String
    var basis: String
    var quote: String
    var clause: Link
    var sentence: String
    var assumption: String?
    var parts: [String]
    var counted: String
    var evidence: Records?
    var excluded: [LeftOut]
    var further: [Paragraph]
    var passing: Paragraph?
    var revisions: Revisions?

    /// What was corrected or entered after the period had closed, and what that changed.
    struct Revisions: Sendable {
        var lead: String
        var rows: [Revision]
    }

    struct Revision: Sendable {
        /// When, who, which entry of the audit chain.
        var by: String
        /// Both values.
        var change: String
        var lines: [RevisionLine]
    }

    struct RevisionLine: Sendable {
        var text: String
        var record: Link
    }

    struct Records: Sendable {
        var records: [RecordLine]
    }

    struct LeftOut: Sendable {
        var reason: String
        var records: [RecordLine]
    }

    struct Paragraph: Sendable {
        var heading: String
        var lines: [String]
        var links: [Link] = []
    }
}
