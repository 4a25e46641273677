/// The changes of one step of the search, so that a step that was no good can be taken back.
final class RosterJournal {
    let state: RosterState
    let worth: RosterWorth
    private var changes: [(block: PlacedBlock, isAddition: Bool)] = []
    /// Sites changed since the last step was kept, each once.
    private(set) var touched: [Int] = []
    private let isTouched: Table<Bool>

    init(_ state: RosterState, _ worth: RosterWorth) {
        self.state = state
        self.worth = worth
        isTouched = Table(repeating: false, count: state.tables.sites)
    }

    func add(_ block: PlacedBlock) {
        state.add(block)
        changes.append((block, true))
        touch(block)
    }

    @discardableResult
    func remove(_ person: Int, _ place: Int) -> PlacedBlock {
        let block = state.remove(person, place)
        changes.append((block, false))
        touch(block)
        return block
    }

    /// Marks a site as one whose gaps the next filling looks at.
    func touch(site: Int) {
        guard !isTouched[site] else { return }
        isTouched[site] = true
        touched.append(site)
    }

    private func touch(_ block: PlacedBlock) {
        let site = Int(state.tables.optionSite[Int(block.option)])
        worth.touch(site)
        touch(site: site)
    }

    /// Takes the step back.
    func undo() {
        for change in changes.reversed() {
            worth.touch(Int(state.tables.optionSite[Int(change.block.option)]))
            if change.isAddition {
                let person = Int(state.tables.optionPerson[Int(change.block.option)])
                if let place = state.place(of: change.block) { state.remove(person, place) }
            } else {
                state.add(change.block)
            }
        }
        keep()
    }

    /// Keeps the step; the next one begins.
    func keep() {
        changes.removeAll(keepingCapacity: true)
        for site in touched { isTouched[site] = false }
        touched.removeAll(keepingCapacity: true)
    }
}
