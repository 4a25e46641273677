/// A roster problem laid out for the search: flat buffers, each pair of person and site with its class.
///
/// A class is a site and the set of its demands that a person serves: people of one class are worth the same there.
final class RosterTables: @unchecked Sendable {
    let problem: RosterProblem
    let months: Int
    let people: Int
    let sites: Int
    let allMonths: UInt64

    /// Options of person p: `optionStart[p]..<optionStart[p + 1]`; pinned places that are no option come after all.
    let optionStart: Table<Int32>
    let optionSite: Table<Int32>
    let optionCost: Table<Int>
    let optionClass: Table<Int32>
    let optionPerson: Table<Int32>
    /// Options by site: `siteOptions[siteStart[f]..<siteStart[f + 1]]`.
    let siteStart: Table<Int32>
    let siteOptions: Table<Int32>

    /// Classes of site f: `siteClasses[f]..<siteClasses[f + 1]`.
    let siteClasses: Table<Int32>
    /// Demands at once of class c: `classDemands[classStart[c]..<classStart[c + 1]]`; those in total likewise.
    let classStart: Table<Int32>
    let classDemands: Table<Int32>
    let totalStart: Table<Int32>
    let classTotals: Table<Int32>
    let classes: Int

    /// People needed of demand d in month m: `need[d * months + m]`, 0 outside its window.
    let need: Table<Int32>
    let weight: Table<Int>
    let window: Table<UInt64>
    let demandSite: Table<Int32>
    let isTotal: Table<Bool>
    let atLeast: Table<Int32>

    let group: Table<Int32>
    let mostAway: Table<Int32>
    let unavailable: Table<UInt64>
    let shortest: Table<Int32>
    let longest: Table<Int32>
    /// Option of each pinned block, in the problem's order.
    let pinnedOptions: [Int]
    /// Room for blocks of a person.
    let room: Int

    init(_ problem: RosterProblem) {
        self.problem = problem
        months = problem.months
        people = problem.people.count
        sites = problem.sites.count
        allMonths = RosterBlock.months(0, problem.months)
        var layout = RosterLayout(problem)
        layout.addOptions()
        layout.addClasses()
        optionStart = Table(layout.optionStart)
        optionSite = Table(layout.optionSite)
        optionCost = Table(layout.optionCost)
        optionClass = Table(layout.optionClass)
        optionPerson = Table(layout.optionPerson)
        (siteStart, siteOptions) = layout.optionsBySite()
        siteClasses = Table(layout.siteClasses)
        classes = Int(layout.siteClasses.last ?? 0)
        classStart = Table(layout.classStart)
        classDemands = Table(layout.classDemands)
        totalStart = Table(layout.totalStart)
        classTotals = Table(layout.classTotals)
        let all = allMonths
        let count = months
        need = Table(
            problem.demands.flatMap { demand in
                (0..<count).map {
                    demand.count == .atOnce && demand.window >> UInt64($0) & 1 == 1 ? Int32(demand.atLeast) : 0
                }
            })
        weight = Table(problem.demands.map(\.weight))
        window = Table(problem.demands.map { $0.window & all })
        demandSite = Table(problem.demands.map { Int32($0.site) })
        isTotal = Table(problem.demands.map { $0.count == .inTotal })
        atLeast = Table(problem.demands.map { Int32($0.atLeast) })
        group = Table(problem.people.map { Int32($0.group ?? -1) })
        mostAway = Table(problem.groups.map { Int32($0.mostAway) })
        unavailable = Table(problem.people.map { $0.unavailable | ~all })
        shortest = Table(problem.sites.map { Int32($0.shortest) })
        longest = Table(problem.sites.map { Int32($0.longest) })
        pinnedOptions = layout.pinnedOptions
        var pinned = [Int](repeating: 0, count: problem.people.count)
        for block in problem.pinned { pinned[block.person] += 1 }
        room = problem.rule.most + (pinned.max() ?? 0)
    }

    /// The places of a person that may be chosen.
    @inline(__always)
    func options(of person: Int) -> Range<Int> { Int(optionStart[person])..<Int(optionStart[person + 1]) }
    @inline(__always)
    func options(at site: Int) -> Range<Int> { Int(siteStart[site])..<Int(siteStart[site + 1]) }
    @inline(__always)
    func classes(of site: Int) -> Range<Int> { Int(siteClasses[site])..<Int(siteClasses[site + 1]) }
    @inline(__always)
    func demands(of kind: Int) -> Range<Int> { Int(classStart[kind])..<Int(classStart[kind + 1]) }
    @inline(__always)
    func totals(of kind: Int) -> Range<Int> { Int(totalStart[kind])..<Int(totalStart[kind + 1]) }
}
