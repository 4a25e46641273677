import Formats
import Foundation
import Outreach

extension MapScene {
    /// As GeoJSON, for the map in the browser.
    func features(_ words: Lexicon) throws -> Data {
        var features = FeatureCollection()
        for area in areas {
            let corners = area.outline.polygons.map { $0.map { $0.map { [$0.x, $0.y] } } }
            features.add(
                .areas(corners),
                [
                    "kind": "area", "code": area.code, "name": area.outline.name, "note": area.note, "href": area.href,
                    "figure": area.figure.map { "\(area.outline.name) \($0)" },
                ])
        }
        for line in lines {
            features.add(
                .line([[line.from.x, line.from.y], [line.to.x, line.to.y]]),
                ["kind": "line", "code": line.code, "name": line.name])
        }
        for place in places {
            let nature = place.point.nature
            features.add(
                .point([place.point.longitude, place.point.latitude]),
                [
                    "kind": "place", "code": place.code, "nature": nature.rawValue, "natureText": words(nature.word),
                    "name": place.name, "note": place.note, "href": place.href,
                ])
        }
        return try features.json()
    }
}
