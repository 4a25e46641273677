/// The chance of a search: xoshiro256** (Blackman, Vigna, doi 10.1145/3460772), seeded by SplitMix64.
///
/// The same seed gives the same throws on every machine. It lives here, not in Quantities, so that hot loops inline it.
package struct Dice: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    package init(seed: UInt64) {
        var mixing = seed
        func word() -> UInt64 {
            mixing &+= 0x9e37_79b9_7f4a_7c15
            var mixed = mixing
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
        state = (word(), word(), word(), word())
    }

    package mutating func next() -> UInt64 {
        let turned = state.1 &* 5
        let result = ((turned << 7) | (turned >> 57)) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = (state.3 << 45) | (state.3 >> 19)
        return result
    }

    /// A whole number from 0 up to, but not including, `bound`; 0 where `bound` is not positive.
    package mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(truncatingIfNeeded: bound)).high)
    }

    /// A fraction from 0 up to, but not including, 1.
    package mutating func fraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// True in `share` of the throws.
    package mutating func chance(_ share: Double) -> Bool { fraction() < share }

    /// Puts the values into random order, in place (Fisher, Yates).
    package mutating func shuffle<Value>(_ values: inout [Value]) {
        guard values.count > 1 else { return }
        for last in stride(from: values.count - 1, to: 0, by: -1) { values.swapAt(last, below(last + 1)) }
    }

    /// Another stream, for a part of the search that must not shift the throws of the rest.
    package mutating func fork() -> Dice { Dice(seed: next()) }
}
