import Planner
import Policy
import Quantities

extension PostingRoster {
    /// The problems, the largest first. A need that nobody could serve is in none of them.
    func parts() throws(Failure) -> [Part] {
        var joined = Joined()
        for (person, ways) in ways {
            for site in ways.keys { joined.join("p|\(person)", "s|\(site)") }
            if let department = people.people[person]?.department { joined.join("p|\(person)", "d|\(department)") }
        }
        var sites: [String: Set<String>] = [:]
        var staff: [String: Set<String>] = [:]
        for (person, ways) in ways {
            let root = joined.root("p|\(person)")
            staff[root, default: []].insert(person)
            for site in ways.keys { sites[root, default: []].insert(site) }
        }
        var parts: [Part] = []
        // Who is away without a way of ours is missed at home all the same.
        for person in people.people.values where ways[person.party.id] == nil && months(person).posted != 0 {
            let root = joined.root("d|\(person.department)")
            if staff[root] != nil { staff[root]?.insert(person.party.id) }
        }
        for (root, own) in staff {
            parts.append(try part(own.sorted(), (sites[root] ?? []).sorted()))
        }
        return parts.sorted { ($0.people.count, $0.people[0]) > ($1.people.count, $1.people[0]) }
    }

    private func part(_ staff: [String], _ sites: [String]) throws(Failure) -> Part {
        let number = Dictionary(uniqueKeysWithValues: sites.enumerated().map { ($1, $0) })
        let own = needs.indices.filter { need in place[need].map { number[$0] != nil } ?? false }
        let bits = try PostingBits(own, staff, ways, place).bits
        let groups = Set(staff.compactMap { people.people[$0]?.department }).sorted()
        let group = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
        var pinned: [RosterBlock] = []
        // Where people are who are posted by records that stand: no need is met there twice.
        let elsewhere = sites.count
        var list: [RosterPerson] = []
        for id in staff {
            guard let person = people.people[id] else { continue }
            let taken = months(person)
            pinned += Self.runs(taken.posted).map {
                RosterBlock(person: list.count, site: elsewhere, start: $0.start, length: $0.length)
            }
            let own = ways[id] ?? [:]
            let traits = own.values.reduce(UInt64(0)) { sum, way in way.needs.reduce(sum) { $0 | (bits[$1] ?? 0) } }
            list.append(
                RosterPerson(
                    traits: traits, group: group[person.department], unavailable: taken.resting,
                    options: own.compactMap { site, way in
                        number[site].map { RosterOption(site: $0, monthCost: min(way.cost, 1_000_000)) }
                    }.sorted { $0.site < $1.site }))
        }
        var demands: [RosterDemand] = []
        var behind: [Int] = []
        for need in own {
            for demand in self.demands(needs[need], number[place[need] ?? ""] ?? 0, bits[need] ?? 0) {
                demands.append(demand)
                behind.append(need)
            }
        }
        let lengths = RosterSite(
            shortest: limits.shortest, longest: max(limits.shortest, min(limits.longest, limits.months)))
        return Part(
            problem: RosterProblem(
                months: limits.months, people: list, sites: Array(repeating: lengths, count: sites.count + 1),
                demands: demands, groups: groups.map { RosterGroup(mostAway: mostAway($0)) },
                rule: BlockRule(most: limits.most, rest: limits.rest, handoverCost: Self.handover, repeatCost: 120),
                pinned: pinned),
            people: staff, sites: sites, needs: behind)
    }

    /// Of a need at once, one demand for each number of people that is missing.
    private func demands(_ need: PostingNeed, _ site: Int, _ bit: UInt64) -> [RosterDemand] {
        let weight = Self.weight(need.strength)
        if need.style == .inPeriod {
            return [RosterDemand(
                site: site, .inTotal, atLeast: need.total, traits: bit, window: need.window, weight: weight)]
        }
        return Set(need.missing).subtracting([0]).sorted().map { count in
            let window = need.missing.indices.reduce(UInt64(0)) {
                need.missing[$1] == count ? $0 | 1 << UInt64($1) : $0
            }
            return RosterDemand(site: site, .atOnce, atLeast: count, traits: bit, window: window, weight: weight)
        }
    }

    private func mostAway(_ department: String) -> Int {
        let all = people.departmentSizes[department] ?? 0
        return all - (all * limits.keepPercent + 99) / 100
    }

    /// Months in which a person is posted, and those in which a rest goes on that began before the plan.
    private func months(_ person: PostingPeople.Person) -> (posted: UInt64, resting: UInt64) {
        var (posted, resting): (UInt64, UInt64) = (0, 0)
        guard let first = spans.first?.first else { return (0, 0) }
        for stretch in person.away {
            if let last = stretch.last, last < first {
                let ready = last.adding(months: limits.rest)
                for (month, span) in spans.enumerated() where span.first <= ready { resting |= 1 << UInt64(month) }
                continue
            }
            for (month, span) in spans.enumerated()
            where stretch.first <= span.last && (stretch.last ?? span.last) >= span.first {
                posted |= 1 << UInt64(month)
            }
        }
        if let day = people.notBefore {
            for (month, span) in spans.enumerated() where span.last < day { resting |= 1 << UInt64(month) }
        }
        return (posted, resting & ~posted)
    }

    static func runs(_ months: UInt64) -> [(start: Int, length: Int)] {
        var runs: [(start: Int, length: Int)] = []
        for month in 0..<64 where months >> UInt64(month) & 1 == 1 {
            if let last = runs.last, last.start + last.length == month {
                runs[runs.count - 1].length += 1
            } else {
                runs.append((month, 1))
            }
        }
        return runs
    }
}
