import Quantities

extension RosterProblem {
    /// Refuses a problem whose numbers make no sense, naming the first such place.
    /// - Throws: `Failure` of kind `invalid`.
    package func check() throws(Failure) {
        try require(1..<61, months, "月数", at: "months")
        try require(1..<9, rule.most, "每人最多派驻段数", at: "rule.most")
        try require(0..<61, rule.rest, "两段之间的休整月数", at: "rule.rest")
        try require(Self.costs, rule.handoverCost, "交接成本", at: "rule.handoverCost")
        try require(Self.costs, rule.repeatCost, "再次派驻成本", at: "rule.repeatCost")
        for (index, site) in sites.enumerated() {
            try require(1..<61, site.shortest, "最短月数", at: "sites[\(index)]")
            try require(site.shortest..<61, site.longest, "最长月数", at: "sites[\(index)]")
        }
        for (index, group) in groups.enumerated() {
            try require(0..<1_000_001, group.mostAway, "科室同时外派上限", at: "groups[\(index)]")
        }
        try checkPeople()
        try checkDemands()
        try checkPinned()
    }

    private static let costs = 0..<1_000_001

    private func checkPeople() throws(Failure) {
        for (index, person) in people.enumerated() {
            let place = "people[\(index)]"
            if let group = person.group { try require(0..<groups.count, group, "科室序号", at: place) }
            var last = -1
            for option in person.options {
                try require(0..<sites.count, option.site, "派驻点序号", at: place)
                try require(Self.costs, option.monthCost, "每月成本", at: place)
                guard option.site > last else {
                    throw Failure(
                        .invalid, "派驻点 \(option.site) 重复或未按序号排列", at: place, remedy: "每个派驻点只列一次，按序号升序")
                }
                last = option.site
            }
        }
    }

    private func checkDemands() throws(Failure) {
        for (index, demand) in demands.enumerated() {
            let place = "demands[\(index)]"
            try require(0..<sites.count, demand.site, "派驻点序号", at: place)
            try require(0..<10_001, demand.atLeast, "需要人数", at: place)
            try require(0..<10_000_001, demand.weight, "缺员成本", at: place)
        }
    }

    private func checkPinned() throws(Failure) {
        for (index, block) in pinned.enumerated() {
            let place = "pinned[\(index)]"
            try require(0..<people.count, block.person, "人员序号", at: place)
            try require(0..<sites.count, block.site, "派驻点序号", at: place)
            try require(0..<months, block.start, "起始月", at: place)
            try require(1..<months - block.start + 1, block.length, "月数", at: place)
        }
    }

    private func require(_ bound: Range<Int>, _ value: Int, _ what: String, at place: String) throws(Failure) {
        guard !bound.contains(value) else { return }
        let allowed = bound.isEmpty ? "没有可选的值" : "应在 \(bound.lowerBound)–\(bound.upperBound - 1) 之间"
        throw Failure(.invalid, "\(what)是 \(value)，\(allowed)", at: place, remedy: "更正这个数后重试")
    }
}
