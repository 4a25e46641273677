/// The cheapest flow of any size from source to sink, by successive shortest paths with potentials.
///
/// Edmonds, Karp, doi 10.1145/321694.321699. Dense Dijkstra: O(flow · nodes²), good for hundreds of nodes. At the end
/// potentials prove that no flow is cheaper (`bound`), by a count that does not look at the flow.
struct CheapestFlow {
    struct Arc {
        var to: Int
        /// Room left.
        var room: Int
        let capacity: Int
        let cost: Int
    }

    /// Arc 2i goes forward, arc 2i + 1 back.
    private(set) var arcs: [Arc] = []
    private var leaving: [[Int]]
    private var potential: [Int]
    private let source: Int
    private let sink: Int
    private(set) var cost = 0

    /// - Parameter nodes: the source is node 0, the sink the last; arcs must lead from lower nodes to higher ones.
    init(nodes: Int) {
        leaving = [[Int]](repeating: [], count: nodes)
        potential = [Int](repeating: 0, count: nodes)
        source = 0
        sink = nodes - 1
        // Flow that is not worth sending goes this way: then the last potentials are a proof.
        add(from: source, to: sink, room: 1 << 30, cost: 0)
    }

    /// Adds an arc and gives its number.
    @discardableResult
    mutating func add(from: Int, to: Int, room: Int, cost: Int) -> Int {
        leaving[from].append(arcs.count)
        arcs.append(Arc(to: to, room: room, capacity: room, cost: cost))
        leaving[to].append(arcs.count)
        arcs.append(Arc(to: from, room: 0, capacity: 0, cost: -cost))
        return arcs.count - 2
    }

    func flow(_ arc: Int) -> Int { arcs[arc].capacity - arcs[arc].room }

    private static let far = Int.max / 4
    /// Above all sums of costs.
    private static let high = 1 << 50

    mutating func run() {
        startPotentials()
        while let path = shortestPath() {
            let length = potential[sink] - potential[source]
            if length >= 0 { return }
            let room = path.map { arcs[$0].room }.min() ?? 0
            for arc in path {
                arcs[arc].room -= room
                arcs[arc ^ 1].room += room
            }
            cost += room * length
        }
    }

    /// Lengths of the shortest paths before any flow: nodes are in order already. What is out of reach starts high.
    private mutating func startPotentials() {
        potential = potential.map { _ in Self.high }
        potential[source] = 0
        for node in leaving.indices {
            for arc in leaving[node] where arcs[arc].room > 0 {
                potential[arcs[arc].to] = min(potential[arcs[arc].to], potential[node] + arcs[arc].cost)
            }
        }
    }

    private mutating func shortestPath() -> [Int]? {
        var distance = [Int](repeating: Self.far, count: leaving.count)
        var via = [Int](repeating: -1, count: leaving.count)
        var isDone = [Bool](repeating: false, count: leaving.count)
        distance[source] = 0
        while true {
            var node = -1
            for other in leaving.indices where !isDone[other] && distance[other] < Self.far {
                if node < 0 || distance[other] < distance[node] { node = other }
            }
            guard node >= 0 else { break }
            isDone[node] = true
            for arc in leaving[node] where arcs[arc].room > 0 {
                let next = arcs[arc].to
                let length = distance[node] + arcs[arc].cost + potential[node] - potential[next]
                if length < distance[next] { distance[next] = length; via[next] = arc }
            }
        }
        guard distance[sink] < Self.far else { return nil }
        let furthest = distance.filter { $0 < Self.far }.max() ?? 0
        for node in potential.indices { potential[node] += min(distance[node], furthest) }
        var path: [Int] = []
        var node = sink
        while node != source {
            path.append(via[node])
            node = arcs[via[node] ^ 1].to
        }
        return path
    }

    /// No flow is cheaper than this: each arc is taken full or empty as its reduced cost asks, whatever others carry.
    var bound: Int {
        stride(from: 0, to: arcs.count, by: 2).reduce(0) { sum, arc in
            let reduced = arcs[arc].cost + potential[arcs[arc + 1].to] - potential[arcs[arc].to]
            return sum + min(0, reduced) * arcs[arc].capacity
        }
    }
}
