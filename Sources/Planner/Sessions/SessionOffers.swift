/// The cells worth looking at for a visit in a session: those whose other half is taken, and of a kind's untouched
/// team-days of one day, which are all alike, the first. Sets of teams are words of 64 bits.
final class SessionOffers {
    private let days: Int
    private let teams: Int
    /// Words for a set of teams.
    let words: Int
    private let works: [Bool]
    private let kindOfTeam: [Int]
    /// Teams of a kind: `firstTeam[kind]..<firstTeam[kind + 1]`.
    private let firstTeam: [Int]
    /// Untouched team-days, by cell.
    private let untouched: UnsafeMutablePointer<Bool>
    /// First untouched team of a kind on a day, or the end of the kind: `first[kind * days + day]`.
    private let first: UnsafeMutablePointer<Int>
    /// `open[session * words + team / 64]`.
    let open: UnsafeMutablePointer<UInt64>

    init(_ tables: SessionTables) {
        days = tables.days
        teams = tables.teams
        words = tables.words
        works = tables.works
        kindOfTeam = tables.kindOfTeam
        let kinds = tables.depotOfKind.count
        var starts = [Int](repeating: 0, count: kinds + 1)
        for kind in tables.kindOfTeam { starts[kind + 1] += 1 }
        for kind in 0..<kinds { starts[kind + 1] += starts[kind] }
        firstTeam = starts
        untouched = .filled(false, count: teams * days)
        first = .filled(0, count: kinds * days)
        open = .filled(0, count: 2 * days * words)
        for kind in 0..<kinds { for day in 0..<days { first[kind * days + day] = starts[kind + 1] } }
        for cell in 0..<(teams * days) { change(cell, morning: false, afternoon: false) }
    }

    deinit {
        untouched.deallocate()
        first.deallocate()
        open.deallocate()
    }

    /// Tells which halves of a cell are taken from now on.
    func change(_ cell: Int, morning: Bool, afternoon: Bool) {
        guard works[cell] else { return }
        let (team, day) = (cell / days, cell % days)
        if morning || afternoon {
            if untouched[cell] {
                untouched[cell] = false
                leave(team, day)
            }
            set(team, 2 * day, afternoon && !morning)
            set(team, 2 * day + 1, morning && !afternoon)
        } else if !untouched[cell] {
            untouched[cell] = true
            set(team, 2 * day, false)
            set(team, 2 * day + 1, false)
            enter(team, day)
        }
    }

    /// The untouched team-day is offered where it is the first of its kind.
    private func enter(_ team: Int, _ day: Int) {
        let kind = kindOfTeam[team]
        let old = first[kind * days + day]
        guard team < old else { return }
        if old < firstTeam[kind + 1] { offer(old, day, false) }
        first[kind * days + day] = team
        offer(team, day, true)
    }

    /// The next untouched team-day of the kind takes the place of the one that was touched.
    private func leave(_ team: Int, _ day: Int) {
        let kind = kindOfTeam[team]
        guard first[kind * days + day] == team else { return }
        var next = team + 1
        while next < firstTeam[kind + 1], !untouched[next * days + day] { next += 1 }
        first[kind * days + day] = next
        offer(team, day, false)
        if next < firstTeam[kind + 1] { offer(next, day, true) }
    }

    private func offer(_ team: Int, _ day: Int, _ isOpen: Bool) {
        set(team, 2 * day, isOpen)
        set(team, 2 * day + 1, isOpen)
    }

    @inline(__always) private func set(_ team: Int, _ session: Int, _ isOpen: Bool) {
        let word = open + (session &* words &+ team >> 6)
        let bit = UInt64(1) << UInt64(team & 63)
        if isOpen { word.pointee |= bit } else { word.pointee &= ~bit }
    }
}
