import Foundation
import Outreach
import Policy
import Quantities

/// How the counties of a place stand, as a map and as the table that says the same.
struct PlaceMapPage: Page {
    static let template = "place_map"
    var heading: String
    var place: String?
    var lead: String
    var filters: [FilterRow]
    var map: MapDrawing?
    var counts: CountsTable?
    var usesMap: Bool { true }
}

extension Desk {
    /// The map of a place by county: the share of what is short of all that is judged.
    func placeMap(_ kit: MapKit) throws -> any Page {
        let span = try span()
        let sums = try countyTallies(kit, span)
        let scene = placeScene(sums, span)
        var map = drawing(
            of: scene, title: words(MapWord.placeMap), kit, source: links.placeFeatures(span: span))
        map?.shades = shades(scene)
        let rows = sums.map { outline, tally in
            CountsRow(
                Label(text: outline.name, href: links.within(outline.code).overview(span: span)), tally,
                Narrowing(span: span), words: words, links: links.within(outline.code))
        }
        return PlaceMapPage(
            heading: words(MapWord.placeMap), place: place, lead: words(MapWord.placeMapLead, placeName),
            filters: [spanFilter(span) { links.placeMap(span: $0) }], map: map,
            counts: rows.isEmpty
                ? nil
                : CountsTable(
                    id: "places", caption: words(.byPlace), heading: words(.place),
                    columns: FindingStatus.shown.map { StatusMark($0, words) }, rows: rows))
    }

    func placeFeatures(_ kit: MapKit) throws -> Data {
        let span = try span()
        return try placeScene(try countyTallies(kit, span), span).features(words)
    }

    /// Counties that have an outline, with their findings.
    private func countyTallies(
        _ kit: MapKit, _ span: Span
    ) throws -> [(outline: Boundaries.Outline, tally: Tally)] {
        let outlines = try areas(kit)
        var county: [String: String] = [:]
        for outline in outlines {
            for code in regions.branches(under: outline.code).keys { county[code] = outline.code }
        }
        let sums = try sheet(span).tallies(county, isAll: true).parts
        return outlines.map { ($0, sums[$0.code] ?? Tally()) }
    }

    private func placeScene(_ sums: [(outline: Boundaries.Outline, tally: Tally)], _ span: Span) -> MapScene {
        var scene = MapScene()
        scene.areas = sums.map { outline, tally in
            var area = MapScene.Area(outline: outline)
            guard tally.total > 0 else {
                (area.code, area.note) = ("no_data", words(.noData))
                return area
            }
            let share = Double(tally[.short]) / Double(tally.total)
            area.code = "share\(Self.step(share))"
            area.figure = "\(Int((share * 100).rounded()))%"
            area.note = words(
                MapWord.shortShare, ValueWords.grouped(tally[.short]), ValueWords.grouped(tally.total))
            area.href = links.within(outline.code).overview(span: span)
            return area
        }
        return scene
    }

    /// The shades in use, from none short to more than half.
    private static let steps = [0.0, 0.1, 0.25, 0.5]
    private static func step(_ share: Double) -> Int { steps.count { share > $0 } }

    private func shades(_ scene: MapScene) -> [MapDrawing.Sign] {
        let texts = ["0", "≤ 10%", "≤ 25%", "≤ 50%", "> 50%"]
        let used = Set(scene.areas.map(\.code))
        return texts.enumerated().filter { used.contains("share\($0.offset)") }.map { number, text in
            .init(code: "share\(number)", path: "", text: text)
        }
    }
}
