/// One posting of a roster: this person at this site from month `start` for `length` months.
package struct RosterBlock: Sendable, Hashable {
    package var person: Int
    package var site: Int
    package var start: Int
    package var length: Int

    package init(person: Int, site: Int, start: Int, length: Int) {
        self.person = person
        self.site = site
        self.start = start
        self.length = length
    }

    /// The month after the last.
    package var end: Int { start + length }
    /// Bit m is set in the months of the block.
    package var months: UInt64 { Self.months(start, length) }

    static func months(_ start: Int, _ length: Int) -> UInt64 { (1 << UInt64(length) &- 1) << UInt64(start) }
}

extension RosterBlock: Comparable {
    /// By person, then month.
    package static func < (a: Self, b: Self) -> Bool {
        (a.person, a.start, a.site, a.length) < (b.person, b.start, b.site, b.length)
    }
}
