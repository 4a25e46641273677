/// Exchanges the vehicles of two routes of a slot that are of different kinds, one of which may stand still; what a
/// kind may carry, how long it may be away and what it costs decide.
extension LocalSearch {
    /// True where any exchange paid and was made.
    func exchangeVehicles(_ slot: Int) -> Bool {
        let board = board
        let kinds = board.tables.kindRanges(slot)
        var hasChanged = false
        for (index, kind) in kinds.enumerated() {
            for one in kind {
                for other in kinds[(index + 1)...].joined() {
                    guard board.routes[one].count + board.routes[other].count > 0 else { continue }
                    evaluated &+= 1
                    let delta = board.changeOfVehicles(one, other)
                    guard delta < 0 else { continue }
                    board.exchangeVehicles(one, other)
                    applied(delta, .exchangeVehicles)
                    hasChanged = true
                }
            }
        }
        return hasChanged
    }
}

extension RouteBoard {
    /// What it changes that each of two routes is driven by the other's vehicle; travel stays.
    func changeOfVehicles(_ one: Int, _ other: Int) -> Int {
        let (a, b) = (routes[one], routes[other])
        let (forA, forB): (Int, Int)
        if tables.isTimed {
            forA = penalty(other, load: a.load, heads[end(of: one)])
            forB = penalty(one, load: b.load, heads[end(of: other)])
        } else {
            forA = penalty(other, load: a.load, duration: a.duration)
            forB = penalty(one, load: b.load, duration: b.duration)
        }
        return forA &+ forB &- a.penalty &- b.penalty
    }

    func exchangeVehicles(_ one: Int, _ other: Int) {
        let (visitsOfOne, visitsOfOther) = (visits(one), visits(other))
        moves &+= 1
        for route in [one, other] {
            nodes[start(of: route)].next = Int32(end(of: route))
            nodes[end(of: route)].prev = Int32(start(of: route))
        }
        lay(visitsOfOther, one, Int(routes[one].slot))
        lay(visitsOfOne, other, Int(routes[other].slot))
    }

    private func visits(_ route: Int) -> [Int32] {
        (0..<Int(routes[route].count)).map { line[route * width + 1 + $0] }
    }
}
