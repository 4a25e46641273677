/// The tree of regions laid out from the top, each before those below it: what lies in a region is one stretch.
final class RegionOrder {
    /// By row of the region: its place, and the place behind the last one below it.
    private let starts: Lane<Int32>
    private let ends: Lane<Int32>
    private let table: Table
    let count: Int

    /// Nil where the tree is broken (a circle) or deeper than ten levels, and where there are no regions.
    init?(_ dataset: Dataset) {
        guard let table = dataset.table("region"),
            let field = table.kind.fields.firstIndex(where: { $0.name == "parent" }), let parent = table.columns[field]
        else { return nil }
        (self.table, count) = (table, table.count)
        starts = Lane(repeating: -1, count: count)
        ends = Lane(repeating: -1, count: count)
        var below: [[Int32]] = Array(repeating: [], count: count)
        var tops: [Int32] = []
        for row in 0..<count {
            let above = Int(parent.int(row))
            if above >= 0, above != row { below[above].append(Int32(row)) } else { tops.append(Int32(row)) }
        }
        var next: Int32 = 0
        func place(_ row: Int32, depth: Int) -> Bool {
            starts[Int(row)] = next
            next += 1
            guard depth <= 9 else { return below[Int(row)].isEmpty }
            for child in below[Int(row)] where !place(child, depth: depth + 1) { return false }
            ends[Int(row)] = next
            return true
        }
        for top in tops where !place(top, depth: 1) { return nil }
        guard Int(next) == count else { return nil }
    }

    func place(_ region: Int32) -> Int { region < 0 ? -1 : Int(starts.base[Int(region)]) }

    /// The places inside the region of this code; nil where it is not among the records.
    func inside(_ code: String) -> Range<Int>? {
        guard let row = table.row(code), row < count else { return nil }
        return Int(starts[row])..<Int(ends[row])
    }
}
