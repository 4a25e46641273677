import Foundation

/// Where searches beside each other leave their best answers for each other: in a ring, each reads its neighbour's.
///
/// Where the rule knows no seconds, each waits for what its neighbour had at the same iteration, so that the same seed,
/// threads and iterations give the same answer; else it takes the newest that is there and never waits.
final class Harbour: @unchecked Sendable {
    private let condition = NSCondition()
    /// By island, then by iteration; only behind `condition`.
    private var letters: [[Int: RoutingPlan]]
    private var newest: [RoutingPlan?]
    private var hasLeft: [Bool]
    private let waits: Bool

    init(islands: Int, waits: Bool) {
        letters = Array(repeating: [:], count: islands)
        newest = Array(repeating: nil, count: islands)
        hasLeft = Array(repeating: false, count: islands)
        self.waits = waits
    }

    /// Leaves a plan, and gives the neighbour's of the same iteration, or its last one where it has ended before; nil
    /// where there is none yet, or where `mayWait` no longer holds.
    func exchange(_ plan: RoutingPlan, of island: Int, at iteration: Int, while mayWait: () -> Bool) -> RoutingPlan? {
        condition.lock()
        defer { condition.unlock() }
        let neighbour = (island + 1) % newest.count
        newest[island] = plan
        guard waits else {
            defer { newest[neighbour] = nil }
            return newest[neighbour]
        }
        letters[island][iteration] = plan
        condition.broadcast()
        while letters[neighbour][iteration] == nil, !hasLeft[neighbour], mayWait() {
            _ = condition.wait(until: Date(timeIntervalSinceNow: 0.1))
        }
        return letters[neighbour].removeValue(forKey: iteration) ?? (hasLeft[neighbour] ? newest[neighbour] : nil)
    }

    func leave(_ plan: RoutingPlan, of island: Int) {
        condition.lock()
        newest[island] = plan
        hasLeft[island] = true
        condition.broadcast()
        condition.unlock()
    }
}

/// One island's place in the harbour.
struct Berth {
    let harbour: Harbour
    let island: Int
    /// Iterations between exchanges.
    let interval: Int

    func exchange(_ plan: RoutingPlan, at iteration: Int, while mayWait: () -> Bool) -> RoutingPlan? {
        harbour.exchange(plan, of: island, at: iteration, while: mayWait)
    }

    func leave(_ plan: RoutingPlan) { harbour.leave(plan, of: island) }
}
