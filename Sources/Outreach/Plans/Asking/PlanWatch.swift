import Planner
import Policy
import Quantities
import Synchronization

/// How far the making of a plan is.
package struct PlanProgress: Sendable, Equatable {
    package enum Phase: String, Sendable, CaseIterable {
        case reading, searching, proving, keeping

        package var label: Words {
            switch self {
            case .reading: .init("reading the records and asking the rules", "读取记录，询问规则")
            case .searching: .init("searching", "求解")
            case .proving: .init("judging the plan by the rules", "按规则核对计划")
            case .keeping: .init("storing the plan", "保存计划")
            }
        }
    }

    package var phase: Phase
    /// Of the search, and rounds of it.
    package var seconds = 0.0
    package var iterations = 0
    /// Cost of the best answer in the planner's own units, and what no answer can be cheaper than; nil while there is
    /// none.
    package var best: Int?
    package var bound: Int?

    package init(_ phase: Phase) { self.phase = phase }
}

/// Follows the making of a plan from another thread, and ends it.
package final class PlanWatch: Sendable {
    /// The id that the plan will have; nil leaves it to the making.
    let plan: String?
    let cancellation = Cancellation()
    private let abandoned = Mutex(false)
    private let tell: @Sendable (PlanProgress) -> Void

    /// - Parameter tell: called on the making's own thread, so it must be quick.
    package init(plan: String? = nil, _ tell: @escaping @Sendable (PlanProgress) -> Void = { _ in }) {
        self.plan = plan
        self.tell = tell
    }

    /// Ends the search; what is best by then becomes the plan.
    package func settle() { cancellation.cancel() }

    /// Ends the making at its next step; nothing is kept.
    package func abandon() {
        abandoned.withLock { $0 = true }
        cancellation.cancel()
    }

    package var isAbandoned: Bool { abandoned.withLock { $0 } }

    /// - Throws: `conflict` where it was abandoned.
    func check() throws(Failure) {
        if isAbandoned { throw Failure(.conflict, "编制已取消，没有保存") }
    }

    /// Tells that a phase begins.
    /// - Throws: `conflict` where it was abandoned.
    func enter(_ phase: PlanProgress.Phase) throws(Failure) {
        try check()
        tell(PlanProgress(phase))
    }

    /// What a search is to tell. Costs and seconds of parts that are done are added.
    func sink(after done: (cost: Int, bound: Int, seconds: Double) = (0, 0, 0)) -> ProgressSink {
        { [tell] search in
            var progress = PlanProgress(.searching)
            (progress.seconds, progress.iterations) = (done.seconds + search.seconds, search.iterations)
            progress.best = search.best.map { done.cost + $0 }
            progress.bound = search.bound.map { done.bound + $0 }
            tell(progress)
        }
    }
}
