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

    /// Of each consortium one site of each kind answers for those like it. What is asked of several consortia is asked
    /// in one trial: their members are others, so none changes what another counts.
    mutating func askOfMembers(
        _ consortia: [Int], _ members: (Int) -> [String], _ tries: (String) -> [Tried], _ people: PostingPeople,
        _ institutions: PlanInstitutions
    ) {
        let ofSubject = Dictionary(grouping: consortia) { needs[$0].subject }
        let groups = ofSubject.mapValues { places in alike(members(places[0]), tries, institutions) }
        let emptied = ofSubject.values.flatMap { members($0[0]) }
        for turn in 0..<(groups.values.map(\.count).max() ?? 0) {
            let current = groups.compactMapValues { turn < $0.count ? $0[turn] : nil }.sorted { $0.key < $1.key }
            let places = current.flatMap { ofSubject[$0.key] ?? [] }
            let before = counting
            ask(places, current.map { tries($0.value[0]) }, emptied, people)
            for (subject, sites) in current {
                for place in ofSubject[subject] ?? [] {
                    let new = counting[place].subtracting(before[place])
                    for site in sites.dropFirst() { extend(place, new, from: sites[0], to: tries(site)) }
                }
            }
        }
    }

    /// Sites of one kind to which the same institutions send.
    private func alike(
        _ members: [String], _ tries: (String) -> [Tried], _ institutions: PlanInstitutions
    ) -> [[String]] {
        let groups = Dictionary(grouping: members) { site in
            let senders = Set(tries(site).map(\.variant.sender.origin)).sorted().joined(separator: "|")
            return "\(institutions.all[site]?.likeness ?? site)/\(senders)"
        }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    private mutating func extend(
        _ place: Int, _ new: Set<PostingVariant>, from example: String, to tries: [Tried]
    ) {
        for tried in tries {
            let same = new.contains {
                $0.site == example && $0.sender.origin == tried.variant.sender.origin
                    && $0.sender.programme == tried.variant.sender.programme && $0.group == tried.variant.group
                    && $0.role == tried.variant.role
            }
            if same { counting[place].insert(tried.variant) }
        }
    }
}
