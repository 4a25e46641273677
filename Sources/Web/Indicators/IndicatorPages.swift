import Policy

/// Every indicator with its latest value in the place.
struct IndicatorsPage: Page {
    static let template = "indicators"
    var heading: String
    var lead: String
    var list: List?

    struct List: Sendable {
        var rows: [Row]
    }

    struct Row: Sendable {
        var name: Link
        var value: String
        var period: String
        var before: String
        var spark: Sparkline?
        var targets: [IndicatorTarget]
    }
}

/// What a rule requires of an indicator, where and by when.
struct IndicatorTarget: Sendable {
    /// `≥ 65 %`, or the rule's title where it requires no fixed number.
    var text: Link
    /// Region and day.
    var holds: String
    var origin: String
    var strength: String
    var basis: String
    /// The findings of the rule in the place.
    var findings: String
}

/// One indicator: trend, targets, places, sources.
struct IndicatorPage: Page {
    static let template = "indicator"
    var heading: String
    var meaning: String
    var list: Link
    var value: String
    var period: String
    var direction: String?
    var targets: [IndicatorTarget]
    var chart: LineChart?
    var history: [HistoryRow]
    /// Nil where an indicator has no denominator.
    var wholeHeading: String?
    var partHeading: String
    var below: Below?
    var sources: Sources?
    var computed: [String]

    struct HistoryRow: Sendable {
        var period: String
        var value: String
        var part: String
        var whole: String?
    }

    struct Below: Sendable {
        var caption: String
        var rows: [BelowRow]
        var more: String?
    }

    struct BelowRow: Sendable {
        var name: Link
        var value: String
        var before: String
        var difference: String
        var spark: Sparkline?
    }

    struct Sources: Sendable {
        var caption: String
        var rows: [SourceRow]
    }

    struct SourceRow: Sendable {
        var source: String
        var figure: String
        var level: String
        var days: String
        var count: String
        var obtained: String
        var synthetic: String?
        /// A record of the group, the last one.
        var record: Link
    }
}
