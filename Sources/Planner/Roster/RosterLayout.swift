/// The making of `RosterTables`: numbers options and classes.
struct RosterLayout {
    let problem: RosterProblem
    var optionStart: [Int32] = [0]
    var optionSite: [Int32] = []
    var optionCost: [Int] = []
    var optionClass: [Int32] = []
    var optionPerson: [Int32] = []
    var pinnedOptions: [Int] = []
    var siteClasses: [Int32] = [0]
    var classStart: [Int32] = [0]
    var classDemands: [Int32] = []
    var totalStart: [Int32] = [0]
    var classTotals: [Int32] = []

    init(_ problem: RosterProblem) { self.problem = problem }

    mutating func addOptions() {
        for (index, person) in problem.people.enumerated() {
            for option in person.options { addOption(of: index, option.site, option.monthCost) }
            optionStart.append(Int32(optionSite.count))
        }
        var extra: [RosterBlock: Int] = [:]
        for block in problem.pinned {
            let own = Int(optionStart[block.person])..<Int(optionStart[block.person + 1])
            let key = RosterBlock(person: block.person, site: block.site, start: 0, length: 0)
            if let option = own.first(where: { Int(optionSite[$0]) == block.site }) ?? extra[key] {
                pinnedOptions.append(option)
            } else {
                extra[key] = optionSite.count
                pinnedOptions.append(optionSite.count)
                addOption(of: block.person, block.site, 0)
            }
        }
    }

    private mutating func addOption(of person: Int, _ site: Int, _ cost: Int) {
        optionSite.append(Int32(site))
        optionCost.append(cost)
        optionPerson.append(Int32(person))
    }

    mutating func addClasses() {
        var served = [[Int]](repeating: [], count: problem.sites.count)
        for (index, demand) in problem.demands.enumerated() { served[demand.site].append(index) }
        var bySite = [[Int]](repeating: [], count: problem.sites.count)
        for option in optionSite.indices { bySite[Int(optionSite[option])].append(option) }
        optionClass = [Int32](repeating: 0, count: optionSite.count)
        for site in problem.sites.indices {
            var known: [[Int]: Int32] = [:]
            for option in bySite[site] {
                let traits = problem.people[Int(optionPerson[option])].traits
                let serves = served[site].filter { traits & problem.demands[$0].traits == problem.demands[$0].traits }
                if let kind = known[serves] { optionClass[option] = kind; continue }
                let kind = Int32(classStart.count - 1)
                known[serves] = kind
                optionClass[option] = kind
                classDemands += serves.filter { problem.demands[$0].count == .atOnce }.map(Int32.init)
                classTotals += serves.filter { problem.demands[$0].count == .inTotal }.map(Int32.init)
                classStart.append(Int32(classDemands.count))
                totalStart.append(Int32(classTotals.count))
            }
            siteClasses.append(Int32(classStart.count - 1))
        }
    }

    /// Options that may be chosen, grouped by site.
    func optionsBySite() -> (Table<Int32>, Table<Int32>) {
        var bySite = [[Int32]](repeating: [], count: problem.sites.count)
        for option in 0..<Int(optionStart.last ?? 0) { bySite[Int(optionSite[option])].append(Int32(option)) }
        var start: [Int32] = [0]
        for list in bySite { start.append(start.last! + Int32(list.count)) }
        return (Table(start), Table(bySite.flatMap { $0 }))
    }
}
