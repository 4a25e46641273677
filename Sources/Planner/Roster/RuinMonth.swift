/// Takes blocks that touch one month at a few sites: makes room for other lengths and handovers there.
struct RuinMonth: RosterRuin {
    func ruin(_ journal: RosterJournal, count: Int, _ dice: inout Dice) {
        let tables = journal.state.tables
        guard tables.sites > 0 else { return }
        let month: UInt64 = 1 << UInt64(dice.below(tables.months))
        let sites = (0..<3).map { _ in dice.below(tables.sites) }
        var blocks = journal.blocks { $0.months & month != 0 && sites.contains($1) }
        while blocks.count > count { blocks.remove(at: dice.below(blocks.count)) }
        journal.remove(all: blocks)
    }
}
