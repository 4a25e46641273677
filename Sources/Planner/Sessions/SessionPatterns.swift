/// The sites' patterns in three rows of numbers: a site's patterns, what each costs, the sessions of each.
final class SessionPatterns {
    /// Patterns of a site: `first[site]..<first[site + 1]`; a pattern's index at its site counts from there.
    private let first: UnsafeMutablePointer<Int>
    /// Cost of a pattern beside its travel.
    private let costs: UnsafeMutablePointer<Int>
    private let starts: UnsafeMutablePointer<Int>
    private let sessions: UnsafeMutablePointer<Int32>

    init(_ problem: SessionProblem) {
        let all = problem.sites.flatMap(\.patterns)
        first = .filled(problem.sites.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.patterns.count) })
        starts = .filled(all.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) })
        costs = .filled(problem.sites.flatMap { site in site.patterns.indices.map { site.cost(ofPattern: $0) } })
        sessions = .filled(all.joined().map { Int32($0) })
    }

    deinit {
        for block in [first, costs, starts] { block.deallocate() }
        sessions.deallocate()
    }

    @inline(__always) func count(_ site: Int) -> Int { first[site &+ 1] &- first[site] }

    @inline(__always) func cost(_ site: Int, _ index: Int) -> Int { costs[first[site] &+ index] }

    /// Sessions of a pattern, ascending.
    @inline(__always) func sessions(_ site: Int, _ index: Int) -> UnsafeBufferPointer<Int32> {
        let pattern = first[site] &+ index
        return UnsafeBufferPointer(start: sessions + starts[pattern], count: starts[pattern &+ 1] &- starts[pattern])
    }
}
