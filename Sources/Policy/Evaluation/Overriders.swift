/// The stricter rules that a rule gives way to, each inside its region while it is in force.
final class Overriders: @unchecked Sendable {
    /// Full ids of the rules, in the order of the book.
    let ids: [String]
    private let regions: [String]
    private let scope: RuleScope
    let count: Int
    private let spans: UnsafeMutablePointer<Span>
    /// Keeps alive what the spans point to.
    private var lanes: [Lane<UInt8>] = []

    private struct Span {
        var from: Int32
        var to: Int32
        var isNational: Bool
        /// By row of the region: 1 where it lies in the rule's; nil until prepared.
        var inside: UnsafePointer<UInt8>?
        var regionCount = 0
    }

    init(_ rules: [Rule], _ scope: RuleScope) {
        ids = rules.map(\.id)
        regions = rules.map(\.region)
        self.scope = scope
        count = rules.count
        spans = .allocate(capacity: max(1, count))
        for (place, rule) in rules.enumerated() {
            (spans + place).initialize(
                to: Span(
                    from: rule.inForce.from?.day ?? .min, to: rule.inForce.to?.day ?? .max,
                    isNational: rule.region == Ancestors.nation))
        }
    }

    deinit { spans.deallocate() }

    /// Looks regions up once for all, before several threads ask.
    func prepare(regions rows: Int) {
        lanes = []
        for place in 0..<count {
            guard let lane = scope.prepare(regions[place], regions: rows) else { continue }
            lanes.append(lane)
            spans[place].inside = UnsafePointer(lane.base)
            spans[place].regionCount = lane.count
        }
    }

    /// The first that is judged instead in the frame's region, if it was in force in the whole of the period; of a
    /// year, in some of it.
    @inline(__always) func first(_ frame: Frame) -> Int? {
        for place in 0..<count where covers(spans[place], frame) && holds(place, in: frame.region) { return place }
        return nil
    }

    /// Whether any may be, in some period.
    func mayApply(in region: Int32) -> Bool { (0..<count).contains { holds($0, in: region) } }

    @inline(__always) private func covers(_ span: Span, _ frame: Frame) -> Bool {
        frame.unit == .year
            ? span.from <= frame.end && span.to >= frame.start
            : span.from <= frame.start && span.to >= min(frame.end, frame.today)
    }

    @inline(__always) private func holds(_ place: Int, in region: Int32) -> Bool {
        let span = spans[place]
        if span.isNational { return true }
        if let inside = span.inside, region >= 0, Int(region) < span.regionCount { return inside[Int(region)] == 1 }
        return scope.contains(regions[place], region)
    }
}
