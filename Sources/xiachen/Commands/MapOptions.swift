import ArgumentParser
import Foundation
import Quantities
import Web

/// What the maps of `xiachen serve` are drawn with.
struct MapOptions: ParsableArguments {
    @Option(help: "县界文件夹（*.geojson）；默认为当前目录或程序所在目录上级的 examples/boundaries，没有则不画县界")
    var boundaries: String?
    @Option(help: "Leaflet 所在文件夹；没有则用服务器画的地图") var leaflet = MapKit.leafletFolder
    @Option(help: "底图瓦片地址，如 https://host/{z}/{x}/{y}.png；默认不用底图") var tiles: String?
    @Option(help: "底图的版权说明") var tilesCredit = ""

    func kit() throws -> MapKit {
        let folder = boundaries ?? Self.near("examples/boundaries")
        return try MapKit(
            boundaries: { try folder.map { try Boundaries(folder: $0) } ?? .none }, leaflet: leaflet, tiles: tiles,
            tilesCredit: tilesCredit)
    }

    /// A folder in the working folder, or beside the program or above it.
    private static func near(_ name: String) -> String? {
        let files = FileManager.default
        var places = [files.currentDirectoryPath]
        var above = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
        while let place = above, place.path != "/" {
            places.append(place.path)
            above = place.deletingLastPathComponent()
        }
        return places.map { $0 + "/" + name }.first { files.fileExists(atPath: $0) }
    }
}
