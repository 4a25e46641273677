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

extension WhyPage: Part {
    static let parts: Parts<WhyPage> = [
        "heading": { $0.heading }, "place": { $0.place }, "subject": { $0.subject }, "period": { $0.period },
        "status": { $0.status }, "verdict": { $0.verdict }, "observed": { $0.observed }, "required": { $0.required },
        "strength": { $0.strength }, "basis": { $0.basis }, "quote": { $0.quote }, "clause": { $0.clause },
        "sentence": { $0.sentence }, "assumption": { $0.assumption }, "parts": { $0.parts },
        "counted": { $0.counted }, "evidence": { $0.evidence }, "excluded": { $0.excluded },
        "further": { $0.further }, "passing": { $0.passing }, "revisions": { $0.revisions },
    ]
}

extension WhyPage.LeftOut: Part {
    static let parts: Parts<WhyPage.LeftOut> = ["reason": { $0.reason }, "records": { $0.records }]
}

extension WhyPage.Paragraph: Part {
    static let parts: Parts<WhyPage.Paragraph> = [
        "heading": { $0.heading }, "lines": { $0.lines }, "links": { $0.links },
    ]
}
