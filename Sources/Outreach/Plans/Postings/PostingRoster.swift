import Planner
import Policy
import Quantities

/// The needs, the people and the ways between them as roster problems: one for each part that shares no person, site
/// or department with another.
struct PostingRoster {
    /// A roster problem with the people, sites and needs behind its numbers.
    struct Part {
        var problem: RosterProblem
        var people: [String]
        var sites: [String]
        /// Place of the need behind each demand.
        var needs: [Int]
    }

    /// One way for a person to serve at a site.
    struct Way {
        var variant: PostingVariant
        var cost: Int
        var needs: Set<Int>
    }

    /// What it costs to begin a posting.
    static let handover = 60

    let needs: [PostingNeed]
    /// The site at which each need is to be met; nil where there is none.
    private(set) var place: [String?]
    /// By person and site: the best way.
    private(set) var ways: [String: [String: Way]] = [:]
    let people: PostingPeople
    let limits: PostingLimits
    let spans: [(first: CivilDate, last: CivilDate)]
    private var departments: [String: [String]] = [:]

    init(
        _ needs: [PostingNeed], _ offers: PostingOffers, _ sites: PostingSites, _ people: PostingPeople,
        _ institutions: PlanInstitutions, _ limits: PostingLimits, from day: CivilDate
    ) {
        (self.needs, self.people, self.limits) = (needs, people, limits)
        spans = limits.spans(from: day)
        place = PostingRoster.places(needs, offers, sites, people)
        for (id, person) in people.people { departments[person.department, default: []].append(id) }
        let found = bestWays(offers, institutions)
        for person in people.people.values {
            for (site, best) in found[Staff(institution: person.institution, group: person.group)] ?? [:] {
                var way = best
                way.cost += 5 * person.pastMonths
                ways[person.party.id, default: [:]][site] = way
            }
        }
    }

    /// Needs of a whole consortium are put where most of its people could meet them, where others are needed already.
    private static func places(
        _ needs: [PostingNeed], _ offers: PostingOffers, _ sites: PostingSites, _ people: PostingPeople
    ) -> [String?] {
        var place: [String?] = needs.map { need in
            need.kind == "consortium" ? nil : sites.sites(of: need.kind, need.subject).first
        }
        var wanted: [String: Set<PostingVariant>] = [:]
        for number in needs.indices {
            if let site = place[number] { wanted[site, default: []].formUnion(offers.counting[number]) }
        }
        var staff: [Staff: Int] = [:]
        for person in people.people.values {
            staff[Staff(institution: person.institution, group: person.group), default: 0] += 1
        }
        var used: [String: Int] = [:]
        for number in needs.indices where needs[number].kind == "consortium" {
            let bySite = Dictionary(grouping: offers.counting[number], by: \.site)
            let best = bySite.max { a, b in
                func worth(_ site: String, _ variants: [PostingVariant]) -> [Int] {
                    let shared = variants.contains { wanted[site]?.contains($0) ?? false } ? 1 : 0
                    let count = Set(variants.map { Staff(institution: $0.sender.origin, group: $0.group) })
                        .reduce(0) { $0 + (staff[$1] ?? 0) }
                    return [shared, -(used[site] ?? 0), count]
                }
                let (x, y) = (worth(a.key, a.value), worth(b.key, b.value))
                return x == y ? a.key > b.key : x.lexicographicallyPrecedes(y)
            }
            place[number] = best?.key
            if let site = best?.key { used[site, default: 0] += 1 }
        }
        return place
    }

    /// People of one institution who are alike.
    private struct Staff: Hashable {
        var institution: String
        var group: PostingClass
    }

    /// For people who are alike: at each site the role and relation under which they serve most.
    private func bestWays(_ offers: PostingOffers, _ institutions: PlanInstitutions) -> [Staff: [String: Way]] {
        var found: [PostingVariant: Way] = [:]
        for number in needs.indices {
            guard let site = place[number] else { continue }
            for variant in offers.counting[number] where variant.site == site && offers.unfit[variant] == nil {
                found[variant, default: Way(variant: variant, cost: 0, needs: [])].needs.insert(number)
            }
        }
        var best: [Staff: [String: Way]] = [:]
        for (variant, way) in found {
            let staff = Staff(institution: variant.sender.origin, group: variant.group)
            if let known = best[staff]?[variant.site], !isBetter(way, known) { continue }
            var chosen = way
            chosen.cost = cost(variant.sender.origin, variant.site, variant.group, institutions)
            best[staff, default: [:]][variant.site] = chosen
        }
        return best
    }

    private func isBetter(_ a: Way, _ b: Way) -> Bool {
        func order(_ way: Way) -> (Int, String, String, String) {
            let sender = way.variant.sender
            return (-worth(way), way.variant.role.rawValue, sender.relation ?? "~", sender.programme ?? "")
        }
        return order(a) < order(b)
    }

    private func worth(_ way: Way) -> Int { way.needs.reduce(0) { $0 + Self.weight(needs[$1].strength) } }
}
