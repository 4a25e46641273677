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
                .invalid, "模拟止于 \(to)，早于开始日 \(from)", remedy: "请对调两个日期")
        }
        guard to - from <= 3660 else {
            throw Failure(.invalid, "模拟跨 \(to - from + 1) 天", remedy: "最多十年")
        }
        if case .villages(let count) = place, !(1...500_000).contains(count) {
            throw Failure(.invalid, "不能模拟 \(count) 个村", remedy: "应为 1 至 500000 个")
        }
        if let roundLimit, roundLimit < 0 {
            throw Failure(.invalid, "不能模拟 \(roundLimit) 次巡诊", remedy: "应为 0 次及以上")
        }
    }
}
