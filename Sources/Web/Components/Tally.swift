import Policy

/// How many findings there are of each status.
struct Tally: Sendable, Equatable {
    private var counts = SIMD8<Int32>()

    subscript(status: FindingStatus) -> Int {
        get { Int(counts[Self.place(status)]) }
        set { counts[Self.place(status)] = Int32(newValue) }
    }

    /// Those that pages count: all but the ones that do not apply.
    var total: Int { FindingStatus.shown.reduce(0) { $0 + self[$1] } }

    /// False where a list of this status, or of nil all that pages count, would be empty. What does not apply is
    /// counted otherwise here than in lists.
    func mayHold(_ status: FindingStatus?) -> Bool {
        status == .notApplicable || (status.map { self[$0] } ?? total) > 0
    }

    static func += (a: inout Tally, b: Tally) { a.counts &+= b.counts }

    private static func place(_ status: FindingStatus) -> Int {
        switch status {
        case .met: 0
        case .short: 1
        case .atRisk: 2
        case .excused: 3
        case .noData: 4
        case .notApplicable: 5
        }
    }
}
