/// The best plan that a search found, and how.
package struct RoutingAnswer: Sendable {
    package var plan: RoutingPlan
    package var cost: RoutingCost
    package var iterations: Int
    package var seconds: Double
    package var secondsToBest: Double
    package var reason: StoppingReason
    /// Pairs of visits and choices that the local search looked at.
    package var evaluated: Int
}

/// Hybrid genetic search with adaptive diversity control for periodic multi-depot routing: HGSADC (Vidal, Crainic,
/// Gendreau, Lahrichi, Rei 2012, doi 10.1287/opre.1120.1048) with the local search, SWAP* and constants of HGS-CVRP
/// (Vidal 2022, doi 10.1016/j.cor.2021.105643).
///
/// The same problem, seed and iteration limit give the same answer. An answer that keeps all limits is preferred to any
/// that does not; where none was found, the one with the smallest penalised cost comes back, and `cost` says what it
/// breaks.
package struct RoutingSearch {
    private let tables: RoutingTables
    private let search: LocalSearch
    private let crossover: Crossover
    private var population: Population
    private var penalties: Penalties
    private let first: Penalties
    private var watch: Stopwatch
    private var best: Individual?
    private var secondsToBest = 0.0
    private var idle = 0
    private let sink: ProgressSink?
    private let settings: RoutingSettings
    private let berth: Berth?
    /// Whether leaving a visit out, or another choice, is a matter of cost.
    private let hasPricedChoices: Bool

    init(
        _ tables: RoutingTables, _ rule: StoppingRule, _ seed: UInt64, _ settings: RoutingSettings,
        _ sink: ProgressSink?, _ berth: Berth? = nil
    ) {
        self.settings = settings.sized(visits: tables.visits)
        self.tables = tables
        self.berth = berth
        watch = Stopwatch(rule)
        search = LocalSearch(tables, dice: Dice(seed: seed), granularity: settings.granularity)
        crossover = Crossover(search.board)
        penalties = Penalties(tables)
        first = penalties
        let hasChoice = tables.problem.customers.contains { $0.choices.count > 1 }
        hasPricedChoices = tables.problem.customers.contains { $0.choices.contains { $0.cost > 0 } }
        population = Population(self.settings, visitsHaveChoice: hasChoice)
        self.sink = sink
    }

    /// Searches until the rule ends it. `plan` is a warm start: it joins the first population. With more `threads`, as
    /// many searches run beside each other and tell each other of their best answers; limits hold for each.
    package static func run(
        _ problem: RoutingProblem, rule: StoppingRule, seed: UInt64, from plan: RoutingPlan? = nil, threads: Int = 1,
        settings: RoutingSettings = RoutingSettings(), sink: ProgressSink? = nil
    ) -> RoutingAnswer {
        let tables = RoutingTables(problem)
        if threads > 1 { return RoutingIslands(tables, rule, seed, plan, threads, settings, sink).run() }
        var run = RoutingSearch(tables, rule, seed, settings, sink)
        return run.run(plan)
    }

    mutating func run(_ plan: RoutingPlan?) -> RoutingAnswer {
        if let plan {
            crossover.lay(plan, search, penalties)
            note(Individual(search.board))
            take()
        }
        var reason = seedPopulation()
        while reason == nil {
            population.rankAll()
            let (mother, father) = (population.parent(&search.dice), population.parent(&search.dice))
            if search.dice.chance(settings.graftShare) {
                crossover.graft(mother, father, search, penalties, limit: settings.graftRoutes)
            } else {
                crossover.child(mother, father, search, penalties)
            }
            take()
            watch.tick()
            if watch.iterations % 100 == 0 {
                penalties = population.adapt(penalties, first: first)
                population.grow(watch.iterations)
                tell()
            }
            if let berth, watch.iterations % berth.interval == 0 { exchange(berth) }
            reason = watch.reason()
            if reason == nil, idle >= settings.restartAfter {
                population.clear()
                idle = 0
                reason = seedPopulation()
            }
        }
        berth?.leave(bestPlan)
        return answer(reason ?? .iterations)
    }

    /// Gives the best answer away and takes in the neighbour's.
    private mutating func exchange(_ berth: Berth) {
        let plan = berth.exchange(bestPlan, at: watch.iterations, while: { watch.reason() == nil })
        guard let plan, !plan.choices.isEmpty else { return }
        crossover.lay(plan, search, penalties)
        take()
    }

    /// Random answers, improved.
    private mutating func seedPopulation() -> StoppingReason? {
        for count in 0..<settings.first {
            if count > 0, let reason = watch.reason() { return reason }
            if count % 4 == 3 { crossover.random(search, penalties) } else { crossover.greedy(search, penalties) }
            take()
        }
        return watch.reason()
    }

    /// Improves what is on the board and takes it into the population; mends half of those that break limits.
    private mutating func take() {
        search.improve()
        let individual = Individual(search.board)
        population.add(individual, counts: true)
        note(individual)
        guard !individual.keepsLimits, search.dice.chance(0.5) else { return }
        mend(individual, penalties.repairing)
    }

    private mutating func mend(_ individual: Individual, _ prices: Penalties) {
        search.resume(individual, prices)
        search.reopenExcess()
        search.improve()
        let mended = Individual(search.board)
        guard mended.keepsLimits else {
            if mended.warp > 0, hasPricedChoices, prices != penalties.enforcing { mend(mended, penalties.enforcing) }
            return
        }
        population.add(mended, counts: false)
        note(mended)
    }

    private mutating func note(_ individual: Individual) {
        idle += 1
        let isBetter =
            switch best {
            case nil: true
            case let best? where best.keepsLimits == individual.keepsLimits:
                individual.keepsLimits
                    ? individual.cost < best.cost : individual.penalised < best.penalised
            default: individual.keepsLimits
            }
        guard isBetter else { return }
        best = individual
        secondsToBest = watch.seconds
        idle = 0
        if individual.keepsLimits { watch.note(individual.cost) }
        tell()
    }

    private func tell() {
        sink?(
            SearchProgress(
                iterations: watch.iterations, seconds: watch.seconds,
                best: best.flatMap { $0.keepsLimits ? $0.cost : nil }))
    }

    private var bestPlan: RoutingPlan {
        var plan = RoutingPlan(choices: [], routes: [])
        guard let best else { return plan }
        plan.choices = best.choice.enumerated().map { Int($1) - Int(tables.choiceStart[$0]) }
        for slot in 0..<tables.slots {
            for route in tables.routeStart[slot]..<tables.routeStart[slot + 1] {
                let visits = best.visits(of: route)
                if !visits.isEmpty {
                    plan.routes.append(
                    .init(slot: slot, vehicle: tables.kind(of: route, in: slot), customers: visits.map { Int($0) }))
                }
            }
        }
        return plan
    }

    private func answer(_ reason: StoppingReason) -> RoutingAnswer {
        let plan = bestPlan
        return RoutingAnswer(
            plan: plan, cost: tables.problem.cost(of: plan), iterations: watch.iterations, seconds: watch.seconds,
            secondsToBest: secondsToBest, reason: reason, evaluated: search.evaluated)
    }
}
