import Quantities

/// One bit for each set of people that needs ask for: needs that agree on everybody whom both could get share one.
struct PostingBits {
    private(set) var bits: [Int: UInt64] = [:]

    init(
        _ needs: [Int], _ staff: [String], _ ways: [String: [String: PostingRoster.Way]], _ place: [String?]
    ) throws(Failure) {
        var kinds: [(yes: Set<String>, no: Set<String>)] = []
        for need in needs {
            var (yes, no): (Set<String>, Set<String>) = ([], [])
            for person in staff {
                guard let site = place[need], let way = ways[person]?[site] else { continue }
                if way.needs.contains(need) { yes.insert(person) } else { no.insert(person) }
            }
            let place = kinds.firstIndex { $0.yes.isDisjoint(with: no) && $0.no.isDisjoint(with: yes) } ?? kinds.count
            if place == kinds.count { kinds.append(([], [])) }
            guard place < 64 else {
                throw Failure(
                    .invalid, "同一批人员涉及的人员条件超过 64 种", remedy: "请按较小的区划（如逐县）编制派驻计划")
            }
            kinds[place].yes.formUnion(yes)
            kinds[place].no.formUnion(no)
            bits[need] = 1 << UInt64(place)
        }
    }
}
