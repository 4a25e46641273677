import Testing

@testable import Planner

@Suite struct StopwatchTests {
    private func iterations(_ rule: StoppingRule, costs: (Int) -> Int = { _ in 100 }) -> (Int, StoppingReason?) {
        var watch = Stopwatch(rule)
        while watch.reason() == nil {
            watch.note(costs(watch.iterations))
            watch.tick()
        }
        return (watch.iterations, watch.reason())
    }

    @Test func `a rule without limits ends after one iteration`() {
        #expect(iterations(StoppingRule()) == (1, .iterations))
    }

    @Test func `iterations are counted exactly`() {
        #expect(iterations(StoppingRule(iterations: 12)) == (12, .iterations))
    }

    @Test func `idle iterations count from the last better answer`() {
        let rule = StoppingRule(idleIterations: 10)
        #expect(iterations(rule) { max(0, 5 - $0) } == (15, .idle))
    }

    @Test func `an answer at the bound ends the search`() {
        #expect(iterations(StoppingRule(iterations: 99, goodEnough: 3)) { 10 - $0 } == (8, .goodEnough))
    }

    @Test func `a raised flag ends the search before anything else`() {
        let flag = Cancellation()
        flag.cancel()
        #expect(iterations(StoppingRule(iterations: 0, cancellation: flag)) == (0, .cancelled))
    }

    @Test func `time ends the search`() {
        #expect(iterations(StoppingRule(seconds: 0.01, watch: .processor)).1 == .time)
    }
}
