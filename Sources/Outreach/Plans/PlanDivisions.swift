import Store

/// The divisions: which county each lies in, and where they stand.
struct PlanDivisions {
    private var parents: [String: String] = [:]
    private var levels: [String: String] = [:]
    private(set) var names: [String: String] = [:]
    private(set) var points: [String: RecordPoint] = [:]

    init(_ snapshot: Snapshot) throws {
        try snapshot.forEach("SELECT id, parent, level, longitude, latitude, name FROM regions") { row in
            let id = row.text(0) ?? ""
            parents[id] = row.text(1)
            levels[id] = row.text(2)
            names[id] = row.text(5)
            if let longitude = row.real(3), let latitude = row.real(4) {
                points[id] = RecordPoint(longitude: longitude, latitude: latitude, nature: .approximate)
            }
        }
        // A township without a point of its own stands in the middle of its villages.
        try snapshot.forEach(
            """
            SELECT region, avg(longitude), avg(latitude) FROM villages
            WHERE longitude IS NOT NULL AND latitude IS NOT NULL GROUP BY region
            """
        ) { row in
            let id = row.text(0) ?? ""
            if points[id] == nil, let longitude = row.real(1), let latitude = row.real(2) {
                points[id] = RecordPoint(longitude: longitude, latitude: latitude, nature: .approximate)
            }
        }
    }

    func level(of region: String) -> String? { levels[region] }

    /// The county of a division; itself where there is none above.
    func county(of region: String) -> String { ancestor(of: region, "county") ?? region }

    /// The division of this level that a division lies in, itself included; nil where there is none.
    func ancestor(of region: String, _ level: String) -> String? {
        var at: String? = region
        for _ in 0..<8 {
            guard let code = at else { return nil }
            if levels[code] == level { return code }
            at = parents[code]
        }
        return nil
    }
}
