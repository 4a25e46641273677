/// What stands around every page: where we are, as of when, and the way elsewhere.
struct Frame: Sendable {
    var language: String
    var title: String
    var home: String
    var navigation: [Choosable]
    var otherLanguage: Link
    var otherTag: String
    /// Regions above the one that is shown.
    var crumbs: [Link]
    var region: String
    var asOf: String
    /// Asks for the same page on another day; nil where there is no day.
    var dayForm: DayForm?
    /// Says that the data holds invented records; nil where it holds none.
    var synthetic: Note?
    /// What a page with a map needs besides; empty for the others.
    var scripts: [String] = []
    var styles: [String] = []
    /// Seconds after which a browser without JavaScript asks again.
    var refresh: String?

    struct DayForm: Sendable {
        var action: String
        var day: String
        /// Days that are often looked back from.
        var picks: [String]
        var kept: [Hidden]
    }

    struct Note: Sendable {
        var text: String
    }
}

/// A page: plain data for one template. It renders without a database.
protocol Page: Sendable {
    /// Name of its template below `Templates`, without ending.
    static var template: String { get }
    /// The title in the browser's tab and in the list of pages.
    var heading: String { get }
    /// Code of the region that it is about, where that is not the one the reader chose.
    var place: String? { get }
    /// The status of the answer.
    var status: Int { get }
    /// Seconds after which a browser asks again, while something is under way.
    var refresh: Int? { get }
    /// Whether it holds a map, which the browser may draw anew.
    var usesMap: Bool { get }
    /// A script of ours that renews the page where there is JavaScript; the browser asks again by itself only without.
    var script: String? { get }
}

extension Page {
    var place: String? { nil }
    var status: Int { 200 }
    var refresh: Int? { nil }
    var usesMap: Bool { false }
    var script: String? { nil }
}

extension Frame: Part {
    static let parts: Parts<Frame> = [
        "language": { $0.language }, "title": { $0.title }, "home": { $0.home },
        "navigation": { $0.navigation }, "otherLanguage": { $0.otherLanguage }, "otherTag": { $0.otherTag },
        "crumbs": { $0.crumbs }, "region": { $0.region }, "asOf": { $0.asOf }, "dayForm": { $0.dayForm },
        "synthetic": { $0.synthetic }, "scripts": { $0.scripts }, "styles": { $0.styles },
        "refresh": { $0.refresh },
    ]
}
