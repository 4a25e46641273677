/// Sums and counts of one key by period, while its records are added.
final class TallySums {
    private let aggregate: Aggregate
    private let width: Int
    private let sums: Lane<Double>
    private let counts: Lane<Int32>
    /// Records whose value is missing, which a share counts too.
    private let missing: Lane<Int32>

    init(_ aggregate: Aggregate, _ width: Int) {
        self.aggregate = aggregate
        self.width = width
        sums = Lane(repeating: 0, count: width)
        counts = Lane(repeating: 0, count: width)
        missing = Lane(repeating: 0, count: width)
    }

    func clear() {
        sums.base.update(repeating: 0, count: width)
        counts.base.update(repeating: 0, count: width)
        missing.base.update(repeating: 0, count: width)
    }

    @inline(__always) func add(_ period: Int, _ value: Double) {
        if value.isNaN {
            missing.base[period] += 1
        } else {
            sums.base[period] += value
            counts.base[period] += 1
        }
    }

    func write(_ out: UnsafeMutablePointer<Double>) {
        for i in 0..<width {
            let (sum, count) = (sums.base[i], Double(counts.base[i]))
            switch aggregate {
            case .count: out[i] = count
            case .exists: out[i] = count > 0 ? 1 : 0
            case .sum: out[i] = sum
            case .share:
                let all = count + Double(missing.base[i])
                out[i] = all == 0 ? .nan : sum / all * 100
            default: out[i] = count == 0 ? .nan : sum / count
            }
        }
    }
}
