/// The best block that a person can be given at a site, as things stand.
struct RosterInsertion: BitwiseCopyable {
    /// What choosing it is guided by: more is better. Guided by prices, in `RosterWorth.fine` parts of the unit.
    var score: Int
    /// What it truly saves.
    var saving: Int
    var start: Int
    var length: Int

    static let none = RosterInsertion(score: .min, saving: .min, start: 0, length: 0)
}

extension RosterState {
    /// The best block of `option` in the months of `free`, by the guide, among those that save anything.
    ///
    /// - Parameter floor: only blocks that save more than this count.
    func bestInsertion(
        _ option: Int, free: UInt64, _ worth: RosterWorth, guided: Bool, above floor: Int = 0
    ) -> RosterInsertion {
        let (kind, site) = (Int(tables.optionClass[option]), Int(tables.optionSite[option]))
        let person = Int(tables.optionPerson[option])
        worth.refresh(site)
        let sums = worth.sums.base + kind * (tables.months + 1)
        let guide = worth.guide.base + kind * (tables.months + 1)
        let monthCost = tables.optionCost[option]
        let repeated = blockCount[person] > 0 ? tables.problem.rule.repeatCost : 0
        let fixedCost = tables.problem.rule.handoverCost + repeated
        let (shortest, longest) = (Int(tables.shortest[site]), Int(tables.longest[site]))
        let hasTotals = !tables.totals(of: kind).isEmpty
        var best = RosterInsertion.none
        var starts = free
        while starts != 0 {
            let start = starts.trailingZeroBitCount
            starts &= starts &- 1
            let run = (~(free >> UInt64(start))).trailingZeroBitCount
            guard run >= shortest else { continue }
            for length in shortest...min(run, longest) {
                let cost = fixedCost + length * monthCost
                var saving = sums[start + length] - sums[start] - cost
                if hasTotals { saving += worthInTotal(option, kind, RosterBlock.months(start, length)) }
                guard saving > floor else { continue }
                let score = guided ? guide[start + length] - guide[start] - cost * RosterWorth.fine : saving
                if score > best.score {
                    best = RosterInsertion(score: score, saving: saving, start: start, length: length)
                }
            }
        }
        return best
    }

    private func worthInTotal(_ option: Int, _ kind: Int, _ months: UInt64) -> Int {
        let person = Int(tables.optionPerson[option])
        var worth = 0
        for index in tables.totals(of: kind) {
            let demand = Int(tables.classTotals[index])
            if different[demand] < tables.atLeast[demand], tables.window[demand] & months != 0,
                !counts(person, for: demand, at: option)
            {
                worth += tables.weight[demand]
            }
        }
        return worth
    }
}
