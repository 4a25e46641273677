import Foundation

/// Sectors of directions, so that SWAP* leaves out pairs of routes that lie apart (Vidal 2022,
/// doi 10.1016/j.cor.2021.105643, section 3.2). A turn is 65,536 steps.
extension RouteBoard {
    static func bearings(_ tables: RoutingTables) -> UnsafeMutablePointer<Int32>? {
        let points = tables.problem.points
        guard !points.isEmpty else { return nil }
        var all: [Int32] = []
        for depot in points[tables.customers...] {
            all += points[..<tables.customers].map { point in
                let turn = atan2(point.y - depot.y, point.x - depot.x) / (2 * .pi)
                return turn.isFinite ? Int32((turn * 65_536).rounded(.down)) & 0xffff : 0
            }
        }
        return .filled(all)
    }

    /// The smallest sector that grows from the first customer's direction to hold all others.
    func spread(_ route: Int, _ bearings: UnsafeMutablePointer<Int32>) {
        let depot = Int(nodes[start(of: route)].place) - customers
        var at = Int(nodes[start(of: route)].next)
        guard at < sentinel else {
            routes[route].arc = -1
            return
        }
        var angle = bearings[depot &* customers &+ Int(nodes[at].place)]
        var arc: Int32 = 0
        at = Int(nodes[at].next)
        while at < sentinel {
            let ahead = (bearings[depot &* customers &+ Int(nodes[at].place)] &- angle) & 0xffff
            if ahead > arc {
                let behind = 65_536 &- ahead
                if ahead &- arc <= behind {
                    arc = ahead
                } else {
                    angle = (angle &- behind) & 0xffff
                    arc &+= behind
                }
            }
            at = Int(nodes[at].next)
        }
        routes[route].angle = angle
        routes[route].arc = min(arc, 65_535)
    }

    /// Whether the sectors of two routes of one slot meet; true without points.
    func meet(_ one: Int, _ other: Int) -> Bool {
        guard bearings != nil else { return true }
        let (a, b) = (routes[one], routes[other])
        guard a.arc >= 0, b.arc >= 0 else { return false }
        return (b.angle &- a.angle) & 0xffff <= a.arc || (a.angle &- b.angle) & 0xffff <= b.arc
    }
}
