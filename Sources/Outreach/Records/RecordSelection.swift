import Policy
import Quantities
import Store

/// Which records are meant: by kind, region and field, as a page lists them and an export writes them.
package struct RecordSelection: Sendable, Equatable {
    /// Code of a region; records of it and of those below it. nil, and kinds without a region: all.
    package var region: String?
    /// Fields with the code, word or id they must hold, by name; of several kinds, those that have the field.
    package var fields: [String: String] = [:]
    /// Days that the record's own day or stretch must touch.
    package var from: CivilDate?
    package var to: CivilDate?
    /// A part of the id or name.
    package var text: String?

    package init(region: String? = nil) { self.region = region }

    /// What a statement over the kind's table, under the alias `t`, asks of its rows.
    func conditions(_ kind: Kind, _ vocabulary: Vocabulary) -> SQL {
        var parts: [SQL] = []
        if let region, let place = RecordPlace.region(of: kind, vocabulary) {
            parts.append("\(place) IN \(RecordPlace.inside(region, vocabulary))")
        }
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            if let part = kind.field(name).flatMap({ Self.equals($0, value) }) { parts.append(part) }
        }
        parts += days(kind)
        if let text, !text.isEmpty {
            let pattern = "%" + Self.escaped(text) + "%"
            var any: [SQL] = ["t.id LIKE \(pattern) ESCAPE '!'"]
            for name in ["name", "title"] where kind.field(name) != nil {
                any.append("t.\(identifier: name) LIKE \(pattern) ESCAPE '!'")
            }
            parts.append("(\(any.joined(" OR ")))")
        }
        return parts.isEmpty ? "1 = 1" : parts.joined(" AND ")
    }

    private static func equals(_ field: Field, _ value: String) -> SQL? {
        let column: SQL = "t.\(identifier: field.name)"
        switch field.type {
        case .text, .choice, .reference, .date: return "\(column) = \(value)"
        case .choices, .words: return "(';' || \(column) || ';') LIKE \("%;" + escaped(value) + ";%") ESCAPE '!'"
        case .boolean: return value == "true" ? "\(column)" : value == "false" ? "NOT \(column)" : nil
        case .integer: return Int64(value).map { "\(column) = \($0)" }
        case .decimal, .time: return nil
        }
    }

    private func days(_ kind: Kind) -> [SQL] {
        let (first, last): (String, String)
        switch kind.time {
        case .none: return []
        case .event(let day): (first, last) = (day, day)
        case .interval(let from, let to): (first, last) = (from, to)
        }
        var parts: [SQL] = []
        if let to { parts.append("t.\(identifier: first) <= \(to)") }
        if let from {
            let end: SQL = "t.\(identifier: last)"
            parts.append(first == last ? "\(end) >= \(from)" : "(\(end) IS NULL OR \(end) >= \(from))")
        }
        return parts
    }

    /// For `LIKE … ESCAPE '!'`.
    static func escaped(_ text: String) -> String {
        text.map { "!%_".contains($0) ? "!\($0)" : String($0) }.joined()
    }
}
