import Policy
import Store

/// The region of a record, in SQL: the first path of its kind that leads to one.
enum RecordPlace {
    /// An expression over the kind's table under the alias `t`; nil for kinds that say no region.
    static func region(of kind: Kind, _ vocabulary: Vocabulary) -> SQL? {
        let paths = kind.place.compactMap { path(kind, $0.split(separator: ".").map(String.init), vocabulary) }
        if paths.isEmpty { return nil }
        return paths.count == 1 ? paths[0] : "coalesce(\(paths.joined(", ")))"
    }

    /// The ids of a region and of all below it, as a list for `IN`.
    static func inside(_ region: String, _ vocabulary: Vocabulary) -> SQL {
        let table = vocabulary.kind("region")?.table ?? "regions"
        return """
            (WITH RECURSIVE inside (id) AS (
                SELECT id FROM \(identifier: table) WHERE id = \(region)
                UNION SELECT r.id FROM \(identifier: table) r JOIN inside i ON r.parent = i.id)
            SELECT id FROM inside)
            """
    }

    private static func path(_ kind: Kind, _ steps: [String], _ vocabulary: Vocabulary) -> SQL? {
        guard let first = steps.first else { return nil }
        if steps.count == 1 { return "t.\(identifier: first)" }
        var at = kind
        var joins: SQL = ""
        for (number, step) in steps.dropLast().enumerated() {
            guard case .reference(let name)? = at.field(step)?.type, let next = vocabulary.kind(name) else {
                return nil
            }
            let alias = "p\(number)"
            if number == 0 {
                joins = "\(identifier: next.table) \(identifier: alias)"
            } else {
                joins = """
                    \(joins) JOIN \(identifier: next.table) \(identifier: alias)
                    ON \(identifier: alias).id = \(identifier: "p\(number - 1)").\(identifier: step)
                    """
            }
            at = next
        }
        let last = "p\(steps.count - 2)"
        return """
            (SELECT \(identifier: last).\(identifier: steps[steps.count - 1]) FROM \(joins)
            WHERE p0.id = t.\(identifier: first))
            """
    }
}
