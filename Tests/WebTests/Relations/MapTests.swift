import Foundation
import Outreach
import Quantities
import Testing

@testable import Web

struct MapTests {
    private static let folder = SmallSite.root.appending(path: "examples/boundaries").path

    @Test func `the outlines of the examples are read, in the places they name`() throws {
        let boundaries = try Boundaries(folder: Self.folder)
        #expect(boundaries.byCode.count == 242)
        let baodi = try #require(boundaries.byCode["120115"])
        #expect(baodi.name == "宝坻区")
        for corner in baodi.polygons.joined().joined() {
            #expect((117.0...117.8).contains(corner.x) && (39.3...39.9).contains(corner.y))
        }
    }

    @Test func `a folder that is not there, or a file of another form, is refused`() throws {
        #expect(throws: Failure.self) { try Boundaries(folder: "/nowhere") }
        let folder = FileManager.default.temporaryDirectory.appending(path: "map_\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("{}".utf8).write(to: folder.appending(path: "a.geojson"))
        #expect(throws: Failure.self) { try Boundaries(folder: folder.path) }
    }

    @Test func `a map keeps everything inside its frame and north above`() throws {
        var scene = MapScene()
        scene.areas = try Boundaries(folder: Self.folder).outlines(of: ["120115"]).map { .init(outline: $0) }
        scene.places = [39.5, 39.7].map { latitude in
            .init(
                name: "<x>", note: nil, point: .init(longitude: 117.4, latitude: latitude, nature: .synthetic),
                code: "recipient", href: nil)
        }
        let map = try #require(MapDrawing(scene, label: "x", words: Lexicon(language: .zh)))
        let (width, height) = (try #require(Double(map.width)), try #require(Double(map.height)))
        var corners: [(Double, Double)] = []
        for match in map.areas[0].path.matches(of: /(-?[0-9.]+),(-?[0-9.]+)/) {
            corners.append((Double(match.1) ?? -1, Double(match.2) ?? -1))
        }
        #expect(corners.count > 20)
        #expect(corners.allSatisfy { (0...width).contains($0.0) && (0...height).contains($0.1) })
        func top(_ path: String) -> Double { path.firstMatch(of: /M[0-9.]+,([0-9.]+)/).flatMap { Double($0.1) } ?? 0 }
        #expect(map.dots.count == 2 && top(map.dots[0].path) > top(map.dots[1].path))
        #expect(map.legend.map(\.code) == ["synthetic"])
    }

    @Test func `each nature has a shape of its own`() {
        let at = MapPoint(x: 5, y: 5)
        let shapes = RecordPoint.Nature.allCases.map { MapDrawing.sign($0, at: at, size: 3) + ($0 == .real ? "!" : "") }
        #expect(Set(shapes).count == 3)
    }

    @Test(arguments: [("https://{s}.tile.example/{z}/{x}/{y}.png", "https://*.tile.example"), ("ftp://a/{z}", nil),
        ("https://a b/{z}", nil), ("nonsense", nil)] as [(String, String?)])
    func `tiles are taken from one named place or refused`(tiles: String, origin: String?) throws {
        let kit = try? MapKit(boundaries: { .none }, leaflet: "/nowhere", tiles: tiles)
        #expect(kit?.tilesOrigin == origin)
    }
}
