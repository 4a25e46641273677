/// One way to make room: takes some blocks out of the roster, pinned ones never.
protocol RosterRuin: Sendable {
    /// - Parameter count: about how many blocks to take.
    func ruin(_ journal: RosterJournal, count: Int, _ dice: inout Dice)
}

extension RosterJournal {
    /// The people with a movable block for which `isWanted` holds, with its place.
    func blocks(where isWanted: (PlacedBlock, Int) -> Bool) -> [(person: Int, place: Int)] {
        var found: [(person: Int, place: Int)] = []
        let tables = state.tables
        for person in 0..<tables.people {
            for place in 0..<Int(state.blockCount[person]) {
                let block = state.placed[person * state.room + place]
                if !block.isPinned, isWanted(block, Int(tables.optionSite[Int(block.option)])) {
                    found.append((person, place))
                }
            }
        }
        return found
    }

    /// Takes away these blocks, listed in rising order of place within each person.
    func remove(all blocks: [(person: Int, place: Int)]) {
        for block in blocks.reversed() { remove(block.person, block.place) }
    }
}
