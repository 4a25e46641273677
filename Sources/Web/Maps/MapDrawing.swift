import Foundation
import Outreach

/// A map as SVG: what every browser shows, and paper.
struct MapDrawing: Sendable {
    var width: String
    var height: String
    var label: String
    var areas: [Shape]
    var lines: [Shape]
    var dots: [Shape]
    var names: [Name]
    /// What the signs on this map mean.
    var legend: [Sign]
    /// What its lines mean.
    var keys: [Sign] = []
    /// What the shades of its areas mean.
    var shades: [Sign] = []
    /// Where the browser's own map gets the same scene from; nil where there is none.
    var source: String?
    var tiles: String?
    var tilesCredit: String?

    struct Shape: Sendable {
        var code: String
        var path: String
        var title: String
    }

    struct Name: Sendable {
        var x: String
        var y: String
        var text: String
    }

    struct Sign: Sendable {
        var code: String
        var path: String
        var text: String
    }

    /// More counties than this are drawn without their names.
    private static let mostNames = 45

    init?(_ scene: MapScene, label: String, words: Lexicon, width: Double = 800, tallest: Double = 760) {
        guard let frame = Projection(scene, width: width, tallest: tallest) else { return nil }
        self.width = ValueWords.plain(frame.width)
        height = ValueWords.plain(frame.height)
        self.label = label
        areas = scene.areas.map { area in
            let title = [area.outline.name, area.note].compactMap { $0 }.joined(separator: words(.comma))
            return Shape(code: area.code, path: frame.path(area.outline.polygons), title: title)
        }
        lines = scene.lines.map { line in
            let (a, b) = (frame.place(line.from), frame.place(line.to))
            return Shape(code: line.code, path: "M\(a.text)L\(b.text)", title: line.name)
        }
        // Villages are many: one path for all of a nature, without a title each.
        let villages = scene.places.filter { $0.code == "village" }
        let crowds = RecordPoint.Nature.allCases.compactMap { nature -> Shape? in
            let members = villages.filter { $0.point.nature == nature }
            let path = members.map { Self.sign(nature, at: frame.place($0.point.place), size: 2.5) }.joined()
            let title = "\(words(MapWord.villages)) \(members.count)\(words(.comma))\(words(nature.word))"
            return members.isEmpty ? nil : Shape(code: "village \(nature.rawValue)", path: path, title: title)
        }
        dots = crowds + scene.places.filter { $0.code != "village" }.map { place in
            let nature = words(place.point.nature.word)
            let title = [place.name, place.note, nature].compactMap { $0 }.joined(separator: words(.comma))
            return Shape(
                code: "\(place.code) \(place.point.nature.rawValue)",
                path: Self.sign(place.point.nature, at: frame.place(place.point.place), size: Self.size(place.code)),
                title: title)
        }
        let hasNames = scene.areas.count <= Self.mostNames
        names = scene.areas.flatMap { area -> [Name] in
            let at = frame.place(area.outline.label)
            let low = MapPoint(x: at.x, y: at.y + (hasNames ? 12 : 0))
            let name = hasNames ? [Name(x: at.xText, y: at.yText, text: area.outline.name)] : []
            return name + (area.figure.map { [Name(x: low.xText, y: low.yText, text: $0)] } ?? [])
        }
        let natures = RecordPoint.Nature.allCases.filter { nature in
            scene.places.contains { $0.point.nature == nature }
        }
        legend = natures.map { nature in
            Sign(
                code: nature.rawValue, path: Self.sign(nature, at: MapPoint(x: 8, y: 8), size: 5),
                text: words(nature.word))
        }
    }

    /// A disc for a real point, a ring for an approximate one, a diamond for a synthetic one.
    static func sign(_ nature: RecordPoint.Nature, at point: MapPoint, size: Double) -> String {
        let r = ValueWords.plain(size), d = ValueWords.plain(size * 2)
        switch nature {
        case .real, .approximate:
            return "M\(MapPoint(x: point.x - size, y: point.y).text)a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0 -\(d) 0z"
        case .synthetic:
            return "M\(MapPoint(x: point.x, y: point.y - size).text)l\(r) \(r)l-\(r) \(r)l-\(r) -\(r)z"
        }
    }

    private static func size(_ code: String) -> Double { code.hasPrefix("village") ? 2.5 : 5 }
}

/// Plate carrée, stretched so that a kilometre is as long in both directions in the middle of the map.
private struct Projection {
    let width: Double
    let height: Double
    private let west: Double
    private let north: Double
    private let scaleX: Double
    private let scaleY: Double
    private static let margin = 14.0

    init?(_ scene: MapScene, width: Double, tallest: Double) {
        let corners = scene.areas.flatMap { $0.outline.polygons.joined().joined() } + scene.places.map(\.point.place)
        guard let first = corners.first else { return nil }
        var (west, east, south, north) = (first.x, first.x, first.y, first.y)
        for corner in corners {
            (west, east) = (min(west, corner.x), max(east, corner.x))
            (south, north) = (min(south, corner.y), max(north, corner.y))
        }
        let shrink = max(0.1, cos((south + north) / 2 * .pi / 180))
        // A single point still needs a map around it.
        let across = max((east - west) * shrink, 0.01), up = max(north - south, 0.01)
        let inner = width - 2 * Self.margin
        let scale = min(inner / across, (tallest - 2 * Self.margin) / up)
        self.width = width
        height = (up * scale + 2 * Self.margin).rounded(.up)
        scaleX = scale * shrink
        scaleY = scale
        self.west = west - (inner / scale - across) / 2 / shrink
        self.north = north
    }

    func place(_ point: MapPoint) -> MapPoint {
        MapPoint(x: (point.x - west) * scaleX + Self.margin, y: (north - point.y) * scaleY + Self.margin)
    }

    func path(_ polygons: [[[MapPoint]]]) -> String {
        var text = ""
        for ring in polygons.joined() {
            var last = ""
            var parts: [String] = []
            for corner in ring {
                let here = place(corner).text
                // Corners that fall on the same spot of the map are one.
                if here != last { parts.append(here) }
                last = here
            }
            if parts.count > 2 { text += "M" + parts.joined(separator: " ") + "z" }
        }
        return text
    }
}

extension MapPoint {
    /// In tenths of a pixel: finer is not seen.
    var xText: String { ValueWords.tenths(x) }
    var yText: String { ValueWords.tenths(y) }
    var text: String { xText + "," + yText }
}

extension ValueWords {
    static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}

extension RecordPoint.Nature {
    var word: MapWord {
        switch self {
        case .real: .realPoint
        case .approximate: .approximatePoint
        case .synthetic: .syntheticPoint
        }
    }
}
