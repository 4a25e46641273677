/// The records of a kind by region, so that those of one county are found without looking at the whole province.
final class RegionRows {
    private let order: RegionOrder
    private let table: Table
    private let places: Places
    /// By place in the order: where its rows begin.
    private let starts: Lane<Int32>
    private let rows: Lane<Int32>
    /// Rows of the table that are laid out; later ones are looked at one by one.
    private let known: Int
    /// More late rows than this are laid out again.
    private static let lateLimit = 4_096

    /// - Precondition: `places` are prepared for the kind.
    init(_ table: Table, _ places: Places, _ order: RegionOrder) {
        (self.table, self.places, self.order) = (table, places, order)
        known = table.count
        starts = Lane(repeating: 0, count: order.count + 1)
        let at = Lane<Int32>(repeating: -1, count: known)
        for row in 0..<known {
            let place = order.place(places.region(kind: table.index, row: row))
            at.base[row] = Int32(place)
            if place >= 0 { starts.base[place + 1] += 1 }
        }
        for place in 0..<order.count { starts.base[place + 1] += starts.base[place] }
        rows = Lane(repeating: 0, count: Int(starts.base[order.count]))
        let next = Lane<Int32>(capacity: order.count + 1)
        next.append(UnsafeBufferPointer(start: starts.base, count: order.count))
        for row in 0..<known {
            let place = Int(at.base[row])
            guard place >= 0 else { continue }
            rows.base[Int(next.base[place])] = Int32(row)
            next.base[place] += 1
        }
    }

    var isStale: Bool { table.count - known > Self.lateLimit }

    /// The rows in a region in the order of ids; nil where walking over all rows is as quick, or the region is unknown.
    func rows(in code: String) -> [Int]? {
        guard let inside = order.inside(code) else { return nil }
        let range = Int(starts.base[inside.lowerBound])..<Int(starts.base[inside.upperBound])
        guard range.count < table.count / 2 else { return nil }
        var found = range.map { Int(rows.base[$0]) }
        for row in known..<table.count where inside.contains(order.place(places.region(kind: table.index, row: row))) {
            found.append(row)
        }
        if table.rowsByID() == nil { found.sort() } else { found.sort { table.isID($0, before: $1) } }
        return found
    }
}

extension Assessor {
    /// Lays out by region the records that rules judge, as the first list of a county would. Call after `judge`.
    package func prepareForLists(of kind: Int) {
        guard let regions = dataset.table("region"), regions.count > 0 else { return }
        guard book.rules.contains(where: { $0.subject == kind }) else { return }
        _ = dataset.tables[kind].rowsByID()
        _ = rows(kind, in: regions.id(0))
    }

    /// The rows of a kind in a region, in the order of ids; nil: look at all of them.
    func rows(_ kind: Int, in region: String?) -> [Int]? {
        guard let region, region != Ancestors.nation, !scope.assumesInside else { return nil }
        if regionOrder == nil { regionOrder = .some(RegionOrder(dataset)) }
        guard case .some(.some(let order)) = regionOrder else { return nil }
        let table = dataset.tables[kind]
        scope.places.prepare(kind: kind, rows: table.count)
        if let known = regionRows[kind], !known.isStale { return known.rows(in: region) }
        let made = RegionRows(table, scope.places, order)
        regionRows[kind] = made
        return made.rows(in: region)
    }
}
