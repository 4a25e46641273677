import Foundation
import HTTPTypes
import Testing

@testable import Web

/// Whatever is written into an address, the answer is a page with a status that is true, and never our own mistake.
struct NonsenseTests {
    private static let pages = [
        "/", "/findings", "/clauses", "/clauses/baodi-2024", "/clauses/baodi-2024/3.4/village-twice-weekly",
        "/subjects/village/120115101201", "/records", "/records/round", "/records/round/R1",
        "/records/round/R1/findings", "/relations", "/relations/picture", "/relations/map", "/relations/map.geojson",
        "/map", "/map.geojson", "/compare", "/indicators", "/settings", "/settings/half_day_hours", "/reports",
        "/reports/fujian-annex", "/reports/henan-pairing", "/what-if", "/data", "/data/import", "/data/dictionary",
        "/data/export", "/public", "/public/villages/120115101201", "/public/villages/120115101201/calendar.ics",
        "/why/baodi-2024/3.4/village-twice-weekly",
    ]

    private static let names = [
        "lang", "region", "as_of", "status", "rule", "document", "family", "kind", "after", "sort", "period", "subject",
        "from", "to", "q", "since", "until", "state", "project", "year", "city", "cut_off", "format", "known", "number",
        "setting", "value", "mode", "scope", "change", "page", "strength", "capability", "site", "origin", "count",
    ]

    private static let values = [
        "", "0", "-1", "9999999999999999999999", "1e308", "NaN", "null", "2026-13-45", "1900-01-01", "2999-12-31",
        "2026-W99", "../../etc/passwd", "%27%3B%20DROP%20TABLE%20record%3B--", "%3Cscript%3Ealert(1)%3C/script%3E",
        "%F0%9F%9A%91", "%E6%9D%91%00", "%ff%fe", "%", "+", "%25%5F%2A", "a&b=c&=&&;", "%0D%0ASet-Cookie%3A%20x%3D1",
        String(repeating: "%E6%9D%91", count: 2000),
    ]

    private func check(_ small: SmallSite, _ address: String) async throws {
        let shown = address.prefix(160)
        let reply = try await small.page(address)
        #expect([200, 400, 404].contains(reply.status.code), "\(shown): \(reply.status.code)")
        #expect(!reply.body.contains("<script>alert"), "\(shown) runs what was written into it")
        #expect(reply.headers.allSatisfy { !$0.value.contains("\n") }, "\(shown) adds a header")
        if reply.status != .ok {
            #expect(reply.body.contains("<h1>") && reply.body.contains("href=\"/"), "\(shown) is no page")
        }
    }

    @Test(arguments: pages)
    func `nonsense in a query is answered by a page`(page: String) async throws {
        try await SmallSite.with(.sqlite) { small in
            // Each value goes through every name once over all pages; a page sees each value and each name.
            let start = Self.pages.firstIndex(of: page) ?? 0
            for (place, name) in Self.names.enumerated() {
                for shift in [0, 7, 13] {
                    let value = Self.values[(place + start + shift) % Self.values.count]
                    try await check(small, "\(page)?\(name)=\(value)")
                }
            }
            try await check(small, page + "?" + Self.names.map { "\($0)=%3Cscript%3Ealert(1)" }.joined(separator: "&"))
        }
    }

    @Test(arguments: [
        "/%ff", "/clauses/%ff", "/clauses/%00", "/records/..%2f..%2fetc", "/records/%E6%9D%91/1",
        "/static/..%2f..%2fREADME",
        "/static/leaflet/..%2f..%2fx", "/subjects/village/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/settings/none",
        "/indicators/none", "/data/imports/none", "/data/dictionary/dragon", "/public/villages/%27%20OR%201=1",
        "/why/", "/why/%20", "//", "/" + String(repeating: "a/", count: 3000),
    ])
    func `nonsense in a path is answered by a page`(path: String) async throws {
        try await SmallSite.with(.sqlite) { small in try await check(small, path) }
    }

    @Test(arguments: [
        (HTTPRequest.Method.post, "/"), (.put, "/data/import"), (.delete, "/records/round/R1"), (.post, "/nowhere"),
        (.patch, "/settings/half_day_hours"), (.get, "/data/imports/none/confirm"),
        (.post, "/data/imports/none/confirm"),
        (.post, "/settings/half_day_hours"), (.post, "/settings/none"), (.post, "/what-if/cancellation"),
    ])
    func `a method that an address does not know changes nothing and is no mistake of ours`(
        method: HTTPRequest.Method, path: String
    ) async throws {
        try await SmallSite.with(.sqlite) { small in
            let before = try await small.page("/records/round/R1").body
            let reply = try await small.get(method, path, body: "%ff=&&=")
            #expect(reply.status.code != 500 && reply.status.code < 503, "\(path): \(reply.status.code)")
            #expect(try await small.page("/records/round/R1").body == before)
        }
    }
}
