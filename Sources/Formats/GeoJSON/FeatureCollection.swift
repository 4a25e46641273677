import Foundation

/// Features with WGS84 places, as GeoJSON (RFC 7946).
package struct FeatureCollection: Encodable, Sendable {
    /// Longitude before latitude.
    package typealias Position = [Double]

    package enum Geometry: Sendable {
        case point(Position)
        case line([Position])
        case areas([[[Position]]])
    }

    private var features: [(geometry: Geometry, properties: [String: String])] = []

    package init() {}

    /// Properties without a value are left out.
    package mutating func add(_ geometry: Geometry, _ properties: [String: String?]) {
        features.append((geometry, properties.compactMapValues { $0 }))
    }

    /// Keys sorted: the same features give the same bytes.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    private enum Key: String, CodingKey { case type, features, geometry, coordinates, properties }

    package func encode(to encoder: any Encoder) throws {
        var collection = encoder.container(keyedBy: Key.self)
        try collection.encode("FeatureCollection", forKey: .type)
        var list = collection.nestedUnkeyedContainer(forKey: .features)
        for (shape, properties) in features {
            var feature = list.nestedContainer(keyedBy: Key.self)
            try feature.encode("Feature", forKey: .type)
            var geometry = feature.nestedContainer(keyedBy: Key.self, forKey: .geometry)
            switch shape {
            case .point(let position):
                try geometry.encode("Point", forKey: .type)
                try geometry.encode(position, forKey: .coordinates)
            case .line(let positions):
                try geometry.encode("LineString", forKey: .type)
                try geometry.encode(positions, forKey: .coordinates)
            case .areas(let polygons):
                try geometry.encode("MultiPolygon", forKey: .type)
                try geometry.encode(polygons, forKey: .coordinates)
            }
            try feature.encode(properties, forKey: .properties)
        }
    }
}
