import Planner

extension PostingPlanning {
    /// What keeps each need from being met, by its key.
    func blocks(_ offers: PostingOffers, _ sites: PostingSites, _ limits: PostingLimits) -> [String: Blocked] {
        var found: [String: Blocked] = [:]
        for (number, need) in roster.needs.enumerated() {
            let senders = sites.sites(of: need.kind, need.subject).flatMap { sites.senders[$0] ?? [] }
            let wanted = offers.wanted[number]
            var blocked = Blocked(block: .nobody, wanted: wanted?.asked, sender: wanted?.origin)
            if limits.months < limits.shortest {
                blocked.block = .tooShort
            } else if senders.isEmpty {
                blocked.block = .noSender
            } else if offers.foreign.contains(number) {
                blocked.block = .sender
            } else if offers.counting[number].isEmpty, wanted == nil {
                blocked.block = .uncountable
            }
            blocked.senders = Array(Set(senders.map(\.origin)).sorted().prefix(5))
            found[need.key] = blocked
        }
        for solved in solved {
            for gap in solved.part.problem.gaps(in: solved.answer.blocks) {
                let key = roster.needs[solved.part.needs[gap.demand]].key
                guard let (block, obstacle) = Self.smallest(gap) else { continue }
                found[key]?.block = block
                found[key]?.obstacles = Dictionary(uniqueKeysWithValues: gap.obstacles.map { ($0.rawValue, $1) })
                found[key]?.people = (gap.examples[obstacle] ?? []).map { solved.part.people[$0] }
            }
        }
        return found
    }

    struct Blocked {
        var block: PostingBlock
        var wanted: String?
        var sender: String?
        var obstacles: [String: Int] = [:]
        var people: [String] = []
        var senders: [String] = []
    }

    private static func smallest(_ gap: RosterGap) -> (PostingBlock, RosterObstacle)? {
        let order: [(RosterObstacle, PostingBlock)] = [
            (.cost, .search), (.department, .department), (.spent, .spent), (.engaged, .engaged),
            (.unavailable, .unavailable),
        ]
        return order.first { (gap.obstacles[$0.0] ?? 0) > 0 }.map { ($0.1, $0.0) }
    }
}
