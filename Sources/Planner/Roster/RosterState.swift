/// A roster under change: who is where, what is covered, what it costs. Blocks are added and taken away one at a time.
final class RosterState {
    let tables: RosterTables
    /// Cost of blocks and of missing people together.
    private(set) var cost = 0
    /// People there, by demand and month (at once), and by demand (in total).
    let present: Table<Int32>
    let different: Table<Int32>
    /// Weight still missing at each site.
    let missing: Table<Int>
    private let away: Table<Int32>
    /// Months in which the home department can spare nobody more, bit m for month m.
    let full: Table<UInt64>
    let blockCount: Table<Int32>
    let placed: Table<PlacedBlock>
    let room: Int

    init(_ tables: RosterTables) {
        self.tables = tables
        room = tables.room
        present = Table(repeating: 0, count: tables.weight.count * tables.months)
        different = Table(repeating: 0, count: tables.weight.count)
        missing = Table(repeating: 0, count: tables.sites)
        away = Table(repeating: 0, count: tables.mostAway.count * tables.months)
        full = Table(repeating: 0, count: tables.mostAway.count)
        blockCount = Table(repeating: 0, count: tables.people)
        let nothing = PlacedBlock(option: 0, start: 0, length: 0, isPinned: false)
        placed = Table(repeating: nothing, count: tables.people * room)
        for demand in 0..<tables.weight.count {
            var need = 0
            for month in 0..<tables.months { need += Int(tables.need[demand * tables.months + month]) }
            if tables.isTotal[demand] { need += Int(tables.atLeast[demand]) }
            missing[Int(tables.demandSite[demand])] += need * tables.weight[demand]
            cost += need * tables.weight[demand]
        }
        for group in 0..<tables.mostAway.count where tables.mostAway[group] == 0 { full[group] = tables.allMonths }
        for (index, block) in tables.problem.pinned.enumerated() {
            add(PlacedBlock(option: Int32(tables.pinnedOptions[index]), start: UInt8(block.start),
                length: UInt8(block.length), isPinned: true))
        }
    }

    /// Months in which the person could be sent, bit m for month m: free, rested, spared by the department.
    @inline(__always)
    func free(_ person: Int) -> UInt64 {
        let group = Int(tables.group[person])
        return group >= 0 ? freeButForDepartment(person) & ~full[group] : freeButForDepartment(person)
    }

    /// The same without the department's limit.
    @inline(__always)
    func freeButForDepartment(_ person: Int) -> UInt64 {
        var taken = tables.unavailable[person]
        let rest = tables.problem.rule.rest
        for place in 0..<Int(blockCount[person]) {
            let block = placed[person * room + place]
            let first = max(0, Int(block.start) - rest)
            taken |= RosterBlock.months(first, min(tables.months, Int(block.end) + rest) - first)
        }
        return ~taken
    }

    /// Whether the person may have one block more.
    @inline(__always)
    func hasRoom(_ person: Int) -> Bool { Int(blockCount[person]) < tables.problem.rule.most }

    func add(_ block: PlacedBlock) {
        let person = Int(tables.optionPerson[Int(block.option)])
        let count = Int(blockCount[person])
        change(block, by: 1)
        placed[person * room + count] = block
        blockCount[person] = Int32(count + 1)
        cost += ownCost(block) + (count > 0 ? tables.problem.rule.repeatCost : 0)
    }

    /// Takes the person's block at `place` away and gives it back; the person's last block moves to its place.
    @discardableResult
    func remove(_ person: Int, _ place: Int) -> PlacedBlock {
        let block = placed[person * room + place]
        let count = Int(blockCount[person]) - 1
        placed[person * room + place] = placed[person * room + count]
        blockCount[person] = Int32(count)
        change(block, by: -1)
        cost -= ownCost(block) + (count > 0 ? tables.problem.rule.repeatCost : 0)
        return block
    }

    /// Where the person has this block; nil if nowhere.
    func place(of block: PlacedBlock) -> Int? {
        let person = Int(tables.optionPerson[Int(block.option)])
        return (0..<Int(blockCount[person])).first { placed[person * room + $0] == block }
    }

    /// What the blocks alone cost; of a state with pinned blocks only, what no roster avoids.
    var blocksCost: Int {
        var sum = cost
        for site in 0..<tables.sites { sum -= missing[site] }
        return sum
    }

    /// People of the department who are away in the month.
    func awayCount(_ group: Int, _ month: Int) -> Int { Int(away[group * tables.months + month]) }

    private func ownCost(_ block: PlacedBlock) -> Int {
        tables.problem.rule.handoverCost + Int(block.length) * tables.optionCost[Int(block.option)]
    }

    private func change(_ block: PlacedBlock, by step: Int32) {
        let option = Int(block.option)
        let person = Int(tables.optionPerson[option])
        let (site, kind) = (Int(tables.optionSite[option]), Int(tables.optionClass[option]))
        let months = tables.months
        var saved = 0
        for index in tables.demands(of: kind) {
            let demand = Int(tables.classDemands[index])
            var filled = 0
            for month in Int(block.start)..<Int(block.end) {
                let cell = demand * months + month
                let before = present[cell]
                present[cell] = before + step
                if min(before, before + step) < tables.need[cell] { filled += 1 }
            }
            saved += filled * tables.weight[demand]
        }
        for index in tables.totals(of: kind) {
            let demand = Int(tables.classTotals[index])
            guard tables.window[demand] & block.months != 0, !counts(person, for: demand, at: option) else { continue }
            let before = different[demand]
            different[demand] = before + step
            if min(before, before + step) < tables.atLeast[demand] { saved += tables.weight[demand] }
        }
        cost -= saved * Int(step)
        missing[site] -= saved * Int(step)
        countAway(person, block, by: step)
    }

    /// Whether the person, by the blocks now placed, counts for a demand in total already.
    func counts(_ person: Int, for demand: Int, at option: Int) -> Bool {
        for place in 0..<Int(blockCount[person]) {
            let block = placed[person * room + place]
            if Int(block.option) == option, tables.window[demand] & block.months != 0 { return true }
        }
        return false
    }

    private func countAway(_ person: Int, _ block: PlacedBlock, by step: Int32) {
        let group = Int(tables.group[person])
        guard group >= 0 else { return }
        var mask = full[group]
        for month in Int(block.start)..<Int(block.end) {
            let cell = group * tables.months + month
            away[cell] += step
            let bit: UInt64 = 1 << UInt64(month)
            mask = away[cell] >= tables.mostAway[group] ? mask | bit : mask & ~bit
        }
        full[group] = mask
    }
}

/// A block as the search keeps it: the option gives person and site.
struct PlacedBlock: Equatable, BitwiseCopyable {
    var option: Int32
    var start: UInt8
    var length: UInt8
    var isPinned: Bool

    @inline(__always)
    var end: UInt8 { start &+ length }
    @inline(__always)
    var months: UInt64 { RosterBlock.months(Int(start), Int(length)) }
}
