/// Lets each person at the touched sites move to the place and time that is best as things stand, until nobody gains.
final class RosterPolish {
    private let journal: RosterJournal
    private let state: RosterState
    private let tables: RosterTables

    init(_ journal: RosterJournal) {
        self.journal = journal
        state = journal.state
        tables = journal.state.tables
    }

    /// - Parameter rounds: most passes over the people.
    func polish(rounds: Int) {
        for _ in 0..<rounds {
            var isBetter = false
            for person in 0..<tables.people {
                for place in 0..<Int(state.blockCount[person]) where isTouched(person, place) {
                    if move(person, place) { isBetter = true }
                }
            }
            if !isBetter { return }
        }
    }

    private func isTouched(_ person: Int, _ place: Int) -> Bool {
        guard place < Int(state.blockCount[person]) else { return false }
        let block = state.placed[person * state.room + place]
        return !block.isPinned && journal.touched.contains(Int(tables.optionSite[Int(block.option)]))
    }

    /// Takes the block away and gives the person the best one; the old one again where none is better.
    private func move(_ person: Int, _ place: Int) -> Bool {
        let before = state.cost
        let old = journal.remove(person, place)
        let saved = state.cost - before
        let free = state.free(person)
        var best = RosterInsertion.none
        var chosen = -1
        for option in tables.options(of: person) {
            guard state.missing[Int(tables.optionSite[option])] > 0 else { continue }
            let insertion = state.bestInsertion(option, free: free, journal.worth, guided: false, above: max(0, saved))
            if insertion.score > best.score { best = insertion; chosen = option }
        }
        if chosen >= 0 {
            journal.add(PlacedBlock(
                option: Int32(chosen), start: UInt8(best.start), length: UInt8(best.length), isPinned: false))
            return true
        }
        if saved < 0 { return true }
        journal.add(old)
        return false
    }
}
