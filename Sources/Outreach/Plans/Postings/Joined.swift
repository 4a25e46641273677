/// Which things hang together.
struct Joined {
    private var parent: [String: String] = [:]

    mutating func root(_ name: String) -> String {
        var at = name
        while let next = parent[at], next != at { at = next }
        var step = name
        while let next = parent[step], next != at { (parent[step], step) = (at, next) }
        return at
    }

    mutating func join(_ a: String, _ b: String) {
        let (x, y) = (root(a), root(b))
        if x != y { parent[max(x, y)] = min(x, y) }
    }
}
