/// The cells worth looking at for a visit in a session: those whose other half is taken, and of a kind's untouched
/// team-days of one day, which are all alike, the first. Sets of teams are words of 64 bits.
final class SessionOffers {
    private let tables: SessionTables
    private let days: Int
    private let words: Int
    /// Untouched team-days, by cell.
    private let untouched: UnsafeMutablePointer<Bool>
    /// First untouched team of a kind on a day, or the end of the kind: `first[kind * days + day]`.
    private let first: UnsafeMutablePointer<Int>
    /// `open[session * words + team / 64]`.
    let open: UnsafeMutablePointer<UInt64>

    init(_ tables: SessionTables) {
        self.tables = tables
        (days, words) = (tables.days, tables.words)
        let kinds = tables.depotOfKind.count
        untouched = .filled(false, count: tables.teams * days)
        first = .filled(0, count: kinds * days)
        open = .filled(0, count: 2 * days * words)
        for kind in 0..<kinds { for day in 0..<days { first[kind * days + day] = tables.firstTeam[kind + 1] } }
        for cell in 0..<(tables.teams * days) { change(cell, morning: false, afternoon: false) }
    }

    deinit {
        untouched.deallocate()
        first.deallocate()
        open.deallocate()
    }

    /// Tells which halves of a cell are taken from now on.
    func change(_ cell: Int, morning: Bool, afternoon: Bool) {
        guard tables.works[cell] else { return }
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
        let kind = tables.kindOfTeam[team]
        let old = first[kind * days + day]
        guard team < old else { return }
        if old < tables.firstTeam[kind + 1] { offer(old, day, false) }
        first[kind * days + day] = team
        offer(team, day, true)
    }

    /// The next untouched team-day of the kind takes the place of the one that was touched.
    private func leave(_ team: Int, _ day: Int) {
        let kind = tables.kindOfTeam[team]
        guard first[kind * days + day] == team else { return }
        var next = team + 1
        while next < tables.firstTeam[kind + 1], !untouched[next * days + day] { next += 1 }
        first[kind * days + day] = next
        offer(team, day, false)
        if next < tables.firstTeam[kind + 1] { offer(next, day, true) }
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
