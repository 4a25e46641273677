import Quantities

/// The market days of each site within a plan. That visits fall on them is our wish, no clause asks for it: it weighs
/// less than any visit that is asked for, and less than a published time.
struct RoundMarkets {
    /// Minutes of travel that are worth it that a visit falls on a market day (or on none where it should not).
    static let worth = 20

    /// By site: half-days after the Monday of the first week (twice the days, plus one for the afternoon) that a
    /// market is held on; nil where none is on record.
    private let wished: [Set<Int>?]
    private let avoided: [Set<Int>?]
    private let days: Int
    private let first: Int

    init(_ sites: [RoundSite], _ records: RoundRecords, _ order: RoundOrder) {
        (days, first) = (7 * order.weeks, order.from - order.monday)
        let held = records.markets.map { $0.halves(order) }
        func all(_ site: RoundSite, isAvoided: Bool) -> Set<Int>? {
            let village = records.villages[site.village]
            let own = records.markets.indices.filter {
                records.markets[$0].isAvoided == isAvoided && records.markets[$0].concerns(village)
            }
            return own.isEmpty || site.isOutside ? nil : own.reduce(into: []) { $0.formUnion(held[$1]) }
        }
        if held.isEmpty {
            (wished, avoided) = ([], [])
        } else {
            wished = sites.map { all($0, isAvoided: false) }
            avoided = sites.map { all($0, isAvoided: true) }
        }
    }

    private func sets(_ site: Int) -> (wished: Set<Int>?, avoided: Set<Int>?) {
        site < wished.count ? (wished[site], avoided[site]) : (nil, nil)
    }

    /// Whether a half-day is as wished: on a market day, or on none that should be avoided; nil without a market.
    func suits(_ site: Int, _ date: Int, _ half: Int) -> Bool? {
        let (wished, avoided) = sets(site)
        if avoided?.contains(2 * date + half) == true { return false }
        return wished.map { $0.contains(2 * date + half) } ?? (avoided == nil ? nil : true)
    }

    /// Adds to the cost of each pattern what its sessions miss of the market days of the plan.
    func charge(_ patterns: inout RoundPatterns, _ site: Int, cycle: Int) {
        let (wished, avoided) = sets(site)
        if wished == nil && avoided == nil { return }
        let costs = (0..<10 * cycle).map { session -> Int in
            let begin = session / 10 * 7 + session % 10 / 2
            let dates = stride(from: begin, to: days, by: 7 * cycle).filter { $0 >= first }
            let missed = dates.count { suits(site, $0, session & 1) == false }
            return dates.isEmpty ? 0 : (missed * Self.worth + dates.count / 2) / dates.count
        }
        for (number, set) in patterns.sets.enumerated() {
            patterns.costs[number] += set.reduce(0) { $0 + costs[$1] }
        }
    }
}
