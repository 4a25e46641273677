/// How far a search is: sent when the best answer becomes better, and now and then between.
package struct SearchProgress: Sendable, Equatable {
    package var iterations: Int
    package var seconds: Double
    /// Cost of the best answer in the problem's own units; nil until there is one that keeps all limits.
    package var best: Int?
    /// A proven lower bound of the cost, where the search has one.
    package var bound: Int?

    package init(iterations: Int, seconds: Double, best: Int?, bound: Int? = nil) {
        self.iterations = iterations
        self.seconds = seconds
        self.best = best
        self.bound = bound
    }
}

/// Where a search tells of its progress; called on the search's own thread, so it must be quick.
package typealias ProgressSink = @Sendable (SearchProgress) -> Void
