import Policy
import Quantities
import Store

/// Villages with their points, for maps.
package struct VillagePoints: Sendable {
    package struct Village: Sendable {
        package var id: String
        package var name: String
        package var point: RecordPoint
    }

    /// The villages of a region that have a point, by id.
    package static func inside(
        _ region: String, _ database: Database, vocabulary: Vocabulary = Records.vocabulary
    ) throws -> [Village] {
        try database.read { snapshot in
            try snapshot.rows(
                """
                SELECT t.id, t.name, t.longitude, t.latitude, t.point FROM villages t
                WHERE t.region IN \(RecordPlace.inside(region, vocabulary)) ORDER BY t.id
                """
            ) { row in
                RecordPoint(row, 2).map { Village(id: row.text(0) ?? "", name: row.text(1) ?? "", point: $0) }
            }.compactMap { $0 }
        }
    }
}
