/// Nodes in a row, walked without counting references: the walk is the innermost loop of judging, and the list, which
/// never changes, keeps its nodes alive.
final class TermRun: @unchecked Sendable {
    let list: [Term]
    let count: Int
    private let base: UnsafeMutablePointer<Unmanaged<Term>>

    init(_ list: [Term]) {
        self.list = list
        count = list.count
        base = .allocate(capacity: max(1, count))
        for (place, node) in list.enumerated() { (base + place).initialize(to: .passUnretained(node)) }
    }

    deinit { base.deallocate() }

    @inline(__always) func scalar(_ place: Int, _ frame: Frame) -> Double {
        base[place]._withUnsafeGuaranteedRef { $0.scalar(frame) }
    }

    /// Whether all hold (`every`), or one does.
    @inline(__always) func holds(every: Bool, _ frame: Frame) -> Bool {
        for i in 0..<count where base[i]._withUnsafeGuaranteedRef({ $0.isTrue(frame) }) != every { return !every }
        return every
    }
}
