import Outreach

/// What a map shows, before it is drawn: by the server as SVG, by the browser with Leaflet.
struct MapScene: Sendable {
    struct Area: Sendable {
        var outline: Boundaries.Outline
        /// Of the stylesheet: `short`, `met` …, or empty.
        var code = ""
        /// Said of it besides its name.
        var note: String?
        var href: String?
        /// Written below its name.
        var figure: String?
    }

    struct Place: Sendable {
        var name: String
        var note: String?
        var point: RecordPoint
        /// Of the stylesheet: `supporter`, `recipient`, `village` or a state.
        var code: String
        var href: String?
    }

    struct Line: Sendable {
        var from: MapPoint
        var to: MapPoint
        /// Of the stylesheet: `current`, `ended`, `missing`.
        var code: String
        var name: String
    }

    var areas: [Area] = []
    var lines: [Line] = []
    var places: [Place] = []

    var isEmpty: Bool { areas.isEmpty && places.isEmpty }
}

extension RecordPoint {
    var place: MapPoint { MapPoint(x: longitude, y: latitude) }
}
