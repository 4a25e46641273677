/// Two groups of answers, those that keep all limits and those that do not, each with survivors chosen by cost and by
/// what they add to diversity (Vidal et al. 2012, section 4.5; constants of Vidal 2022).
struct Population {
    let settings: RoutingSettings
    private var minimum: Int
    private var generation: Int
    private let visitsHaveChoice: Bool
    private(set) var feasible: [Individual] = []
    private(set) var infeasible: [Individual] = []
    private var distances: [Float]
    private let seats: Int
    private var free: [Int]
    private var recentLoad: [Bool] = Array(repeating: true, count: 100)
    private var recentDuration: [Bool] = Array(repeating: true, count: 100)
    private var recentWindows: [Bool] = Array(repeating: true, count: 100)
    private var recentAt = 0

    init(_ settings: RoutingSettings, visitsHaveChoice: Bool) {
        self.settings = settings
        minimum = min(settings.minimum, settings.startingMinimum)
        generation = min(settings.generation, settings.startingGeneration)
        self.visitsHaveChoice = visitsHaveChoice
        seats = 2 * (settings.minimum + settings.generation + 2)
        distances = Array(repeating: 0, count: seats * seats)
        free = Array((0..<seats).reversed())
    }

    /// Takes the answer in; `counts`: it tells of the penalties' success.
    mutating func add(_ individual: Individual, counts: Bool) {
        if counts {
            recentLoad[recentAt] = individual.loadExcess == 0
            recentDuration[recentAt] = individual.durationExcess == 0
            recentWindows[recentAt] = individual.warp == 0
            recentAt = (recentAt + 1) % 100
        }
        guard let seat = free.popLast() else { return }
        individual.seat = seat
        if individual.keepsLimits {
            feasible = inserted(individual, feasible)
        } else {
            infeasible = inserted(individual, infeasible)
        }
    }

    private mutating func inserted(_ individual: Individual, _ group: consuming [Individual]) -> [Individual] {
        var group = group
        for other in group {
            let distance = Float(individual.distance(to: other, visitsHaveChoice: visitsHaveChoice))
            distances[individual.seat * seats + other.seat] = distance
            distances[other.seat * seats + individual.seat] = distance
        }
        let place = group.firstIndex { $0.penalised > individual.penalised } ?? group.count
        group.insert(individual, at: place)
        if group.count > minimum + generation {
            while group.count > minimum { removeWorst(&group) }
        }
        return group
    }

    private mutating func removeWorst(_ group: inout [Individual]) {
        rank(group)
        var worst = (isClone: false, fitness: -1.0, index: -1)
        for index in group.indices.dropFirst() {
            let isClone = closeness(group[index], group, 1) < 1e-6
            let fitness = group[index].biasedFitness
            if (isClone && !worst.isClone) || (isClone == worst.isClone && fitness > worst.fitness) {
                worst = (isClone, fitness, index)
            }
        }
        free.append(group.remove(at: worst.index).seat)
    }

    private func closeness(_ individual: Individual, _ group: [Individual], _ count: Int) -> Double {
        var nearest: [Float] = []
        for other in group where other !== individual {
            let distance = distances[individual.seat * seats + other.seat]
            if nearest.count < count {
                nearest.append(distance)
                nearest.sort()
            } else if distance < nearest[count - 1] {
                nearest[count - 1] = distance
                nearest.sort()
            }
        }
        return nearest.isEmpty ? 1 : Double(nearest.reduce(0, +)) / Double(nearest.count)
    }

    /// Biased fitness: rank of cost plus weighted rank of diversity; `group` is sorted by penalised cost.
    private func rank(_ group: [Individual]) {
        guard group.count > 1 else {
            group.first?.biasedFitness = 0
            return
        }
        let byDiversity = group.indices.map { (-closeness(group[$0], group, settings.close), $0) }.sorted { $0 < $1 }
        let last = Double(group.count - 1)
        let weight = group.count <= settings.elite ? 1.0 : 1 - Double(settings.elite) / Double(group.count)
        for (rank, entry) in byDiversity.enumerated() {
            group[entry.1].biasedFitness = Double(entry.1) / last + weight * Double(rank) / last
        }
    }

    mutating func rankAll() {
        rank(feasible)
        rank(infeasible)
    }

    /// One of two answers drawn from both groups, the better by biased fitness.
    func parent(_ dice: inout Dice) -> Individual {
        let (one, other) = (draw(&dice), draw(&dice))
        return one.biasedFitness < other.biasedFitness ? one : other
    }

    private func draw(_ dice: inout Dice) -> Individual {
        let place = dice.below(feasible.count + infeasible.count)
        return place < feasible.count ? feasible[place] : infeasible[place - feasible.count]
    }

    /// Lets the groups grow with the iterations.
    mutating func grow(_ iterations: Int) {
        func size(_ start: Int, _ end: Int) -> Int {
            end <= start ? end : start + (end - start) * min(iterations, settings.growth) / max(1, settings.growth)
        }
        minimum = size(settings.startingMinimum, settings.minimum)
        generation = size(settings.startingGeneration, settings.generation)
    }

    /// Prices moved by the shares of recent answers that kept each limit; the group that breaks them is sorted anew.
    mutating func adapt(_ penalties: Penalties, first: Penalties) -> Penalties {
        let adapted = penalties.adapted(
            keptLoad: Double(recentLoad.count { $0 }) / 100, keptDuration: Double(recentDuration.count { $0 }) / 100,
            keptWindows: Double(recentWindows.count { $0 }) / 100, target: settings.feasibleTarget, first: first)
        for one in infeasible { one.price(adapted) }
        infeasible.sort { $0.penalised < $1.penalised }
        return adapted
    }

    /// Empties both groups, for a fresh start.
    mutating func clear() {
        feasible = []
        infeasible = []
        free = Array((0..<seats).reversed())
    }
}
