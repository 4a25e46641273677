import Foundation

/// Looks for the cheapest roster: prices from the Lagrangian relaxation, then ruin and recreate under annealing.
///
/// Ruin and recreate: Schrimpf et al., doi 10.1006/jcph.1999.6413; choice among several ruins as in adaptive large
/// neighbourhood search: Ropke, Pisinger, doi 10.1287/trsc.1050.0135.
final class RosterSearch {
    private let tables: RosterTables
    private let state: RosterState
    private let worth: RosterWorth
    private let journal: RosterJournal
    private let filling: RosterFilling
    private let polish: RosterPolish
    private let ruins: [any RosterRuin] = [RuinSites(), RuinPeople(), RuinMonth(), RuinGroup()]
    private let rule: StoppingRule
    private let progress: ProgressSink?
    private var dice: Dice
    private var watch: Stopwatch
    private var best: RosterAnswer
    /// Annealing begins at this temperature: a tenth of the first cost a block.
    private var warmth = 1.0
    /// The best cost since the last kick, when it was found, and how many iterations are waited for a better one.
    private var legBest = Int.max
    private var changedAt = 0
    private var patience: Int { 400 + 100 * best.blocks.count }

    init(_ problem: RosterProblem, _ rule: StoppingRule, seed: UInt64, _ progress: ProgressSink?) {
        tables = RosterTables(problem)
        state = RosterState(tables)
        worth = RosterWorth(state, seed: seed &+ 1)
        journal = RosterJournal(state, worth)
        filling = RosterFilling(journal)
        polish = RosterPolish(journal)
        dice = Dice(seed: seed)
        watch = Stopwatch(rule)
        best = RosterAnswer(blocks: [], cost: .max, bound: 0, iterations: 0, secondsToBest: 0, reason: .iterations)
        self.rule = rule
        self.progress = progress
    }

    func run(from start: [RosterBlock]) -> RosterAnswer {
        state.place(start)
        fillEverything()
        tighten()
        var reason = best.isProved ? .proved : watch.reason()
        var temperature = 0.0
        while reason == nil {
            if watch.iterations & 63 == 0 { temperature = heat() }
            watch.tick()
            if watch.iterations - changedAt > patience { kick() }
            let before = state.cost
            step()
            if accepts(state.cost - before, temperature) {
                journal.keep()
                if state.cost < legBest { legBest = state.cost; changedAt = watch.iterations }
                if state.cost < best.cost { note() }
            } else {
                journal.undo()
            }
            reason = best.isProved ? .proved : watch.reason()
        }
        best.iterations = watch.iterations
        best.reason = reason ?? .iterations
        best.seconds = watch.seconds
        return best
    }

    /// Raises the lower bound and takes its prices as guide.
    private func tighten() {
        let months = max(1, best.blocks.reduce(0) { $0 + $1.length })
        let bound = RosterBound(RosterState(tables), typical: Double(state.blocksCost) / Double(months))
        let target = min(best.cost, state.blocksCost + state.blocksCost / 20)
        let work = max(1, tables.optionSite.count * tables.months * 8)
        let most = min(1000, max(50, 2_000_000_000 / work))
        while bound.iterations < most, bound.raise(towards: target), bound.proved < best.cost {
            if (watch.share ?? 0) > 0.2 || watch.reason() == .cancelled { break }
        }
        best.bound = bound.proved
        worth.guide(by: bound.bestDemand)
    }

    private func step() {
        let ruin = ruins[dice.below(ruins.count)]
        ruin.ruin(journal, count: 1 + dice.below(10), &dice)
        if dice.chance(0.5) { touchShortSite() }
        let isGuided = dice.chance(0.5)
        worth.jitter = dice.chance(0.5) ? dice.fraction() : 0
        let noise = dice.chance(0.5) ? 1 + dice.below(60) : dice.chance(0.2) ? 2000 : 0
        let blink = dice.chance(0.3) ? 0.9 * dice.fraction() : 0.02
        filling.fill(journal.touched, guided: isGuided, noise: noise, blink: blink, &dice)
        polish.polish(rounds: 1)
    }

    /// Looks at a site that lacks somebody too, though nothing was taken from it.
    private func touchShortSite() {
        guard tables.sites > 0 else { return }
        let first = dice.below(tables.sites)
        for offset in 0..<tables.sites {
            let site = (first + offset) % tables.sites
            if state.missing[site] > 0 { return journal.touch(site: site) }
        }
    }

    /// Leaves a valley that gives nothing more: half of the blocks go, and come back almost at random.
    private func kick() {
        RuinPeople().ruin(journal, count: (best.blocks.count + 1) / 2, &dice)
        filling.fill(journal.touched, guided: false, noise: 2000, blink: 0.5, &dice)
        journal.keep()
        legBest = state.cost
        changedAt = watch.iterations
        if state.cost < best.cost { note() }
    }

    /// Falls to a fiftieth over the time or the iterations that the rule gives; stays mild where it gives neither.
    private func heat() -> Double {
        let share = watch.share ?? rule.iterations.map { Double(watch.iterations) / Double(max(1, $0)) } ?? 0.5
        return warmth * exp(-4 * share)
    }

    private func accepts(_ change: Int, _ temperature: Double) -> Bool {
        change <= 0 || Double(change) < -temperature * log(dice.fraction() + 1e-12)
    }

    private func fillEverything() {
        var order = Array(0..<tables.sites)
        dice.shuffle(&order)
        for site in order {
            journal.touch(site: site)
            filling.fill([site], guided: false, noise: 0, &dice)
        }
        polish.polish(rounds: 3)
        journal.keep()
        note()
        let movable = best.blocks.count - tables.problem.pinned.count
        if movable > 0 { warmth = max(1, Double(state.cost) / Double(movable) / 10) }
    }

    private func note() {
        watch.note(state.cost)
        best.cost = state.cost
        best.blocks = state.blocks()
        best.secondsToBest = watch.seconds
        progress?(
            SearchProgress(
                iterations: watch.iterations, seconds: best.secondsToBest, best: best.cost, bound: best.bound))
    }
}
