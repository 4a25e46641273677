import Foundation
import Synchronization

/// Searches on threads of their own, seeds of their own and one problem, which exchange their best answers (the island
/// model; Alba, Tomassini 2002, doi 10.1109/TEVC.2002.800880).
final class RoutingIslands: Sendable {
    private let tables: RoutingTables
    private let rule: StoppingRule
    private let seed: UInt64
    private let plan: RoutingPlan?
    private let count: Int
    private let settings: RoutingSettings
    private let sink: ProgressSink?
    private let harbour: Harbour
    private let answers = Mutex<[Int: RoutingAnswer]>([:])
    private let best = Mutex<Int?>(nil)

    init(
        _ tables: RoutingTables, _ rule: StoppingRule, _ seed: UInt64, _ plan: RoutingPlan?, _ count: Int,
        _ settings: RoutingSettings, _ sink: ProgressSink?
    ) {
        self.tables = tables
        self.rule = rule
        self.seed = seed
        self.plan = plan
        self.count = min(count, RoutingLimits.threads)
        self.settings = settings
        self.sink = sink
        harbour = Harbour(islands: self.count, waits: rule.seconds == nil)
    }

    func run() -> RoutingAnswer {
        let ended = DispatchSemaphore(value: 0)
        for island in 1..<count {
            let thread = Thread {
                self.run(island)
                ended.signal()
            }
            thread.name = "planner-\(island)"
            thread.stackSize = 16 << 20
            thread.start()
        }
        run(0)
        for _ in 1..<count { ended.wait() }
        return answers.withLock { Self.merged($0.sorted { $0.key < $1.key }.map { $0.value }) }
    }

    private func run(_ island: Int) {
        let berth = Berth(harbour: harbour, island: island, interval: settings.exchange)
        let own = seed &+ UInt64(island) &* 0x9e37_79b9_7f4a_7c15
        let telling: ProgressSink = { self.tell($0) }
        var search = RoutingSearch(tables, rule, own, settings, sink == nil ? nil : telling, berth)
        let answer = search.run(island == 0 ? plan : nil)
        answers.withLock { $0[island] = answer }
    }

    /// Passes progress on with the best cost of all islands.
    private func tell(_ progress: SearchProgress) {
        var told = progress
        best.withLock { best in
            if let cost = progress.best { best = min(cost, best ?? cost) }
            told.best = best
            sink?(told)
        }
    }

    /// The best answer, the first among equals, with the work of all.
    private static func merged(_ answers: [RoutingAnswer]) -> RoutingAnswer {
        func worth(_ cost: RoutingCost) -> (Int, Int) {
            cost.keepsLimits ? (0, cost.total) : (1, cost.total + cost.excess)
        }
        var best = answers[0]
        for answer in answers where worth(answer.cost) < worth(best.cost) { best = answer }
        best.evaluated = answers.reduce(0) { $0 + $1.evaluated }
        best.iterations = answers.reduce(0) { $0 + $1.iterations }
        best.seconds = answers.map(\.seconds).max() ?? best.seconds
        return best
    }
}
