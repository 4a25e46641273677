import Quantities
import Testing

struct SeededRandomTests {
    @Test func `the same seed and key give the same numbers`() {
        var first = SeededRandom(seed: 7, key: "rounds"), second = SeededRandom(seed: 7, key: "rounds")
        #expect((0..<50).map { _ in first.next() } == (0..<50).map { _ in second.next() })
    }

    @Test func `another key or seed gives another stream`() {
        var one = SeededRandom(seed: 7, key: "a"), two = SeededRandom(seed: 7, key: "b"),
            three = SeededRandom(seed: 8, key: "a")
        let numbers = [one.next(), two.next(), three.next()]
        #expect(Set(numbers).count == 3)
    }

    @Test func `numbers stay in their range and reach both ends`() {
        var random = SeededRandom(seed: 1)
        let drawn = Set((0..<500).map { _ in random.number(3...6) })
        #expect(drawn == [3, 4, 5, 6])
        #expect(random.below(0) == 0)
    }

    @Test func `a chance of a third comes about a third of the time`() {
        var random = SeededRandom(seed: 4, key: "chance")
        let hits = (0..<30_000).count { _ in random.chance(1.0 / 3) }
        #expect((9_500...10_500).contains(hits))
    }
}
