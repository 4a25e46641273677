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

    /// Remembers for every region whether it lies in this one; call before several threads ask.
    func prepare(_ code: String, regions: Int) {
        guard code != Ancestors.nation, memory[code] == nil else { return }
        let lane = Lane<UInt8>(repeating: 0, count: regions)
        for row in 0..<regions { lane[row] = ancestors.contains(code, region: row) ? 1 : 0 }
        memory[code] = lane
    }

    func forget() { memory = [:] }

    /// What was remembered, by row of the region.
    func lane(_ code: String) -> Lane<UInt8>? { memory[code] }

    /// Whether a region (row, -1 unknown) lies in the region of this code.
    func contains(_ code: String, _ region: Int32) -> Bool {
        if code == Ancestors.nation { return true }
        if region < 0 { return assumesInside }
        if let lane = memory[code], Int(region) < lane.count { return lane.base[Int(region)] == 1 }
        return ancestors.contains(code, region: Int(region))
    }
}

/// A stricter rule that another gives way to, inside its region while it is in force.
struct Overrider {
    /// Index of the rule in the book.
    let rule: Int
    let id: String
    let region: String
    let isNational: Bool
    let from: Int32
    let to: Int32

    init(_ index: Int, _ rule: Rule) {
        self.rule = index
        id = rule.id
        region = rule.region
        isNational = rule.region == Ancestors.nation
        from = rule.inForce.from?.day ?? .min
        to = rule.inForce.to?.day ?? .max
    }

    /// Whether it was in force in the whole of a period; of a year, in some of it.
    @inline(__always) func covers(_ frame: Frame) -> Bool {
        frame.unit == .year
            ? from <= frame.end && to >= frame.start : from <= frame.start && to >= min(frame.end, frame.today)
    }
}
