import Foundation
import Outreach
import Policy
import Quantities

/// Suppositions that readers try: computed on a thread of their own, one after another, and kept for those who ask
/// again. Nothing of them is stored.
final class Trials: @unchecked Sendable {
    enum State: Sendable {
        case waiting
        case running(done: Int, of: Int)
        case finished(WhatIfOutcome)
        case failed(Failure)

        var isOver: Bool {
            switch self {
            case .waiting, .running: false
            case .finished, .failed: true
            }
        }
    }

    private let worker = Worker("xiachen.what-if")
    private let condition = NSCondition()
    // Guarded by the condition.
    private var states: [String: State] = [:]
    private var order: [String] = []
    private var cancelled: Set<String> = []

    /// Outcomes kept, and suppositions that may wait, at a time.
    private static let keptLimit = 12
    private static let waitingLimit = 4

    /// How the supposition of this key stands; begins it where it is new, and waits a moment for it.
    ///
    /// - Parameters:
    ///   - key: tells suppositions, days, regions and moments of the records apart.
    ///   - seconds: waited for the end at most.
    /// - Throws: `unavailable` where too many wait already.
    func state(
        _ key: String, waitingFor seconds: Double, _ compute: @escaping @Sendable (Trials) throws -> WhatIfOutcome
    ) throws(Failure) -> State {
        condition.lock()
        defer { condition.unlock() }
        if states[key] == nil {
            guard states.values.count(where: { !$0.isOver }) < Self.waitingLimit else {
                throw Failure(.unavailable, "正在推演的人太多", remedy: "请过一分钟再试")
            }
            forgetOld()
            states[key] = .waiting
            order.append(key)
            worker.start { self.run(key, compute) }
        }
        let end = Date(timeIntervalSinceNow: seconds)
        while let state = states[key], !state.isOver { if !condition.wait(until: end) { break } }
        return states[key] ?? .waiting
    }

    /// Stops it before its next rule; it is forgotten.
    func cancel(_ key: String) {
        condition.withLock {
            guard let state = states[key], !state.isOver else { return }
            cancelled.insert(key)
        }
    }

    func isCancelled(_ key: String) -> Bool { condition.withLock { cancelled.contains(key) } }

    func report(_ key: String, done: Int, of all: Int) {
        condition.withLock { if states[key] != nil { states[key] = .running(done: done, of: all) } }
    }

    private func run(_ key: String, _ compute: (Trials) throws -> WhatIfOutcome) {
        let state: State
        do { state = .finished(try compute(self)) } catch {
            let failure = error as? Failure ?? Failure(.invalid, "\(error)")
            state = .failed(failure)
        }
        condition.withLock {
            states[key] = cancelled.remove(key) == nil ? state : nil
            if states[key] == nil { order.removeAll { $0 == key } }
            condition.broadcast()
        }
    }

    private func forgetOld() {
        while order.count >= Self.keptLimit, let place = order.firstIndex(where: { states[$0]?.isOver ?? true }) {
            states[order.remove(at: place)] = nil
        }
    }
}
