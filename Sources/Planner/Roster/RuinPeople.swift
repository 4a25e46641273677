/// Takes random blocks from all over.
struct RuinPeople: RosterRuin {
    func ruin(_ journal: RosterJournal, count: Int, _ dice: inout Dice) {
        var blocks = journal.blocks { _, _ in true }
        var kept: [(person: Int, place: Int)] = []
        while kept.count < count, !blocks.isEmpty { kept.append(blocks.remove(at: dice.below(blocks.count))) }
        kept.sort { ($0.person, $0.place) < ($1.person, $1.place) }
        journal.remove(all: kept)
    }
}
