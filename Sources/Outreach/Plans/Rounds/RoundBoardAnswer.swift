import Planner

/// A solved board: its half-days, and how good it is.
struct RoundBoardAnswer {
    var answer: SessionAnswer
    var slots: [RoundSlot]
    var problem: SessionProblem
}

extension RoundBoardAnswer {
    /// The answer with its half-days in steady hands.
    init(
        _ answer: SessionAnswer, _ slots: [RoundSlot], _ problem: RoundProblem, _ sessions: SessionProblem,
        mayMove: (Int) -> Bool = { _ in true }
    ) {
        var steadiness = RoundSteadiness(problem, sessions)
        let steady = steadiness.steady(slots, mayMove: mayMove)
        (self.answer, self.slots, self.problem) = (answer, steady, sessions)
        self.answer.travel += steadiness.added
        self.answer.bound = min(answer.bound, self.answer.cost)
    }
}
