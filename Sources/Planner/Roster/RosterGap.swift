/// A demand that a roster leaves short.
package struct RosterGap: Sendable, Equatable {
    /// Index in the problem's demands.
    package var demand: Int
    /// Months in which somebody is missing, bit m for month m; of a demand in total its whole window.
    package var months: UInt64
    /// Missing person-months; of a demand in total missing people.
    package var missing: Int
    /// How many people each obstacle keeps from filling the gap: each person once, under the first that holds.
    package var obstacles: [RosterObstacle: Int]
    /// The first people whom each obstacle keeps away, five at most.
    package var examples: [RosterObstacle: [Int]] = [:]
}

/// Why a person does not fill a gap, in the order in which reasons are looked for.
package enum RosterObstacle: String, Sendable, CaseIterable {
    /// Lacks what the demand asks for.
    case traits
    /// May not go to the site.
    case site
    /// Cannot be away long enough in those months.
    case unavailable
    /// Posted elsewhere, or must rest between blocks.
    case engaged
    /// Has had the most blocks allowed.
    case spent
    /// The home department can spare nobody more.
    case department
    /// Would fit, but costs more than the gap weighs.
    case cost
}

extension RosterProblem {
    /// What a roster leaves short, with the reasons, in the order of the demands.
    package func gaps(in blocks: [RosterBlock]) -> [RosterGap] {
        let tables = RosterTables(self)
        let state = RosterState(tables)
        state.place(blocks.filter { !pinned.contains($0) })
        return demands.indices.compactMap { index in
            let demand = demands[index]
            var (months, missing): (UInt64, Int) = (0, 0)
            if demand.count == .inTotal {
                missing = max(0, demand.atLeast - Int(state.different[index]))
                months = missing > 0 ? tables.window[index] : 0
            } else {
                for month in 0..<self.months {
                    let short = tables.need[index * self.months + month] - state.present[index * self.months + month]
                    if short > 0 { missing += Int(short); months |= 1 << UInt64(month) }
                }
            }
            guard missing > 0 else { return nil }
            var obstacles: [RosterObstacle: Int] = [:]
            var examples: [RosterObstacle: [Int]] = [:]
            for person in people.indices {
                let obstacle = state.obstacle(of: person, to: demand, in: months)
                obstacles[obstacle, default: 0] += 1
                if examples[obstacle, default: []].count < 5 { examples[obstacle, default: []].append(person) }
            }
            return RosterGap(
                demand: index, months: months, missing: missing, obstacles: obstacles, examples: examples)
        }
    }
}

extension RosterState {
    fileprivate func obstacle(of person: Int, to demand: RosterDemand, in months: UInt64) -> RosterObstacle {
        guard tables.problem.people[person].traits & demand.traits == demand.traits else { return .traits }
        guard tables.problem.people[person].options.contains(where: { $0.site == demand.site }) else { return .site }
        let shortest = Int(tables.shortest[demand.site])
        func fits(_ free: UInt64) -> Bool {
            (0...max(0, tables.months - shortest)).contains { start in
                let block = RosterBlock.months(start, shortest)
                return shortest <= tables.months && block & ~free == 0 && block & months != 0
            }
        }
        guard fits(~tables.unavailable[person]) else { return .unavailable }
        guard hasRoom(person) else { return .spent }
        guard fits(freeButForDepartment(person)) else { return .engaged }
        guard fits(free(person)) else { return .department }
        return .cost
    }
}
