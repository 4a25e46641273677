/// Ids of things that Xiachen makes itself: UUID version 7 (RFC 9562 §5.7) as text of 36 characters, so that ids made
/// later sort later, and phones can make them without a server.
package struct Identifier: Sendable {
    private let clock: Clock
    private let random: @Sendable () -> UInt64

    /// - Parameter random: gives 64 random bits a call; a seeded one makes the ids of a test repeatable.
    package init(clock: Clock, random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }) {
        self.clock = clock
        self.random = random
    }

    /// A new id: `019ab1c2-…`, 48 bits of milliseconds, 74 random bits.
    package func next() -> String {
        let milliseconds = UInt64(clamping: clock.now().milliseconds)
        let high = milliseconds << 16 | 0x7000 | random() & 0x0FFF
        let low = random() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let digits = hexadecimal(high) + hexadecimal(low)
        let cuts = [0, 8, 12, 16, 20, 32]
        return zip(cuts, cuts.dropFirst()).map { String(decoding: digits[$0..<$1], as: UTF8.self) }
            .joined(separator: "-")
    }

    private func hexadecimal(_ value: UInt64) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return (0..<16).map { digits[Int(value >> (60 - 4 * UInt64($0)) & 15)] }
    }
}
