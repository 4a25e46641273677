import Quantities

/// How many verdicts of each status a rule has in each region, counted once for all of them.
package struct RegionCounts: Sendable {
    /// Row in the table of regions; -1 holds subjects without a region.
    package var region: Int32
    /// By status, in the order of `FindingStatus.allCases`.
    package var counts: [Int]
}

extension Assessor {
    /// Counts the verdicts of one rule by region, on all cores. Makes no findings.
    ///
    /// - Parameters:
    ///   - filter: of statuses and period; region, rules and subject are ignored.
    ///   - latest: of each subject only the last verdict that the filter asks for.
    package func countsByRegion(_ rule: Int, _ filter: FindingFilter, latest: Bool) -> [RegionCounts] {
        guard let result = result(rule) else { return [] }
        let regions = dataset.table("region")?.count ?? 0
        let (kind, places) = (result.program.kind, scope.places)
        places.prepare(kind: kind, rows: result.subjects)
        let walk = CellWalk(rule, result, filter)
        // Few pieces: each has counts of all regions.
        let pieces = result.subjects > 16_384 ? Parallel.width : 1
        let size = (result.subjects + pieces - 1) / max(pieces, 1)
        let width = (regions + 1) * 8
        let sums = Lane<Int32>(repeating: 0, count: pieces * width)
        let base = SendablePointer(sums.base)
        Parallel.run(pieces, grain: 1) { range in
            for piece in range {
                let own = base.pointer + piece * width
                for row in piece * size..<min((piece + 1) * size, result.subjects) {
                    let place = own + Int(places.region(kind: kind, row: row) + 1) * 8
                    if latest {
                        if let cell = walk.last(row) { place[cell.status.code] += 1 }
                    } else {
                        _ = walk.forEach(row) { cell in
                            place[cell.status.code] += 1
                            return true
                        }
                    }
                }
            }
        }
        return (0...regions).compactMap { region in
            let counts = FindingStatus.allCases.map { status in
                (0..<pieces).reduce(0) { $0 + Int(sums.base[$1 * width + region * 8 + status.code]) }
            }
            return counts.allSatisfy { $0 == 0 } ? nil : RegionCounts(region: Int32(region - 1), counts: counts)
        }
    }
}
