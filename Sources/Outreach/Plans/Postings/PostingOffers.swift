import Policy
import Quantities

/// Which postings would count for which needs, and which would break a rule themselves: found by putting one of each
/// into the records and looking at what the rules count.
struct PostingOffers {
    /// By place of the need.
    var counting: [Set<PostingVariant>]
    /// By place of the need: the least demanding kind of person who would count, and who would send them.
    private(set) var wanted: [(asked: String, origin: String)?]
    /// Places of needs for which only institutions of another kind could send somebody.
    var foreign: Set<Int> = []
    /// Variants that break a rule on the person: by variant the rule.
    private(set) var unfit: [PostingVariant: String] = [:]

    let trial: PostingTrial
    let needs: [PostingNeed]
    let villages: Set<String>
    /// By place of the need: kinds of people that would count, by place in the catalogue.
    var candidates: [[Int: PostingVariant]]
    /// Rules on the person that a variant breaks, and those that somebody tried meets.
    var broken: [PostingVariant: String] = [:]
    var metBySome: Set<String> = []

    struct Tried {
        var variant: PostingVariant
        /// Place in the catalogue; nil for people on record.
        var catalogue: Int?
    }

    init(
        _ trial: PostingTrial, _ needs: [PostingNeed], _ sites: PostingSites, _ people: PostingPeople,
        _ institutions: PlanInstitutions
    ) {
        (self.trial, self.needs) = (trial, needs)
        villages = sites.villages
        counting = Array(repeating: [], count: needs.count)
        candidates = Array(repeating: [:], count: needs.count)
        wanted = Array(repeating: nil, count: needs.count)
        var classes: [String: Set<PostingClass>] = [:]
        for person in people.people.values { classes[person.institution, default: []].insert(person.group) }
        let kinds = institutions.all.mapValues { $0.type == "cdc" }
        func tries(_ site: String) -> [Tried] {
            (sites.senders[site] ?? []).flatMap { sender in
                let own = (classes[sender.origin] ?? []).map { (group: $0, catalogue: Int?.none) }
                let all = own + PostingClass.catalogue.enumerated().map { ($1.group, $0) }
                return all.flatMap { group, catalogue in
                    let isCentre = kinds[sender.origin] ?? false
                    let roles = sites.villages.contains(site) ? [.general] : group.roles(isControlCentre: isCentre)
                    return roles.map { role in
                        Tried(
                            variant: PostingVariant(site: site, sender: sender, group: group, role: role),
                            catalogue: catalogue)
                    }
                }
            }
        }
        for isAttended in [false, true] {
            let single = needs.indices.filter {
                needs[$0].kind != "consortium" && (needs[$0].style == .attended) == isAttended
            }
            let places = Set(single.flatMap { sites.sites(of: needs[$0].kind, needs[$0].subject) }).sorted()
            ask(single, places.map(tries), places, people)
        }
        let shared = needs.indices.filter { needs[$0].kind == "consortium" }
        askOfMembers(
            shared, { sites.sites(of: "consortium", needs[$0].subject) }, tries, people, institutions)
        settle()
        askElsewhere(sites, people, institutions)
        settle()
    }

    /// Who breaks a rule that others meet is unfit; of those who are fit the least demanding is wanted.
    private mutating func settle() {
        unfit = broken.filter { metBySome.contains($0.value) }
        for place in needs.indices {
            let fit = candidates[place].filter { unfit[$0.value] == nil }.min { $0.key < $1.key }
            wanted[place] = fit.map { (PostingClass.catalogue[$0.key].asked, $0.value.sender.origin) }
        }
    }
}
