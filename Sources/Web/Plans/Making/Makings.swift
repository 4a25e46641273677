import Foundation
import Outreach
import Quantities

/// Plans that people have asked for in the browser: made one after another on a thread of its own. A few may wait;
/// what has come of the last ones is kept in memory, the plans themselves in the database.
final class Makings: @unchecked Sendable {
    enum State: Sendable {
        case waiting
        case running(PlanProgress)
        /// The plan is stored under the making's id.
        case ready
        case failed(Failure)
        case ended

        var isOver: Bool {
            switch self {
            case .waiting, .running: false
            case .ready, .failed, .ended: true
            }
        }
    }

    struct Making: Sendable {
        /// That of its plan, too.
        var id: String
        var asking: PlanAsking
        /// Name of the region that is planned for.
        var place: String
        /// Who asked.
        var by: String
        var state = State.waiting
        /// When the phase that runs began.
        var phaseBegan: Instant
        var watch: PlanWatch
        /// Told to end, with the best it has; nil: with nothing.
        var isEnding = false
    }

    private let standing: Standing
    private let clock: Clock
    private let lock = NSLock()
    // Guarded by the lock; in the order in which they were asked for.
    private var makings: [Making] = []

    /// How many may wait for the one that runs, and how many of those that are over are remembered.
    static let waitingLimit = 3
    private static let keptLimit = 40

    init(_ standing: Standing, clock: Clock) {
        self.standing = standing
        self.clock = clock
    }

    subscript(id: String) -> Making? { lock.withLock { makings.first { $0.id == id } } }

    /// Those that run or wait, in their order.
    var underWay: [Making] { lock.withLock { makings.filter { !$0.state.isOver } } }

    /// How many come before this one.
    func ahead(of id: String) -> Int { underWay.firstIndex { $0.id == id } ?? 0 }

    /// Takes a place in the line; returns at once.
    /// - Throws: `unavailable` where as many wait as may.
    func begin(_ asking: PlanAsking, place: String, by actor: String, _ words: Lexicon) throws(Failure) -> String {
        let id = Identifier(clock: clock).next()
        let watch = PlanWatch(plan: id) { progress in self.note(progress, id) }
        lock.lock()
        defer { lock.unlock() }
        guard makings.count(where: { !$0.state.isOver }) <= Self.waitingLimit else {
            throw Failure(
                .unavailable, words(MakingWord.tooManyWait, "\(Self.waitingLimit)"),
                remedy: words(MakingWord.tryMakingLater))
        }
        while makings.count >= Self.keptLimit, let old = makings.firstIndex(where: { $0.state.isOver }) {
            makings.remove(at: old)
        }
        makings.append(Making(id: id, asking: asking, place: place, by: actor, phaseBegan: clock.now(), watch: watch))
        startNext()
        return id
    }

    /// Ends one that runs or waits: with the plan that it has by now, or with nothing.
    func end(_ id: String, keepingBest: Bool) {
        let watch = lock.withLock { () -> PlanWatch? in
            guard let place = makings.firstIndex(where: { $0.id == id && !$0.state.isOver }) else { return nil }
            if case .waiting = makings[place].state {
                makings[place].state = .ended
                return nil
            }
            makings[place].isEnding = true
            return makings[place].watch
        }
        if keepingBest { watch?.settle() } else { watch?.abandon() }
    }

    /// At the end of the program: nothing more is stored.
    func endAll() { underWay.forEach { end($0.id, keepingBest: false) } }

    /// Only with the lock.
    private func startNext() {
        guard !makings.contains(where: { if case .running = $0.state { true } else { false } }),
            let place = makings.firstIndex(where: { if case .waiting = $0.state { true } else { false } })
        else { return }
        makings[place].state = .running(PlanProgress(.reading))
        makings[place].phaseBegan = clock.now()
        let making = makings[place]
        let thread = Thread { self.run(making) }
        thread.name = "xiachen.planning"
        thread.stackSize = 16 << 20
        thread.start()
    }

    private func run(_ making: Making) {
        // Readers of pages come first: a search takes all of a core that nobody else asks for.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
        let state: State
        do {
            // On records of its own: those who read pages meanwhile wait for none of it.
            _ = try making.asking.make(try standing.apart(), actor: making.by, clock: clock, watch: making.watch)
            state = .ready
        } catch {
            state = making.watch.isAbandoned ? .ended : .failed(error as? Failure ?? Failure(.defect, "\(error)"))
        }
        change(making.id) { $0.state = state }
        lock.withLock { startNext() }
    }

    private func note(_ progress: PlanProgress, _ id: String) {
        let now = clock.now()
        change(id) { making in
            if case .running(let before) = making.state, before.phase != progress.phase { making.phaseBegan = now }
            making.state = .running(progress)
        }
    }

    private func change(_ id: String, _ body: (inout Making) -> Void) {
        lock.withLock {
            if let place = makings.firstIndex(where: { $0.id == id }) { body(&makings[place]) }
        }
    }
}
