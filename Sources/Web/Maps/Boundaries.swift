import Foundation
import Quantities

/// The outlines of counties, read once from GeoJSON files.
package struct Boundaries: Sendable {
    struct Outline: Sendable {
        var code: String
        var name: String
        var label: MapPoint
        /// Polygons of rings.
        var polygons: [[[MapPoint]]]
    }

    private(set) var byCode: [String: Outline] = [:]

    package static let none = Boundaries()
    private init() {}

    /// Every `*.geojson` of a folder: features with `code` and `name`.
    /// - Throws: `missing` where there is no such folder, `invalid` for a file that is not of this form.
    package init(folder: String) throws {
        let files: [String]
        do { files = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
            throw Failure(.missing, "there is no folder of boundaries", at: folder, remedy: "check --boundaries")
        }
        for file in files.sorted() where file.hasSuffix(".geojson") {
            let path = folder + "/" + file
            do {
                let data = try Data(contentsOf: URL(fileURLWithPath: path))
                for feature in try JSONDecoder().decode(Collection.self, from: data).features {
                    byCode[feature.properties.code] = feature.outline
                }
            } catch {
                throw Failure(
                    .invalid, "is not a collection of outlines with code and name", at: path,
                    remedy: "see examples/boundaries/README.md")
            }
        }
    }

    /// By code; those of counties that have none are left out.
    func outlines(of codes: some Sequence<String>) -> [Outline] { codes.compactMap { byCode[$0] } }

    private struct Collection: Decodable { var features: [Feature] }

    private struct Feature: Decodable {
        struct Properties: Decodable {
            var code: String
            var name: String
            var label: [Double]?
        }
        struct Geometry: Decodable {
            var type: String
            var polygons: [[[[Double]]]]

            enum CodingKeys: String, CodingKey { case type, coordinates }

            init(from decoder: any Decoder) throws {
                let values = try decoder.container(keyedBy: CodingKeys.self)
                type = try values.decode(String.self, forKey: .type)
                polygons =
                    type == "Polygon"
                    ? [try values.decode([[[Double]]].self, forKey: .coordinates)]
                    : try values.decode([[[[Double]]]].self, forKey: .coordinates)
            }
        }
        var properties: Properties
        var geometry: Geometry

        var outline: Outline {
            let polygons = geometry.polygons.map { rings in
                rings.map { ring in ring.compactMap { $0.count >= 2 ? MapPoint(x: $0[0], y: $0[1]) : nil } }
            }
            let corners = polygons.first?.first ?? []
            let middle = MapPoint(
                x: corners.map(\.x).reduce(0, +) / Double(max(1, corners.count)),
                y: corners.map(\.y).reduce(0, +) / Double(max(1, corners.count)))
            let label = properties.label.flatMap { $0.count == 2 ? MapPoint(x: $0[0], y: $0[1]) : nil }
            return Outline(code: properties.code, name: properties.name, label: label ?? middle, polygons: polygons)
        }
    }
}

/// Longitude and latitude, WGS84.
struct MapPoint: Sendable, Hashable {
    var x: Double
    var y: Double
}
