import Quantities

extension PostingInstance {
    /// The instance as a roster problem: people and sites keep their order, traits are specialties and leadership.
    package func problem() throws(Failure) -> RosterProblem {
        let specialties = Set(staff.map(\.specialty) + facilities.flatMap(\.specialties)).sorted()
        guard specialties.count < 63 else {
            throw Failure(.invalid, "专业有 \(specialties.count) 种，最多 62 种", at: "staff", remedy: "合并专业后重试")
        }
        let leader: UInt64 = 1
        let bit = Dictionary(uniqueKeysWithValues: specialties.enumerated().map { ($1, UInt64(2) << UInt64($0)) })
        let departments = departmentCap.keys.sorted()
        let group = Dictionary(uniqueKeysWithValues: departments.enumerated().map { ($1, $0) })
        let all = RosterBlock.months(0, months)
        let people = staff.enumerated().map { index, person in
            let refused = person.refused
            let open = facilities.indices.filter { person.titleLevel > 0 && !refused.contains(facilities[$0].id) }
            return RosterPerson(
                traits: bit[person.specialty, default: 0] | (person.leader ? leader : 0),
                group: group[person.department],
                unavailable: person.unavailable.reduce(0) { $0 | 1 << UInt64($1) },
                options: open.map { RosterOption(site: $0, monthCost: costPerMonth[index][$0]) })
        }
        let demands = facilities.enumerated().flatMap { index, facility in
            let needs =
                [(facility.k, UInt64(0)), (1, leader)] + facility.specialties.map { (1, bit[$0, default: 0]) }
            return needs.map { count, traits in
                RosterDemand(site: index, .atOnce, atLeast: count, traits: traits, window: all, weight: shortfallCost)
            }
        }
        return RosterProblem(
            months: months, people: people,
            sites: facilities.map { _ in RosterSite(shortest: minBlock, longest: maxBlock) },
            demands: demands, groups: departments.map { RosterGroup(mostAway: departmentCap[$0] ?? 0) },
            rule: BlockRule(most: maxBlocks, rest: rest, handoverCost: handoverCost))
    }
}
