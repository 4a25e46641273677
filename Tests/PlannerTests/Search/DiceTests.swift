import Testing

@testable import Planner

@Suite struct DiceTests {
    @Test func `the same seed throws the same numbers, another seed others`() {
        var one = Dice(seed: 7)
        var same = Dice(seed: 7)
        var other = Dice(seed: 8)
        let throwsOfOne = (0..<50).map { _ in one.next() }
        #expect(throwsOfOne == (0..<50).map { _ in same.next() })
        #expect(throwsOfOne != (0..<50).map { _ in other.next() })
    }

    @Test func `numbers below a bound reach every value and never the bound`() {
        var dice = Dice(seed: 1)
        let seen = Set((0..<1000).map { _ in dice.below(7) })
        #expect(seen == Set(0..<7))
        #expect(dice.below(0) == 0)
    }

    @Test func `shuffling keeps the values and changes their order`() {
        var dice = Dice(seed: 3)
        var values = Array(0..<40)
        dice.shuffle(&values)
        #expect(values != Array(0..<40))
        #expect(values.sorted() == Array(0..<40))
    }
}
