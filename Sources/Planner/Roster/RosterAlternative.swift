/// Somebody else who could take a block over as it stands.
package struct RosterAlternative: Sendable, Equatable {
    package var person: Int
    /// How much dearer the roster would be; what would be missing counts with its weight.
    package var extraCost: Int
}

extension RosterProblem {
    /// The people who could take `block` over, all else unchanged, the cheapest first.
    package func alternatives(to block: RosterBlock, in blocks: [RosterBlock], most: Int = 3) -> [RosterAlternative] {
        alternatives(toEach: [block], in: blocks, most: most)[0]
    }

    /// The same for several blocks, each taken by itself.
    package func alternatives(
        toEach asked: [RosterBlock], in blocks: [RosterBlock], most: Int = 3
    ) -> [[RosterAlternative]] {
        let state = RosterState(RosterTables(self))
        state.place(blocks.filter { !pinned.contains($0) })
        let before = state.cost
        return asked.map { block in
            guard state.take(block) else { return [] }
            defer { state.place([block]) }
            var found: [RosterAlternative] = []
            for person in people.indices where person != block.person {
                var other = block
                other.person = person
                let count = state.blockCount[person]
                state.place([other])
                guard state.blockCount[person] > count else { continue }
                found.append(RosterAlternative(person: person, extraCost: state.cost - before))
                state.take(other)
            }
            return Array(found.sorted { ($0.extraCost, $0.person) < ($1.extraCost, $1.person) }.prefix(most))
        }
    }
}

extension RosterState {
    /// Takes a movable block away; false where there is none like it.
    @discardableResult
    fileprivate func take(_ block: RosterBlock) -> Bool {
        for place in 0..<Int(blockCount[block.person]) {
            let placed = placed[block.person * room + place]
            let site = Int(tables.optionSite[Int(placed.option)])
            let isSame = site == block.site && placed.start == block.start && placed.length == block.length
            if isSame, !placed.isPinned { remove(block.person, place); return true }
        }
        return false
    }
}
