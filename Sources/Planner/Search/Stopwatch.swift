import Foundation

/// A stopping rule at work: started when the search starts, asked before each iteration.
package struct Stopwatch: Sendable {
    private let rule: StoppingRule
    private let start: Double
    package private(set) var iterations = 0
    private var bestAt = 0
    private var best: Int?

    package init(_ rule: StoppingRule) {
        self.rule = rule
        start = Self.now(rule.watch)
    }

    /// Seconds since the start, by the rule's watch.
    package var seconds: Double { Self.now(rule.watch) - start }

    /// The share of the time budget that is used, from 0 to 1; nil where the rule has no time limit.
    package var share: Double? { rule.seconds.map { $0 > 0 ? min(1, seconds / $0) : 1 } }

    /// Tells of an answer; true where it is the best so far. `cost` in the problem's own units.
    @discardableResult package mutating func note(_ cost: Int) -> Bool {
        if let best, cost >= best { return false }
        best = cost
        bestAt = iterations
        return true
    }

    /// Counts an iteration.
    package mutating func tick() { iterations += 1 }

    /// Why the search must end now; nil while it may go on.
    package func reason() -> StoppingReason? {
        if rule.cancellation?.isCancelled == true { return .cancelled }
        if let best, let goodEnough = rule.goodEnough, best <= goodEnough { return .goodEnough }
        if let limit = rule.iterations, iterations >= limit { return .iterations }
        if let limit = rule.idleIterations, iterations - bestAt >= limit { return .idle }
        if let limit = rule.seconds, seconds >= limit { return .time }
        let isUnlimited =
            rule.iterations == nil && rule.idleIterations == nil && rule.seconds == nil && rule.goodEnough == nil
            && rule.cancellation == nil
        return isUnlimited && iterations > 0 ? .iterations : nil
    }

    private static func now(_ watch: StoppingRule.Watch) -> Double {
        var time = timespec()
        clock_gettime(watch == .wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
