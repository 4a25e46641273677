import Formats
import Foundation
import Outreach

/// A scene as GeoJSON, for the map in the browser.
struct MapFeatures: Encodable {
    let scene: MapScene
    let words: Lexicon

    func encode(to encoder: any Encoder) throws {
        var collection = encoder.container(keyedBy: Key.self)
        try collection.encode("FeatureCollection", forKey: "type")
        var features = collection.nestedUnkeyedContainer(forKey: "features")
        for area in scene.areas {
            let corners = area.outline.polygons.map { $0.map { $0.map { [$0.x, $0.y] } } }
            try add(
                &features, "MultiPolygon", corners,
                [
                    "kind": "area", "code": area.code, "name": area.outline.name, "note": area.note, "href": area.href,
                    "figure": area.figure.map { "\(area.outline.name) \($0)" },
                ])
        }
        for line in scene.lines {
            try add(
                &features, "LineString", [[line.from.x, line.from.y], [line.to.x, line.to.y]],
                ["kind": "line", "code": line.code, "name": line.name])
        }
        for place in scene.places {
            let nature = place.point.nature
            try add(
                &features, "Point", [place.point.longitude, place.point.latitude],
                [
                    "kind": "place", "code": place.code, "nature": nature.rawValue, "natureText": words(nature.word),
                    "name": place.name, "note": place.note, "href": place.href
                ])
        }
    }

    private func add(
        _ features: inout any UnkeyedEncodingContainer, _ type: String, _ coordinates: some Encodable,
        _ properties: [String: String?]
    ) throws {
        var feature = features.nestedContainer(keyedBy: Key.self)
        try feature.encode("Feature", forKey: "type")
        var geometry = feature.nestedContainer(keyedBy: Key.self, forKey: "geometry")
        try geometry.encode(type, forKey: "type")
        try geometry.encode(coordinates, forKey: "coordinates")
        try feature.encode(properties.compactMapValues { $0 }, forKey: "properties")
    }

    private struct Key: CodingKey, ExpressibleByStringLiteral {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringLiteral value: String) { stringValue = value }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Keys sorted: the same scene gives the same bytes.
    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
