/// Some routes of an answer with all their visits, as a problem of its own: what those customers are visited by other
/// routes stays as it is, so that any answer of the part fits back into the whole.
struct RoutingPart {
    let problem: RoutingProblem
    /// The routes of the part as they are now.
    let plan: RoutingPlan
    /// By the part's customers and slots, those of the whole.
    private let customers: [Int]
    private let slots: [Int]
    /// By the part's customers and their choices, the whole's choices.
    private let choices: [[Int]]

    /// `routes` by position in the plan's routes; `fleet` by slot of the whole, then by kind: vehicles that the part
    /// has. Nil where nothing is left to plan.
    init?(_ whole: RoutingProblem, _ plan: RoutingPlan, routes: [Int], fleet: [[Int]]) {
        var inside: [Int: Set<Int>] = [:]
        for route in routes.map({ plan.routes[$0] }) {
            for customer in route.customers { inside[customer, default: []].insert(route.slot) }
        }
        customers = inside.keys.sorted()
        slots = whole.slots.indices.filter { fleet[$0].contains { $0 > 0 } }
        let slotAt = Dictionary(uniqueKeysWithValues: slots.enumerated().map { ($1, $0) })
        let customerAt = Dictionary(uniqueKeysWithValues: customers.enumerated().map { ($1, $0) })
        var (open, chosen, parts): ([[Int]], [Int], [RoutingProblem.Customer]) = ([], [], [])
        for customer in customers {
            let (own, now) = (whole.customers[customer], plan.choices[customer])
            let outside = Set(own.choices[now].slots).subtracting(inside[customer] ?? [])
            let left = own.choices.indices.filter { choice in
                let slots = own.choices[choice].slots
                return outside.isSubset(of: slots) && slots.allSatisfy { outside.contains($0) || slotAt[$0] != nil }
            }
            open.append(left)
            chosen.append(left.firstIndex(of: now) ?? 0)
            parts.append(
                .init(
                    demand: own.demand, service: own.service,
                    choices: left.map { choice in
                        let slots = own.choices[choice].slots.filter { !outside.contains($0) }
                        return .init(slots: slots.compactMap { slotAt[$0] }, cost: own.choices[choice].cost)
                    }, window: own.window,
                    slotWindows: Dictionary(
                        uniqueKeysWithValues: own.slotWindows.compactMap { slot, window in
                            slotAt[slot].map { ($0, window) }
                        })))
        }
        choices = open
        let places = customers + (0..<whole.depots).map { whole.customers.count + $0 }
        let part = try? RoutingProblem(
            customers: parts,
            slots: slots.map { slot in
                var part = whole.slots[slot]
                for kind in part.fleet.indices { part.fleet[kind].count = fleet[slot][kind] }
                return part
            }, depots: whole.depots,
            travel: places.flatMap { from in places.map { Int32(whole.travel(from: from, to: $0)) } },
            points: whole.points.isEmpty ? [] : places.map { whole.points[$0] })
        guard let part, !customers.isEmpty else { return nil }
        problem = part
        self.plan = RoutingPlan(
            choices: chosen,
            routes: routes.map { plan.routes[$0] }.map { route in
                .init(
                    slot: slotAt[route.slot] ?? 0, vehicle: route.vehicle,
                    customers: route.customers.compactMap { customerAt[$0] })
            })
    }

    /// Whether an answer keeps all limits for less than what the part is now.
    func isBetter(_ answer: RoutingPlan) -> Bool {
        let cost = problem.cost(of: answer)
        return cost.keepsLimits && cost.total < problem.cost(of: plan).total
    }

    /// Sets the choices of the part's customers in a plan of the whole, and gives the part's routes as the whole knows
    /// them.
    func merge(_ answer: RoutingPlan, into choices: inout [Int]) -> [RoutingPlan.Route] {
        for (customer, choice) in answer.choices.enumerated() {
            choices[customers[customer]] = self.choices[customer][choice]
        }
        return answer.routes.map { route in
            .init(slot: slots[route.slot], vehicle: route.vehicle, customers: route.customers.map { customers[$0] })
        }
    }
}
