/// How long and from which chance a plan of postings is looked for.
package struct PostingSearch: Sendable {
    package var seconds: Double
    package var seed: UInt64
    /// Where given, the same seed gives the same plan on every machine.
    package var iterations: Int?

    package init(seconds: Double = 10, seed: UInt64 = 1, iterations: Int? = nil) {
        self.seconds = seconds
        self.seed = seed
        self.iterations = iterations
    }
}
