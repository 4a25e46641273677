/// Places of a plan and ways between them, by WGS84 longitude and latitude.
package struct PlanMap: Sendable {
    package struct Place: Sendable {
        package var name: String
        /// What it is to the plan, as a code: `supporter`, `recipient`, `depot`, `village`, …
        package var role: String
        package var point: RecordPoint
        package var note: String?

        package init(name: String, role: String, point: RecordPoint, note: String? = nil) {
            self.name = name
            self.role = role
            self.point = point
            self.note = note
        }
    }

    package struct Way: Sendable {
        package var name: String
        /// In order; straight between them.
        package var points: [RecordPoint]
        package var note: String?

        package init(name: String, points: [RecordPoint], note: String? = nil) {
            self.name = name
            self.points = points
            self.note = note
        }
    }

    package var places: [Place] = []
    package var ways: [Way] = []

    package init(places: [Place] = [], ways: [Way] = []) {
        self.places = places
        self.ways = ways
    }
}
