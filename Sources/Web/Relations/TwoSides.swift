/// Two columns of names and the lines between them, as SVG.
struct TwoSides: Sendable {
    var width = 1000
    var height: Int
    var label: String
    var left: [Name]
    var right: [Name]
    /// One bundle a supporter, so that its lines stand out together.
    var bundles: [Bundle]
    var keys: [MapDrawing.Sign]

    struct Name: Sendable {
        var x: Int
        var y: Int
        var text: String
    }

    struct Bundle: Sendable {
        var title: String
        var lines: [Curve]
    }

    struct Curve: Sendable {
        var code: String
        var path: String
    }

    /// A line between the places of two names.
    struct Edge: Sendable {
        var left: Int
        var right: Int
        var code: String
    }

    static let most = 120
    private static let step = 19, top = 18, leftEdge = 350, rightEdge = 650
    /// Characters of a name, as many as its column holds; a Chinese one counts.
    private static let longest = 24

    /// - Parameters:
    ///   - right: in the order in which they are shown; the left ones are put where their lines cross least.
    init(left: [String], right: [String], edges: [Edge], label: String, keys: [MapDrawing.Sign]) {
        let rows = max(left.count, right.count)
        let height = Self.top * 2 + max(0, rows - 1) * Self.step
        self.height = height
        self.label = label
        self.keys = keys
        let tall = Double(height - 2 * Self.top)
        func spread(_ count: Int) -> [Int] {
            (0..<count).map { number in
                count == 1 ? height / 2 : Self.top + Int(tall * Double(number) / Double(count - 1))
            }
        }
        let rightAt = spread(right.count)
        var sums = [(sum: Int, count: Int)](repeating: (0, 0), count: left.count)
        for edge in edges { sums[edge.left] = (sums[edge.left].sum + edge.right, sums[edge.left].count + 1) }
        let middle = sums.map { Double($0.sum) / Double(max(1, $0.count)) }
        let order = left.indices.sorted { (middle[$0], left[$0]) < (middle[$1], left[$1]) }
        let slots = spread(left.count)
        var leftAt = [Int](repeating: 0, count: left.count)
        for (slot, number) in order.enumerated() { leftAt[number] = slots[slot] }
        self.left = order.map { Name(x: Self.leftEdge - 10, y: leftAt[$0] + 4, text: Self.short(left[$0])) }
        self.right = right.indices.map { Name(x: Self.rightEdge + 10, y: rightAt[$0] + 4, text: Self.short(right[$0])) }
        let byLeft = Dictionary(grouping: edges, by: \.left)
        bundles = order.map { number in
            Bundle(
                title: left[number],
                lines: (byLeft[number] ?? []).map { edge in
                    let (a, b) = (leftAt[number], rightAt[edge.right])
                    let middle = (Self.leftEdge + Self.rightEdge) / 2
                    let curve = "M\(Self.leftEdge),\(a)C\(middle),\(a) \(middle),\(b) \(Self.rightEdge),\(b)"
                    return Curve(code: edge.code, path: curve)
                })
        }
    }

    private static func short(_ text: String) -> String {
        text.count <= longest ? text : text.prefix(longest - 1) + "…"
    }
}
