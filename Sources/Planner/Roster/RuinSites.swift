/// Empties one site, or some blocks each of two sites that share a candidate.
struct RuinSites: RosterRuin {
    func ruin(_ journal: RosterJournal, count: Int, _ dice: inout Dice) {
        let tables = journal.state.tables
        guard tables.sites > 0 else { return }
        let first = dice.below(tables.sites)
        var second = first
        let candidates = tables.options(at: first)
        if dice.chance(0.7), !candidates.isEmpty {
            let option = Int(tables.siteOptions[candidates.lowerBound + dice.below(candidates.count)])
            let own = tables.options(of: Int(tables.optionPerson[option]))
            second = Int(tables.optionSite[own.lowerBound + dice.below(own.count)])
        }
        var blocks = journal.blocks { $1 == first || $1 == second }
        while blocks.count > count { blocks.remove(at: dice.below(blocks.count)) }
        journal.remove(all: blocks)
    }
}
