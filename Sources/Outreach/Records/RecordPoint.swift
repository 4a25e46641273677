import Foundation
import Store

/// Where a record stands on the map.
package struct RecordPoint: Sendable, Hashable, Codable {
    package var longitude: Double
    package var latitude: Double
    package var nature: Nature

    package enum Nature: String, Sendable, CaseIterable, Codable {
        case real, approximate, synthetic
    }

    package init(longitude: Double, latitude: Double, nature: Nature) {
        self.longitude = longitude
        self.latitude = latitude
        self.nature = nature
    }

    /// Longitude, latitude and nature in three columns of a row; a point without nature counts as approximate.
    init?(_ row: Row, _ column: Int) {
        guard let longitude = row.real(column), let latitude = row.real(column + 1) else { return nil }
        let nature = row.text(column + 2).flatMap(Nature.init) ?? .approximate
        self.init(longitude: longitude, latitude: latitude, nature: nature)
    }

    /// Great-circle distance on a sphere of 6,371 km.
    func kilometres(to other: RecordPoint) -> Double {
        let radian = Double.pi / 180
        let high = sin((other.latitude - latitude) * radian / 2)
        let wide = sin((other.longitude - longitude) * radian / 2)
        let share = high * high + cos(latitude * radian) * cos(other.latitude * radian) * wide * wide
        return 2 * 6_371 * asin(min(1, share.squareRoot()))
    }
}
