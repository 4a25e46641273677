/// Cutting a giant tour for vehicles of several kinds: they stand in a row, the kinds in turn, and each takes the next
/// stretch of the tour or none; of all such cuts the cheapest (after Prins 2009, doi 10.1016/j.engappai.2008.10.006,
/// which has kinds without numbers).
extension Split {
    mutating func layMixed(_ tour: [Int32], _ slot: Int) {
        let row = Self.inTurn(board.tables.kindRanges(slot))
        for (index, range) in mixedCuts(tour, slot, row).enumerated() where !range.isEmpty {
            board.lay(tour[range], row[index], slot)
        }
    }

    /// One of each kind, then the second of each, and so on.
    private static func inTurn(_ kinds: [Range<Int>]) -> [Int] {
        (0..<(kinds.map(\.count).max() ?? 0)).flatMap { turn in
            kinds.filter { turn < $0.count }.map { $0.lowerBound + turn }
        }
    }

    /// The stretch of each vehicle of the row; empty where it stands still.
    private mutating func mixedCuts(_ tour: [Int32], _ slot: Int, _ row: [Int]) -> [Range<Int>] {
        let stride = tour.count + 1
        reset(stride * (row.count + 1))
        var stretches = [Piece]()
        forEachRoute(tour, slot) { _, start, end, load, duration, travel, whole in
            stretches.append(
                Piece(start: start, end: end, load: load, duration: duration, travel: travel, whole: whole))
        }
        for (index, route) in row.enumerated() {
            for at in 0..<stride { offer(index * stride + at, (index + 1) * stride + at, 0) }
            for piece in stretches {
                let price = price(route, piece.load, piece.duration, piece.travel, piece.whole)
                offer(index * stride + piece.start, (index + 1) * stride + piece.end, price)
            }
        }
        var (at, ranges) = (tour.count, [Range<Int>]())
        for index in row.indices.reversed() {
            let start = max(0, Int(from[(index + 1) * stride + at])) % stride
            ranges.append(start..<at)
            at = start
        }
        return ranges.reversed()
    }

    private struct Piece {
        var (start, end, load, duration, travel): (Int, Int, Int, Int, Int)
        var whole: Stretch
    }
}
