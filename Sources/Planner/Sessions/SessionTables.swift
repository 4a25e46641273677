/// The half-day problem laid out for the hot loops.
///
/// Costs of team-days are looked up by depot and the local numbers of its sites, 0 standing for no stop.
final class SessionTables {
    static let never = Int32(1 << 30)

    let problem: SessionProblem
    let days: Int
    /// Cells are team-days: `cell = team * days + day`; only teams that work on the day may be used.
    let teams: Int
    let kindOfTeam: [Int]
    /// Teams of a kind: `firstTeam[kind]..<firstTeam[kind + 1]`.
    let firstTeam: [Int]
    let depotOfKind: [Int]
    let works: [Bool]
    /// Words of 64 bits for a set of teams.
    let words: Int
    /// Teams of the kinds that may come to each site: `comers[site * words + team / 64]`.
    let comers: UnsafeMutablePointer<UInt64>
    let patterns: SessionPatterns
    let depotOfTeam: UnsafeMutablePointer<Int>
    /// `local[depot * sites + site]`: the site's number at the depot, from 1; 0 where none of its teams may come.
    let local: UnsafeMutablePointer<Int32>
    let sitesOfDepot: [[Int32]]
    /// Sites that teams of a kind may visit, with their local numbers at its depot.
    let allowed: [[(site: Int32, number: Int32)]]
    /// Where the depot's table starts in `pairs`, and the length of its rows.
    let start: UnsafeMutablePointer<Int>
    let row: UnsafeMutablePointer<Int>
    /// Cost of a visit beside its travel: `wish[site * kinds + kind]`; read only where `hasWishes`.
    let wish: UnsafeMutablePointer<Int32>
    let hasWishes: Bool
    /// Travel of a team-day; `never` where the clock does not allow it.
    let pairs: UnsafeMutablePointer<Int32>

    init(_ problem: SessionProblem) {
        self.problem = problem
        days = problem.days
        depotOfKind = problem.kinds.map(\.depot)
        var (kinds, firsts): ([Int], [Int]) = ([], [0])
        for (kind, value) in problem.kinds.enumerated() {
            kinds += Array(repeating: kind, count: value.teams.max() ?? 0)
            firsts.append(kinds.count)
        }
        kindOfTeam = kinds
        firstTeam = firsts
        teams = kinds.count
        var works = [Bool](repeating: false, count: kinds.count * problem.days)
        for team in kinds.indices {
            for day in 0..<problem.days {
                works[team * problem.days + day] = team - firsts[kinds[team]] < problem.kinds[kinds[team]].teams[day]
            }
        }
        self.works = works
        words = (kinds.count + 63) / 64
        comers = .filled(0, count: problem.sites.count * words)
        for (site, value) in problem.sites.enumerated() {
            for kind in value.kinds {
                for team in firsts[kind]..<firsts[kind + 1] {
                    comers[site * words + team / 64] |= 1 << UInt64(team % 64)
                }
            }
        }
        patterns = SessionPatterns(problem)
        depotOfTeam = .filled(kinds.map { problem.kinds[$0].depot })
        local = .filled(0, count: problem.depots * problem.sites.count)
        var members = [[Int32]](repeating: [], count: problem.depots)
        for (site, value) in problem.sites.enumerated() {
            for depot in Set(value.kinds.map { problem.kinds[$0].depot }).sorted() {
                members[depot].append(Int32(site))
                local[depot * problem.sites.count + site] = Int32(members[depot].count)
            }
        }
        sitesOfDepot = members
        allowed = problem.kinds.enumerated().map { [local] kind, value in
            problem.sites.indices.filter { problem.sites[$0].kinds.contains(kind) }
                .map { (Int32($0), local[value.depot * problem.sites.count + $0]) }
        }
        row = .filled(members.map { $0.count + 1 })
        var starts = [0]
        for length in members.map({ $0.count + 1 }) { starts.append(starts[starts.count - 1] + length * length) }
        start = .filled(starts)
        hasWishes = problem.sites.contains { $0.kindCosts.contains { $0 > 0 } }
        wish = .filled(0, count: hasWishes ? problem.sites.count * problem.kinds.count : 1)
        pairs = .filled(Self.never, count: starts[starts.count - 1])
        for depot in 0..<problem.depots { fill(depot) }
        for (site, value) in problem.sites.enumerated() {
            for (kind, cost) in zip(value.kinds, value.kindCosts) where hasWishes {
                wish[site * problem.kinds.count + kind] = Int32(cost)
            }
        }
    }

    deinit {
        for block in [pairs, wish, local] { block.deallocate() }
        for block in [depotOfTeam, start, row] { block.deallocate() }
        comers.deallocate()
    }

    /// Cost of a visit by a kind of team beside its travel.
    @inline(__always) func wish(_ site: Int, kind: Int) -> Int {
        hasWishes ? Int(wish[site &* depotOfKind.count &+ kind]) : 0
    }

    @inline(__always) func wish(_ site: Int, team: Int) -> Int {
        hasWishes ? wish(site, kind: kindOfTeam[team]) : 0
    }

    private func fill(_ depot: Int) {
        let stops = [nil] + sitesOfDepot[depot].map { Int?(Int($0)) }
        for (morning, one) in stops.enumerated() {
            for (afternoon, other) in stops.enumerated() where one == nil || one != other {
                guard let length = problem.length(depot: depot, morning: one, afternoon: other) else { continue }
                pairs[start[depot] + morning * row[depot] + afternoon] = Int32(min(length, Int(Self.never)))
            }
        }
    }
}
