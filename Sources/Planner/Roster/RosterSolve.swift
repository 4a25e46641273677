extension RosterProblem {
    /// The best roster found before the rule ends the search; the same for the same seed and iterations.
    ///
    /// - Parameters:
    ///   - start: a roster to go on from (blocks that no longer fit are left out).
    ///   - progress: told of each better roster, on this thread.
    /// - Throws: `Failure` of kind `invalid` where the problem makes no sense (`check`).
    package func solve(
        _ rule: StoppingRule, seed: UInt64, from start: [RosterBlock] = [], progress: ProgressSink? = nil
    ) throws -> RosterAnswer {
        try check()
        return RosterSearch(self, rule, seed: seed, progress).run(from: start)
    }
}
