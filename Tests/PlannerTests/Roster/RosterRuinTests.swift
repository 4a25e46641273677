import Testing

@testable import Planner

struct RosterRuinTests {
    static let ruins: [any RosterRuin] = [RuinSites(), RuinPeople(), RuinMonth(), RuinGroup()]

    private func journal(_ seed: UInt64) throws -> RosterJournal {
        let problem = RandomRoster.problem(seed, people: 20, sites: 3, months: 18, pinned: true)
        let answer = try problem.solve(StoppingRule(iterations: 1), seed: 1)
        let state = RosterState(RosterTables(problem))
        state.place(answer.blocks.filter { !problem.pinned.contains($0) })
        return RosterJournal(state, RosterWorth(state))
    }

    @Test(arguments: 0..<4)
    func `A ruin takes no more blocks than asked, never a pinned one, and can be undone`(index: Int) throws {
        let journal = try journal(UInt64(index))
        let (before, cost) = (journal.state.blocks(), journal.state.cost)
        var dice = Dice(seed: 3)
        var hasTaken = false
        for count in 1..<8 {
            Self.ruins[index].ruin(journal, count: count, &dice)
            let left = journal.state.blocks()
            hasTaken = hasTaken || left.count < before.count
            #expect(before.count - left.count <= count)
            #expect(journal.state.tables.problem.pinned.allSatisfy(left.contains))
            journal.undo()
            #expect(journal.state.blocks() == before)
            #expect(journal.state.cost == cost)
        }
        #expect(hasTaken)
    }

    @Test func `A month's ruin takes only blocks of one month`() throws {
        let journal = try journal(5)
        let before = Set(journal.state.blocks())
        var dice = Dice(seed: 1)
        RuinMonth().ruin(journal, count: 20, &dice)
        let taken = before.subtracting(journal.state.blocks())
        #expect(taken.reduce(~0) { $0 & $1.months } != 0)
    }

    @Test func `A department's ruin takes only its own people`() throws {
        let journal = try journal(6)
        let before = Set(journal.state.blocks())
        var dice = Dice(seed: 1)
        RuinGroup().ruin(journal, count: 20, &dice)
        let people = journal.state.tables.problem.people
        #expect(Set(before.subtracting(journal.state.blocks()).map { people[$0.person].group }).count == 1)
    }

    @Test func `A site's ruin takes from two sites at most`() throws {
        let journal = try journal(7)
        let before = Set(journal.state.blocks())
        var dice = Dice(seed: 1)
        RuinSites().ruin(journal, count: 20, &dice)
        #expect((1...2).contains(Set(before.subtracting(journal.state.blocks()).map(\.site)).count))
    }
}
