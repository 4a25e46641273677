import Policy
import Quantities

extension PostingOffers {
    /// For needs that nobody of the present senders could serve: whether people of other institutions would count.
    mutating func askElsewhere(
        _ sites: PostingSites, _ people: PostingPeople, _ institutions: PlanInstitutions
    ) {
        let open = needs.indices.filter { counting[$0].isEmpty && wanted[$0] == nil }
        if open.isEmpty { return }
        let places = Set(open.compactMap { sites.sites(of: needs[$0].kind, needs[$0].subject).first }).sorted()
        let centres = institutions.all.values.filter { $0.type == "cdc" }.sorted { $0.party.id < $1.party.id }
        let tries = places.map { site in
            Self.examples(for: site, institutions.supporters + centres, institutions).flatMap { origin in
                [6, 8].flatMap { number in
                    ["urban_support", "paired_assistance"].flatMap { programme in
                        let group = PostingClass.catalogue[number].group
                        let sender = PostingSender(origin: origin.party.id, relation: nil, programme: programme)
                        return group.roles(isControlCentre: origin.type == "cdc").prefix(1).map { role in
                            Tried(
                                variant: PostingVariant(site: site, sender: sender, group: group, role: role),
                                catalogue: number)
                        }
                    }
                }
            }
        }
        ask(open, tries, places, people)
        foreign = Set(open.filter { !candidates[$0].isEmpty })
    }

    /// The nearest institution of each kind.
    private static func examples(
        for site: String, _ all: [PlanInstitutions.Institution], _ institutions: PlanInstitutions
    ) -> [PlanInstitutions.Institution] {
        guard let own = institutions.all[site] else { return [] }
        var best: [Substring: (nearness: Int, one: PlanInstitutions.Institution)] = [:]
        for one in all where one.party.id != site {
            // The county is the last part.
            let kind = one.likeness.prefix(upTo: one.likeness.lastIndex(of: "|") ?? one.likeness.endIndex)
            let nearness = institutions.nearness(one, own).cost
            if best[kind].map({ nearness < $0.nearness }) ?? true { best[kind] = (nearness, one) }
        }
        return best.sorted { ($0.value.nearness, $0.key) < ($1.value.nearness, $1.key) }.map(\.value.one)
    }

    /// One site of each kind answers for those like it.
    mutating func askOfMembers(
        _ place: Int, _ members: [String], _ tries: (String) -> [Tried], _ people: PostingPeople,
        _ institutions: PlanInstitutions
    ) {
        let alike = Dictionary(grouping: members) { institutions.all[$0]?.likeness ?? $0 }
        for group in alike.values {
            let examples = Dictionary(grouping: group) { site in
                Set(tries(site).map(\.variant.sender.origin)).sorted().joined(separator: "|")
            }
            for sites in examples.values {
                guard let example = sites.first else { continue }
                let before = counting[place]
                ask([place], [tries(example)], members, people)
                let new = counting[place].subtracting(before)
                for site in sites.dropFirst() {
                    for tried in tries(site) {
                        let same = new.contains {
                            $0.site == example && $0.sender.origin == tried.variant.sender.origin
                                && $0.sender.programme == tried.variant.sender.programme
                                && $0.group == tried.variant.group && $0.role == tried.variant.role
                        }
                        if same { counting[place].insert(tried.variant) }
                    }
                }
            }
        }
    }
}
