/// Fills the gaps of some sites greedily: again and again the block that is worth most, until none saves anything.
///
/// The recreate half of ruin and recreate (Schrimpf et al., doi 10.1006/jcph.1999.6413), guided by prices where there
/// are any (a block's worth less its cost is then its reduced cost, with the sign turned).
final class RosterFilling {
    private let journal: RosterJournal
    private let state: RosterState
    private let tables: RosterTables
    private let found: Table<RosterInsertion>
    private var open: [Int] = []
    private var cut = 0.0

    init(_ journal: RosterJournal) {
        self.journal = journal
        state = journal.state
        tables = journal.state.tables
        found = Table(repeating: .none, count: tables.optionSite.count)
    }

    /// - Parameters:
    ///   - noise: each score is raised by a random number below this, so that ties and near ties vary.
    ///   - blink: the share of candidates that are overlooked, so that the greedy choice varies (Christiaens, Vanden
    ///     Berghe, doi 10.1287/trsc.2019.0914); of very many candidates at a site about 300 are looked at.
    func fill(_ sites: [Int], guided: Bool, noise: Int, blink: Double = 0, _ dice: inout Dice) {
        cut = blink
        open.removeAll(keepingCapacity: true)
        for site in sites where state.missing[site] > 0 {
            open.append(site)
            let options = tables.options(at: site)
            let share = blink == 0 ? 1 : min(1 - blink, 300 / Double(max(1, options.count)))
            for index in options {
                let option = Int(tables.siteOptions[index])
                if share >= 1 || dice.chance(share) {
                    look(option, guided, noise, &dice)
                } else {
                    found[option] = .none
                }
            }
        }
        while !open.isEmpty, let option = best() {
            let insertion = found[option]
            let person = Int(tables.optionPerson[option])
            let group = Int(tables.group[person])
            let before = group >= 0 ? state.full[group] : 0
            journal.add(PlacedBlock(
                option: Int32(option), start: UInt8(insertion.start), length: UInt8(insertion.length), isPinned: false))
            let closed = (group >= 0 ? state.full[group] : 0) & ~before
            update(after: person, at: Int(tables.optionSite[option]), group: group, closed, guided, noise, &dice)
        }
    }

    private func best() -> Int? {
        var best = -1
        var score = Int.min
        for site in open {
            for index in tables.options(at: site) {
                let option = Int(tables.siteOptions[index])
                if found[option].score > score { score = found[option].score; best = option }
            }
        }
        return best >= 0 ? best : nil
    }

    private func update(
        after person: Int, at site: Int, group: Int, _ closed: UInt64, _ guided: Bool, _ noise: Int,
        _ dice: inout Dice
    ) {
        for other in open {
            for index in tables.options(at: other) {
                let option = Int(tables.siteOptions[index])
                guard found[option].score > .min else { continue }
                let owner = Int(tables.optionPerson[option])
                let isHit =
                    other == site || owner == person
                    || closed != 0 && Int(tables.group[owner]) == group
                        && RosterBlock.months(found[option].start, found[option].length) & closed != 0
                if isHit { look(option, guided, noise, &dice) }
            }
        }
        open.removeAll { state.missing[$0] == 0 }
    }

    /// Months closed at random: one, or all before or after one. Leaves room for shorter blocks, and a second one.
    private func closed(_ dice: inout Dice) -> UInt64 {
        let month = UInt64(dice.below(tables.months))
        return dice.chance(0.5) ? 1 << month : dice.chance(0.5) ? ~0 << month : ~(~0 << month)
    }

    private func look(_ option: Int, _ guided: Bool, _ noise: Int, _ dice: inout Dice) {
        let person = Int(tables.optionPerson[option])
        guard state.hasRoom(person) else { found[option] = .none; return }
        var free = state.free(person)
        if cut > 0, dice.chance(cut) { free &= ~closed(&dice) }
        var insertion = state.bestInsertion(option, free: free, journal.worth, guided: guided)
        if noise > 0, insertion.score > .min { insertion.score += dice.below(noise) }
        found[option] = insertion
    }
}
