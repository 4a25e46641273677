@testable import Planner

/// Judges a roster from the problem alone, month by month, sharing no code with the search.
struct RosterJudge {
    var cost = 0
    var faults: [String] = []

    init(_ problem: RosterProblem, _ blocks: [RosterBlock]) {
        for person in problem.people.indices { judge(person, problem, blocks.filter { $0.person == person }) }
        for (index, group) in problem.groups.enumerated() {
            for month in 0..<problem.months {
                let away = blocks.filter { problem.people[$0.person].group == index && Self.covers($0, month) }
                let pinned = away.filter { problem.pinned.contains($0) }
                if away.count > max(group.mostAway, pinned.count) { faults.append("group \(index) month \(month)") }
            }
        }
        for demand in problem.demands { judge(demand, problem, blocks) }
    }

    private static func covers(_ block: RosterBlock, _ month: Int) -> Bool {
        month >= block.start && month < block.start + block.length
    }

    private mutating func judge(_ person: Int, _ problem: RosterProblem, _ blocks: [RosterBlock]) {
        let own = problem.people[person]
        for (count, block) in blocks.sorted(by: { $0.start < $1.start }).enumerated() {
            let option = own.options.first { $0.site == block.site }
            cost += problem.rule.handoverCost + (option?.monthCost ?? 0) * block.length
            if count > 0 { cost += problem.rule.repeatCost }
            if problem.pinned.contains(block) { continue }
            if option == nil { faults.append("\(block): site not open") }
            let site = problem.sites[block.site]
            if block.length < site.shortest || block.length > site.longest { faults.append("\(block): length") }
            for month in block.start..<block.start + block.length {
                if month >= problem.months { faults.append("\(block): beyond the end") }
                if own.unavailable >> UInt64(month) & 1 == 1 { faults.append("\(block): not available") }
            }
            for other in blocks where other != block {
                let apart =
                    other.start >= block.start + block.length + problem.rule.rest
                    || block.start >= other.start + other.length + problem.rule.rest
                if !apart { faults.append("\(block): no rest from \(other)") }
            }
        }
        let pinned = blocks.filter { problem.pinned.contains($0) }.count
        if blocks.count > max(problem.rule.most, pinned) { faults.append("person \(person): blocks") }
    }

    private mutating func judge(_ demand: RosterDemand, _ problem: RosterProblem, _ blocks: [RosterBlock]) {
        let serving = blocks.filter {
            $0.site == demand.site && problem.people[$0.person].traits & demand.traits == demand.traits
        }
        let window = (0..<problem.months).filter { demand.window >> UInt64($0) & 1 == 1 }
        switch demand.count {
        case .atOnce:
            for month in window {
                let here = serving.filter { Self.covers($0, month) }.count
                cost += demand.weight * max(0, demand.atLeast - here)
            }
        case .inTotal:
            let people = Set(serving.filter { block in window.contains { Self.covers(block, $0) } }.map(\.person))
            cost += demand.weight * max(0, demand.atLeast - people.count)
        }
    }
}
