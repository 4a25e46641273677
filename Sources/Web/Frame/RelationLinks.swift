/// Addresses of the pages of relations.
extension Links {
    /// How the counties of a place stand, on a map.
    func placeMap(span: Span = .now) -> String { make("/map", [("periods", span == .now ? nil : span.rawValue)]) }
    func placeFeatures(span: Span) -> String {
        make("/map.geojson", [("periods", span == .now ? nil : span.rawValue)])
    }
    func relations(_ asked: RelationNarrowing = .init()) -> String { make(asked.view.path, asked.pairs) }
    /// The same relations as GeoJSON, for the map in the browser.
    func relationFeatures(_ asked: RelationNarrowing) -> String { make("/relations/map.geojson", asked.pairs) }
}

/// How relations are shown, and which.
struct RelationNarrowing: Sendable, Equatable {
    enum View: String, CaseIterable, Sendable {
        case table, picture, map

        var path: String {
            switch self {
            case .table: "/relations"
            case .picture: "/relations/picture"
            case .map: "/relations/map"
            }
        }
    }

    var view = View.table
    /// Code of a programme.
    var programme: String?
    /// A mark, or `all`; nil is what is in force, or everything where nothing is.
    var state: String?
    var after: String?

    var pairs: [(String, String?)] { [("programme", programme), ("state", state), ("after", after)] }
}
