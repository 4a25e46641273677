import Policy
import Quantities

extension RoundsPlan {
    /// The markets of a village, and how many of its visits of the plan are as they had better be.
    package struct Markets: Codable, Sendable, Equatable {
        /// Index in `villages`.
        package var village: Int
        /// 甲镇集（农历逢一、六）, and whether rounds avoid it.
        package var told: [String]
        package var isAvoided: Bool
        package var visits: Int
        /// Visits on a market day; of a market that is avoided, those beside it.
        package var suited: Int
    }

    /// Visits of villages with markets, and those that are as wished; nil where no market is on record.
    package var marketVisits: (all: Int, suited: Int)? {
        guard let markets, !markets.isEmpty else { return nil }
        return (markets.reduce(0) { $0 + $1.visits }, markets.reduce(0) { $0 + $1.suited })
    }
}

extension RoundAssembly {
    func markets(_ visits: [RoundsPlan.Visit]) -> [RoundsPlan.Markets]? {
        let records = problem.records
        if records.markets.isEmpty { return nil }
        let shift = problem.order.from - problem.order.monday
        let own = Dictionary(grouping: visits, by: \.village)
        return problem.sites.indices.compactMap { site in
            let village = records.villages[problem.sites[site].village]
            let markets = records.markets.filter { $0.concerns(village) }
            if markets.isEmpty || problem.sites[site].isOutside { return nil }
            let visits = own[site] ?? []
            return RoundsPlan.Markets(
                village: site,
                told: markets.map { "\($0.name)（\($0.told)\($0.isAvoided ? "，宜避开" : "")）" },
                isAvoided: markets.allSatisfy(\.isAvoided), visits: visits.count,
                suited: visits.count {
                    problem.markets.suits(site, $0.day + shift, $0.isAfternoon ? 1 : 0) == true
                })
        }
    }
}

extension RoundsPlanText {
    /// How many visits fall on market days, and that this is a wish.
    var markets: [String] {
        guard let markets = body.markets, !markets.isEmpty else { return [] }
        let wish = "（本系统的意愿，没有条款要求：不误次数、不改公布的时间，赶上一次抵 \(RoundMarkets.worth) 分钟行车）"
        return [false, true].compactMap { isAvoided in
            let own = markets.filter { $0.isAvoided == isAvoided }
            if own.isEmpty { return nil }
            let (visits, suited) = (own.reduce(0) { $0 + $1.visits }, own.reduce(0) { $0 + $1.suited })
            return isAvoided
                ? "集日\(wish)：\(own.count) 个村宜避开集日，巡诊 \(visits) 次中 \(suited) 次避开了。"
                : "集日\(wish)：\(own.count) 个村有集，巡诊 \(visits) 次中 \(suited) 次在集日；"
                    + "逢五日、十日的集在每周固定的星期里不能次次赶上。"
        }
    }

    func markets(of village: Int) -> [String] {
        (body.markets ?? []).filter { $0.village == village }.map {
            "   集日：\($0.told.joined(separator: "、"))；这一期巡诊 \($0.visits) 次，"
                + "\($0.isAvoided ? "避开集日的" : "在集日的") \($0.suited) 次（意愿，不是条款要求）。"
        }
    }
}
