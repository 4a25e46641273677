/// Where rules hold and which give way to which.
final class RuleScope: @unchecked Sendable {
    let places: Places
    let ancestors: Ancestors
    /// Subjects whose records name no region count as inside every rule's region (scenarios).
    let assumesInside: Bool
    private var memory: [String: Lane<UInt8>] = [:]

    init(_ places: Places, _ ancestors: Ancestors, assumesInside: Bool) {
        self.places = places
        self.ancestors = ancestors
        self.assumesInside = assumesInside
    }

    /// For every region whether it lies in this one; nil for the nation.
    func prepare(_ code: String, regions: Int) -> Lane<UInt8>? {
        if code == Ancestors.nation { return nil }
        if let known = memory[code] { return known }
        let lane = Lane<UInt8>(repeating: 0, count: regions)
        for row in 0..<regions { lane[row] = ancestors.contains(code, region: row) ? 1 : 0 }
        memory[code] = lane
        return lane
    }

    /// Whether a region (row, -1 unknown) lies in the region of this code.
    func contains(_ code: String, _ region: Int32) -> Bool {
        if code == Ancestors.nation { return true }
        if region < 0 { return assumesInside }
        if let lane = memory[code], Int(region) < lane.count { return lane.base[Int(region)] == 1 }
        return ancestors.contains(code, region: Int(region))
    }
}

extension RuleScope {
    /// The same from what was prepared, where it was.
    @inline(__always) func contains(_ code: String, _ region: Int32, _ prepared: Lane<UInt8>?) -> Bool {
        if let prepared, region >= 0, Int(region) < prepared.count { return prepared.base[Int(region)] == 1 }
        return contains(code, region)
    }
}
