/// A node that may be there, asked without counting references.
///
/// Counting them is what several threads that share a node wait for each other on; whoever holds the glimpse also holds
/// the node.
struct TermGlimpse: @unchecked Sendable {
    private let node: Unmanaged<Term>?

    init(_ node: Term?) { self.node = node.map(Unmanaged.passUnretained) }

    @inline(__always) var isThere: Bool { node != nil }

    /// Missing where there is none.
    @inline(__always) func scalar(_ frame: Frame) -> Double {
        node?._withUnsafeGuaranteedRef { $0.scalar(frame) } ?? .nan
    }
}
