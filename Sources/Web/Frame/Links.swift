import Policy
import Quantities

/// Every address of the site. Templates hold no paths: they are given what this type makes.
struct Links: Sendable {
    let viewpoint: Viewpoint

    func overview(span: Span = .now, by grouping: Grouping = .family) -> String {
        make(
            "/",
            [("periods", span == .now ? nil : span.rawValue), ("by", grouping == .family ? nil : grouping.rawValue)])
    }
    func findings(_ narrowing: Narrowing) -> String { make("/findings", narrowing.pairs) }
    func findingsWorkbook(_ narrowing: Narrowing) -> String { make("/findings/workbook", narrowing.pairs) }
    func documents() -> String { make("/clauses") }
    /// The document at one of its clauses, where `anchor` is the id of one.
    func document(_ key: String, onlyRules: Bool = false, anchor: String? = nil) -> String {
        make("/clauses/" + Address.escaped(key), [("only", onlyRules ? "rules" : nil)])
            + (anchor.map { "#" + $0 } ?? "")
    }
    func clause(_ id: String, status: FindingStatus? = nil, span: Span = .now, after: String? = nil) -> String {
        let periods = span == .now ? nil : span.rawValue
        return make("/clauses/" + Self.path(id), [("status", status?.rawValue), ("periods", periods), ("after", after)])
    }
    /// `all` lists every period, not the latest few.
    func subject(kind: String, id: String, all: Bool = false) -> String {
        let periods = all ? Span.all.rawValue : nil
        return make("/subjects/\(Address.escaped(kind))/\(Address.escaped(id))", [("periods", periods)])
    }
    func why(rule: String, subject: String, period: String) -> String {
        make("/why/" + Self.path(rule), [("subject", subject), ("period", period)])
    }
    func reports() -> String { make("/reports") }
    func annex(city: String? = nil, year: Int? = nil, cutOff: CivilDate? = nil) -> String {
        make("/reports/fujian-annex", Self.annexPairs(city, year, cutOff))
    }
    /// The records behind one number of the annex; `column` is 1…18.
    func annexCell(
        county: String, column: Int, city: String, year: Int, cutOff: CivilDate, after: String? = nil
    ) -> String {
        make(
            "/reports/fujian-annex/cells/\(Address.escaped(county))/\(column)",
            Self.annexPairs(city, year, cutOff) + [("after", after)])
    }
    func pairing(topic: String? = nil) -> String { make("/reports/henan-pairing", [("topic", topic)]) }
    func record(kind: String, id: String) -> String {
        make("/records/\(Address.escaped(kind))/\(Address.escaped(id))")
    }

    func compare(_ asked: Comparing) -> String { make("/compare", asked.pairs) }
    func compare() -> String { make("/compare") }
    func indicators() -> String { make("/indicators") }
    func indicator(_ id: String) -> String { make("/indicators/" + Address.escaped(id)) }
    func settings() -> String { make("/settings") }
    func setting(_ name: String, isKept: Bool = false) -> String {
        make("/settings/" + Address.escaped(name), [("kept", isKept ? "1" : nil)])
    }

    func script(_ name: String, version: String) -> String { Address.write("/static/" + name, [("v", version)]) }

    /// The same links, seen from another region; nil is the whole of the data.
    func within(_ region: String?) -> Links {
        var viewpoint = viewpoint
        viewpoint.region = region
        return Links(viewpoint: viewpoint)
    }

    /// The same links, seen on another day.
    func asOf(_ day: CivilDate) -> Links {
        var viewpoint = viewpoint
        viewpoint.asOf = day
        return Links(viewpoint: viewpoint)
    }

    /// `path` and its query, with the viewpoint kept.
    func make(_ path: String, _ pairs: [(String, String?)] = []) -> String {
        let kept: [(String, String?)] = [
            ("region", viewpoint.region),
            ("as_of", viewpoint.asOf?.description),
            ("lang", viewpoint.language == .zh ? nil : viewpoint.language.rawValue)
        ]
        return Address.write(path, pairs + kept)
    }

    /// Ids of rules hold slashes that stay slashes.
    private static func path(_ id: String) -> String {
        id.split(separator: "/").map { Address.escaped(String($0)) }.joined(separator: "/")
    }

    private static func annexPairs(_ city: String?, _ year: Int?, _ cutOff: CivilDate?) -> [(String, String?)] {
        [("city", city), ("year", year.map { String($0) }), ("cut_off", cutOff?.description)]
    }
}
