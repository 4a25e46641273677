import Planner
import Quantities

/// The weekly board as a problem of half-day sessions: villages are sites, institutions with teams are depots.
struct RoundProblem {
    /// Who comes from where, and what it costs beside travel that it is not the responsible institution.
    struct Reach {
        var depot: Int
        var wish: Int
    }

    let order: RoundOrder
    let records: RoundRecords
    let sites: [RoundSite]
    /// Ids of institutions with round teams, sorted.
    let depots: [String]
    /// Teams (by index in the records) of each depot that may go out; without a vehicle where one is needed: none.
    let crews: [[Int]]
    /// By site.
    let reach: [[Reach]]
    let travel: RoundTravel
    let markets: RoundMarkets
    /// Weeks of the board: two where some village has a rhythm of fortnights.
    let cycle: Int

    /// What it costs that another institution of the township comes, or one of the county.
    static let townshipWish = 30
    static let countyWish = 90
    /// So many institutions of other townships are asked.
    static let helpers = 3

    init(_ order: RoundOrder, _ records: RoundRecords, _ sites: [RoundSite], _ matrix: RoundMatrix) throws(Failure) {
        guard sites.count <= 3_000 else {
            throw Failure(.invalid, "应巡诊的村有 \(sites.count) 个，一次最多 3000 个", remedy: "请按县（区）或乡镇分别编制")
        }
        self.order = order
        self.records = records
        self.sites = sites
        let depots = Set(records.teams.map(\.institution)).sorted()
        self.depots = depots
        crews = depots.map { depot in
            let own = records.teams.indices.filter { records.teams[$0].institution == depot }
            guard order.needsVehicle else { return own }
            return Array(own.prefix(records.vehicles.filter { $0.institution == depot && $0.isUsable }.count))
        }
        let villages = sites.map { records.villages[$0.village] }
        let places = villages.map { RoundTravel.Place(id: $0.id, point: $0.point) }
            + depots.map { RoundTravel.Place(id: $0, point: records.institutions[$0]?.point) }
        // Without any depot a place that nobody comes from keeps the matrix square.
        travel = RoundTravel(
            depots.isEmpty ? places + [RoundTravel.Place(id: "", point: nil)] : places, order.terrain, matrix)
        cycle = sites.contains { $0.stride > 1 } ? 2 : 1
        reach = Self.reach(sites, records, depots, travel)
        markets = RoundMarkets(sites, records, order)
    }

    func place(ofDepot depot: Int) -> Int { sites.count + depot }

    private static func reach(
        _ sites: [RoundSite], _ records: RoundRecords, _ depots: [String], _ travel: RoundTravel
    ) -> [[Reach]] {
        let known = depots.map { records.institutions[$0] }
        let byTeam = Dictionary(records.teams.map { ($0.id, $0.institution) }, uniquingKeysWith: { first, _ in first })
        return sites.enumerated().map { index, site in
            if site.isOutside {
                let own = Set(site.publishedTeams.compactMap { byTeam[$0] })
                return depots.indices.filter { own.contains(depots[$0]) }.map { Reach(depot: $0, wish: 0) }
            }
            let village = records.villages[site.village]
            var found: [Reach] = []
            var others: [(minutes: Int, depot: Int)] = []
            for depot in depots.indices {
                if depots[depot] == village.responsible {
                    found.append(Reach(depot: depot, wish: 0))
                } else if known[depot]?.township == village.township {
                    found.append(Reach(depot: depot, wish: townshipWish))
                } else if known[depot]?.county == village.county {
                    others.append((travel(sites.count + depot, index), depot))
                }
            }
            others.sort { $0 < $1 }
            return found + others.prefix(helpers).map { Reach(depot: $0.depot, wish: countyWish) }
        }
    }

    /// The half-day problem of the board with teams grouped into kinds.
    /// - Parameters:
    ///   - kinds: teams (by index in the records) of each kind; those of one kind share their depot.
    ///   - wishes: further cost of a visit of a site by a kind.
    ///   - patterns: of a site, and their costs; nil takes those of its needs.
    func sessions(
        _ kinds: [[Int]], wishes: (Int, Int) -> Int = { _, _ in 0 }, patterns: (Int) -> RoundPatterns? = { _ in nil }
    ) throws(Failure) -> SessionProblem {
        let home = kinds.map { kind in depots.firstIndex(of: records.teams[kind[0]].institution) ?? 0 }
        var values: [SessionProblem.Site] = []
        for (index, site) in sites.enumerated() {
            let sets = patterns(index) ?? ownPatterns(index)
            var (able, costs): ([Int], [Int]) = ([], [])
            for (kind, depot) in home.enumerated() {
                guard let reached = reach[index].first(where: { $0.depot == depot }) else { continue }
                able.append(kind)
                costs.append(reached.wish + wishes(index, kind))
            }
            let weight = site.weight(isRounds: records.villages[site.village].isRounds)
            values.append(
                SessionProblem.Site(
                    patterns: sets.sets, penalty: weight * site.visits * (site.stride > 1 ? 1 : cycle), kinds: able,
                    patternCosts: sets.costs, kindCosts: costs))
        }
        return try SessionProblem(
            sites: values, kinds: zip(home, kinds).map {
                SessionProblem.Kind(depot: $0, teams: Array(repeating: $1.count, count: 5 * cycle))
            }, depots: max(1, depots.count), days: 5 * cycle, hours: order.day.hours, travel: travel.minutes)
    }

    /// The half-days that suit the site, with what each costs of published times and market days.
    func ownPatterns(_ index: Int) -> RoundPatterns {
        var patterns = plainPatterns(index)
        markets.charge(&patterns, index, cycle: cycle)
        return patterns
    }

    private func plainPatterns(_ index: Int) -> RoundPatterns {
        let site = sites[index]
        if site.isOutside {
            var fixed = RoundPatterns(visits: 1, weeks: 1, weight: 0, published: [])
            let week = site.published.sorted()
            fixed.sets = [(0..<cycle).flatMap { number in week.map { $0 + 10 * number } }]
            fixed.costs = [0]
            return fixed
        }
        let published = order.startsAnew ? [] : site.published
        if site.stride > 1 { return RoundPatterns(fortnightly: published, startsLate: site.firstDue > 0) }
        let weight = site.weight(isRounds: records.villages[site.village].isRounds)
        return RoundPatterns(visits: site.visits, weeks: cycle, weight: weight, published: published)
    }
}
