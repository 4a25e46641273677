/// When a search ends: at the first of its limits. Without any limit it ends after one iteration.
///
/// Only `iterations` and `idleIterations` give the same answer for the same seed on every machine; time does not.
package struct StoppingRule: Sendable {
    /// Which clock `seconds` are read from.
    package enum Watch: Sendable {
        /// Time as people see it.
        case wall
        /// Processor time of the calling thread: fair measuring beside other work.
        case processor
    }

    package var seconds: Double?
    package var watch: Watch
    package var iterations: Int?
    /// Iterations since the best answer last became better.
    package var idleIterations: Int?
    /// Ends as soon as the best cost is not above this (a proven bound, for example); in the problem's own units.
    package var goodEnough: Int?
    package var cancellation: Cancellation?

    package init(
        seconds: Double? = nil, watch: Watch = .wall, iterations: Int? = nil, idleIterations: Int? = nil,
        goodEnough: Int? = nil, cancellation: Cancellation? = nil
    ) {
        self.seconds = seconds
        self.watch = watch
        self.iterations = iterations
        self.idleIterations = idleIterations
        self.goodEnough = goodEnough
        self.cancellation = cancellation
    }
}

/// Why a search ended.
package enum StoppingReason: String, Sendable {
    case time, iterations, idle, goodEnough, cancelled
    /// The answer is proved to be the best.
    case proved
}
