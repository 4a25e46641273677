/// Visits to be given slots, at most one visit a slot: slots belong to holders (a team and its days), and each further
/// visit of a holder costs more than the one before, so that loads are balanced.
package struct SlotProblem: Sendable {
    package struct Choice: Sendable, Equatable {
        package var slot: Int
        package var cost: Int

        package init(slot: Int, cost: Int) {
            self.slot = slot
            self.cost = cost
        }
    }

    /// By visit: the slots that it may take; not negative.
    package var choices: [[Choice]] = []
    /// By visit: cost of leaving it out.
    package var losses: [Int] = []
    /// By slot: its holder.
    package var holders: [Int] = []
    /// By holder: visits that it has already.
    package var loads: [Int] = []
    /// What each further visit of a holder costs more than the one before.
    package var rise = 0

    package init() {}
}

/// The cheapest way to give visits their slots, proved so where `cost` is `bound`.
package struct SlotAnswer: Sendable, Equatable {
    /// By visit; nil: left out.
    package var slots: [Int?]
    package var cost: Int
    package var bound: Int
}

extension SlotProblem {
    /// Visits → slots → holders → sink, the arcs to the sink dearer one by one: the cheapest flow is the answer.
    package func solve() -> SlotAnswer {
        let used = Set(choices.joined().map(\.slot)).sorted()
        let place = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, 1 + choices.count + $0) })
        let firstHolder = 1 + choices.count + used.count
        let sink = firstHolder + loads.count
        var flow = CheapestFlow(nodes: sink + 1)
        var arcs: [(visit: Int, slot: Int, arc: Int)] = []
        for (visit, own) in choices.enumerated() {
            // A visit that is carried out saves its loss.
            flow.add(from: 0, to: 1 + visit, room: 1, cost: -losses[visit])
            for choice in own {
                let arc = flow.add(from: 1 + visit, to: place[choice.slot] ?? sink, room: 1, cost: choice.cost)
                arcs.append((visit, choice.slot, arc))
            }
        }
        var room = [Int](repeating: 0, count: loads.count)
        for slot in used {
            flow.add(from: place[slot] ?? 0, to: firstHolder + holders[slot], room: 1, cost: 0)
            room[holders[slot]] += 1
        }
        for (holder, count) in room.enumerated() {
            for further in 0..<min(count, choices.count) {
                flow.add(from: firstHolder + holder, to: sink, room: 1, cost: rise * (loads[holder] + further))
            }
        }
        flow.run()
        var slots = [Int?](repeating: nil, count: choices.count)
        for (visit, slot, arc) in arcs where flow.flow(arc) > 0 { slots[visit] = slot }
        let all = losses.reduce(0, +)
        return SlotAnswer(slots: slots, cost: flow.cost + all, bound: flow.bound + all)
    }
}
