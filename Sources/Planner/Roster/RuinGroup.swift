/// Calls people of one home department back: frees its limit for others of it.
struct RuinGroup: RosterRuin {
    func ruin(_ journal: RosterJournal, count: Int, _ dice: inout Dice) {
        let tables = journal.state.tables
        guard tables.mostAway.count > 0 else { return RuinPeople().ruin(journal, count: count, &dice) }
        let group = dice.below(tables.mostAway.count)
        var blocks = journal.blocks { block, _ in
            Int(tables.group[Int(tables.optionPerson[Int(block.option)])]) == group
        }
        while blocks.count > count { blocks.remove(at: dice.below(blocks.count)) }
        journal.remove(all: blocks)
    }
}
