extension RosterState {
    /// All blocks now placed, in order.
    func blocks() -> [RosterBlock] {
        var found: [RosterBlock] = []
        for person in 0..<tables.people {
            for place in 0..<Int(blockCount[person]) {
                let block = placed[person * room + place]
                found.append(
                    RosterBlock(
                        person: person, site: Int(tables.optionSite[Int(block.option)]), start: Int(block.start),
                        length: Int(block.length)))
            }
        }
        return found.sorted()
    }

    /// Adds these blocks, leaving out those that break a limit as things stand.
    func place(_ blocks: [RosterBlock]) {
        for block in blocks {
            guard let option = option(for: block), hasRoom(block.person) else { continue }
            guard block.months & ~free(block.person) == 0 else { continue }
            add(
                PlacedBlock(
                    option: Int32(option), start: UInt8(block.start), length: UInt8(block.length), isPinned: false))
        }
    }

    private func option(for block: RosterBlock) -> Int? {
        guard (0..<tables.people).contains(block.person), (0..<tables.months).contains(block.start),
            (1...tables.months - block.start).contains(block.length),
            let option = tables.options(of: block.person).first(where: { tables.optionSite[$0] == block.site }),
            (tables.shortest[block.site]...tables.longest[block.site]).contains(Int32(block.length))
        else { return nil }
        return option
    }
}
