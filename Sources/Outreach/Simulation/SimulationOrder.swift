import Foundation
import Quantities

/// What to simulate: where, from which day through which, and with which seed.
package struct SimulationOrder: Sendable {
    package enum Place: Sendable, Equatable {
        /// A real region by its code, taken from folders of base records (regions, villages, institutions).
        case region(String, base: [URL])
        /// An invented province with so many villages, to measure at scale.
        case villages(Int)
    }

    package var place: Place
    package var from: CivilDate
    package var to: CivilDate
    package var seed: UInt64
    /// At most so many rounds are written; nil for all of them.
    package var roundLimit: Int?

    package init(_ place: Place, from: CivilDate, to: CivilDate, seed: UInt64, roundLimit: Int? = nil) {
        self.place = place
        self.from = from
        self.to = to
        self.seed = seed
        self.roundLimit = roundLimit
    }

    /// Throws `invalid` for a span that ends before it begins or exceeds ten years, and for a number of villages or
    /// rounds that cannot be.
    func check() throws {
        guard from <= to else {
            throw Failure(
                .invalid, "the simulation ends on \(to), before it begins on \(from)", remedy: "swap the dates")
        }
        guard to - from <= 3660 else {
            throw Failure(.invalid, "the simulation spans \(to - from + 1) days", remedy: "ask for ten years at most")
        }
        if case .villages(let count) = place, !(1...500_000).contains(count) {
            throw Failure(.invalid, "\(count) villages cannot be simulated", remedy: "ask for 1 to 500000 villages")
        }
        if let roundLimit, roundLimit < 0 {
            throw Failure(.invalid, "\(roundLimit) rounds cannot be simulated", remedy: "ask for 0 rounds or more")
        }
    }
}
