extension Desk {
    /// A scene as a map that the browser may draw anew; nil where nothing of it has a place.
    ///
    /// - Parameters:
    ///   - title: what the map shows; the name of the place follows.
    ///   - source: address of the same scene as GeoJSON.
    func drawing(
        of scene: MapScene, title: String, of place: String? = nil, _ kit: MapKit, source: String
    ) -> MapDrawing? {
        let label = title + words(.comma) + (place.map { name(of: $0) } ?? placeName)
        guard var drawing = MapDrawing(scene, label: label, words: words) else { return nil }
        if kit.hasLibrary { drawing.source = source }
        drawing.tiles = kit.tiles
        drawing.tilesCredit = kit.tilesCredit
        return drawing
    }
}
