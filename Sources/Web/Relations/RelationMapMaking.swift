import Foundation
import Outreach
import Policy
import Quantities

extension Desk {
    func relationMap(_ kit: MapKit) throws -> any Page {
        let choice = try relationChoice(.map)
        let (scene, unplaced) = try relationScene(choice, kit)
        var map = drawing(
            of: scene, title: words(RelationWord.relationsHeading), kit,
            source: links.relationFeatures(choice.asked))
        map?.keys = lineKeys(choice.lines)
        var notes: [String] = []
        if map == nil { notes.append(words(MapWord.noMap)) }
        if !unplaced.isEmpty {
            let named = unplaced.prefix(8).map(\.name).joined(separator: words(.comma))
            let more = unplaced.count > 8 ? named + words(RelationWord.andMore) : named
            notes.append(words(RelationWord.unplaced, "\(unplaced.count)", more))
        }
        return RelationMapPage(
            heading: words(RelationWord.relationsHeading), place: place, lead: relationLead(choice),
            filters: relationFilters(choice), map: map, notes: notes, groups: groups(choice.lines),
            table: toTable(choice), isEmpty: choice.lines.isEmpty)
    }

    /// The same map as GeoJSON.
    func relationFeatures(_ kit: MapKit) throws -> Data {
        let scene = try relationScene(try relationChoice(.map), kit).scene
        return try scene.features(words)
    }

    private func relationScene(
        _ choice: RelationChoice, _ kit: MapKit
    ) throws -> (scene: MapScene, unplaced: [RelationBook.Party]) {
        var scene = MapScene()
        let supporters = Self.distinct(choice.lines.map(\.supporter))
        let recipients = Self.distinct(choice.lines.map(\.recipient))
        scene.areas = try areas(kit).map { .init(outline: $0) }
        // Villages of a county are few enough to be shown below the institutions.
        if let county = inside, regions[county]?.level == "county" || regions[county]?.level == "township" {
            scene.places += try VillagePoints.inside(county, standing.database).map { village in
                .init(
                    name: village.name, note: nil, point: village.point, code: "village",
                    href: links.subject(kind: "village", id: village.id))
            }
        }
        func place(_ party: RelationBook.Party, _ code: String, _ word: RelationWord) -> MapScene.Place? {
            party.point.map {
                .init(
                    name: party.name, note: words(word), point: $0, code: code,
                    href: links.subject(kind: "institution", id: party.id))
            }
        }
        scene.places += recipients.compactMap { place($0, "recipient", .recipientSide) }
        scene.places += supporters.compactMap { place($0, "supporter", .supporterSide) }
        scene.lines = choice.lines.compactMap { line in
            guard let from = line.supporter.point, let to = line.recipient.point else { return nil }
            return .init(
                from: from.place, to: to.place, code: Self.lineCode(line),
                name: "\(line.supporter.name) → \(line.recipient.name)")
        }
        return (scene, Self.distinct((supporters + recipients).filter { $0.point == nil }))
    }

    /// Outlines of the counties in the place that is shown; of the county that holds it, below that.
    func areas(_ kit: MapKit) throws -> [Boundaries.Outline] {
        let boundaries = try kit.boundaries
        var counties: [String] = []
        func collect(_ code: String) {
            if boundaries.byCode[code] != nil { return counties.append(code) }
            for child in regions.children(of: code) { collect(child.code) }
        }
        if let place = inside {
            collect(place)
            let above = regions.above(place).last { boundaries.byCode[$0.code] != nil }
            if counties.isEmpty, let above { counties = [above.code] }
        } else {
            for root in regions.roots { collect(root) }
        }
        return boundaries.outlines(of: counties)
    }
}
