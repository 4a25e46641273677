import Planner
import Policy
import Quantities

/// Turns the needs of a region into a pairing problem, and its best pairing into a plan.
struct RelationPlanning {
    /// Needs of one recipient that one and the same supporter can serve.
    struct Bundle {
        var recipient: String
        var needs: [Int]
        var missing: Int
        /// By id of the supporter: the programme.
        var offers: [String: String]
    }

    private let institutions: PlanInstitutions
    private let needs: [RelationNeed]
    private let limits: RelationLimits
    private(set) var bundles: [Bundle] = []
    private var supporters: [PlanInstitutions.Institution] = []

    init(
        _ needs: [RelationNeed], _ offers: RelationOffers, _ institutions: PlanInstitutions, _ limits: RelationLimits
    ) {
        (self.needs, self.institutions, self.limits) = (needs, institutions, limits)
        let all = institutions.supporters
        for (recipient, places) in Dictionary(grouping: needs.indices, by: { needs[$0].recipient })
            .sorted(by: { $0.key < $1.key })
        {
            guard let own = institutions.all[recipient] else { continue }
            bundle(recipient, places.map { place in
                var found: [String: String] = [:]
                for supporter in all where !supporter.carried.contains(recipient) {
                    guard institutions.mayPair(supporter, own, limits) else { continue }
                    if let programme = offers.programme(supporter, place) { found[supporter.party.id] = programme }
                }
                return (place, found)
            })
        }
        let used = Set(bundles.flatMap(\.offers.keys))
        supporters = all.filter { used.contains($0.party.id) }
    }

    /// Joins needs as long as somebody can serve them all, those with the fewest supporters first.
    private mutating func bundle(_ recipient: String, _ needs: [(place: Int, offers: [String: String])]) {
        var open = needs.sorted { ($0.offers.count, $0.place) < ($1.offers.count, $1.place) }
        while !open.isEmpty {
            let first = open.removeFirst()
            var bundle = Bundle(
                recipient: recipient, needs: [first.place], missing: self.needs[first.place].missing,
                offers: first.offers)
            open.removeAll { need in
                let common = bundle.offers.filter { need.offers[$0.key] == $0.value }
                guard !common.isEmpty else { return false }
                bundle.offers = common
                bundle.needs.append(need.place)
                bundle.missing = max(bundle.missing, self.needs[need.place].missing)
                return true
            }
            bundles.append(bundle)
        }
    }

    func problem() -> PairingProblem {
        let number = Dictionary(uniqueKeysWithValues: supporters.enumerated().map { ($1.party.id, $0) })
        var options: [PairingOption] = []
        for (index, bundle) in bundles.enumerated() {
            guard let recipient = institutions.all[bundle.recipient] else { continue }
            for id in bundle.offers.keys.sorted() {
                guard let supporter = institutions.all[id], let place = number[id] else { continue }
                options.append(PairingOption(supporter: place, recipient: index, cost: cost(supporter, recipient)))
            }
        }
        return PairingProblem(
            supporters: supporters.map {
                PairingSupporter(most: max(0, limits.capacity - $0.load), balanceCost: 20, carried: $0.load)
            },
            recipients: bundles.map { bundle in
                let weight = bundle.needs.reduce(0) { $0 + Self.weight(needs[$1].strength) }
                return PairingRecipient(need: bundle.missing, most: bundle.missing, weight: weight)
            }, options: options)
    }

    /// A kilometre costs one; divisions count where points are missing; public hospitals come first.
    private func cost(_ supporter: PlanInstitutions.Institution, _ recipient: PlanInstitutions.Institution) -> Int {
        let kilometres = institutions.kilometres(supporter, recipient).map { Int($0.rounded()) } ?? 0
        let isUsual = supporter.isPublic && supporter.type != "mch_centre" && supporter.type != "specialised_hospital"
        return institutions.nearness(supporter, recipient).cost + kilometres + (isUsual ? 0 : 500)
    }

    /// One stronger obligation outweighs hundreds of weaker ones, and every cost.
    private static func weight(_ strength: Strength) -> Int {
        switch strength {
        case .must: 10_000_000
        case .inPrinciple: 1_000_000
        case .encouraged: 200_000
        case .whereConditionsPermit: 100_000
        case .strive: 50_000
        }
    }

    func plan(_ problem: PairingProblem, _ answer: PairingAnswer, newID: () -> String) -> RelationPlan {
        let pairs = answer.chosen.compactMap { option -> RelationPlan.Pair? in
            let chosen = problem.options[option]
            let bundle = bundles[chosen.recipient]
            let supporter = supporters[chosen.supporter]
            guard let recipient = institutions.all[bundle.recipient] else { return nil }
            return RelationPlan.Pair(
                id: newID(), supporter: supporter.party, recipient: recipient.party,
                programme: bundle.offers[supporter.party.id] ?? "other", serves: bundle.needs.map { needs[$0].rule },
                nearness: institutions.nearness(supporter, recipient),
                distanceKilometres: institutions.kilometres(supporter, recipient),
                otherwise: otherwise(option, problem, answer))
        }
        let kept = institutions.kept
        return RelationPlan(
            limits: limits, kept: kept, pairs: pairs, open: open(problem, answer), cost: answer.cost,
            bound: answer.bound)
    }

    private func otherwise(
        _ option: Int, _ problem: PairingProblem, _ answer: PairingAnswer
    ) -> RelationPlan.Otherwise {
        let other = problem.alternative(to: option, in: answer)
        let bundle = problem.options[option].recipient
        let instead = other.added.first { problem.options[$0].recipient == bundle }
            .map { supporters[problem.options[$0].supporter] }
        let recipient = institutions.all[bundles[bundle].recipient]
        return RelationPlan.Otherwise(
            supporter: instead?.party,
            nearness: instead.flatMap { instead in recipient.map { institutions.nearness(instead, $0) } },
            extraCost: other.extraCost, leavesOpen: other.added.count < other.removed.count + 1)
    }

    private func open(_ problem: PairingProblem, _ answer: PairingAnswer) -> [RelationPlan.Open] {
        bundles.enumerated().compactMap { index, bundle in
            guard answer.missing[index] > 0, let recipient = institutions.all[bundle.recipient] else { return nil }
            var full: [PlanParty] = []
            var block = RelationPlan.Open.Block.nobody
            if case .full(let numbers)? = problem.obstacle(for: index, in: answer) {
                block = .full
                full = numbers.prefix(5).map { supporters[$0].party }
            }
            return RelationPlan.Open(
                recipient: recipient.party, rules: bundle.needs.map { needs[$0].rule }, missing: answer.missing[index],
                block: block, supporters: full)
        }
    }
}
