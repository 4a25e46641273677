/// What a roster search gives back.
package struct RosterAnswer: Sendable, Equatable {
    /// The roster, pinned blocks included, by person and month.
    package var blocks: [RosterBlock]
    /// Cost of the blocks and of what is missing, in the problem's unit.
    package var cost: Int
    /// No roster costs less than this.
    package var bound: Int
    package var iterations: Int
    /// Seconds from the start until this roster was found, by the stopping rule's watch.
    package var secondsToBest: Double
    /// Seconds of the whole search, by the same watch.
    package var seconds = 0.0
    package var reason: StoppingReason

    package var isProved: Bool { cost <= bound }
}
