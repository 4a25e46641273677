import Foundation
import TestKit
import Testing

@testable import Web

struct CompareTests {
    static let rule = "rule=baodi-2024%2F3.4%2Fvillage-twice-weekly"

    @Test func `two weeks beside each other show who got worse, with both reasons`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let body = try await small.page("/compare?from=2026-W46&to=2026-W47&\(Self.rule)").body
            #expect(body.contains("状态有变的研判 1 项，其中变差 1 项、好转 0 项"))
            #expect(body.contains("period=2026-W46") && body.contains("period=2026-W47"))
            #expect(body.contains("/subjects/village/120115101201"))
        }
    }

    @Test func `the other way round it got better`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let body = try await small.page("/compare?from=2026-W47&to=2026-W46&\(Self.rule)").body
            #expect(body.contains("其中变差 0 项、好转 1 项"))
            let none = try await small.page("/compare?from=2026-W47&to=2026-W46&\(Self.rule)&change=worse").body
            #expect(none.contains("没有状态变化"))
        }
    }

    @Test func `a day compared with itself shows nothing`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let body = try await small.page("/compare?from=2026-11-20&to=2026-11-20").body
            #expect(body.contains("没有状态变化"))
        }
    }

    @Test(arguments: [
        ("/compare?from=soon&to=2026-11-20", 400), ("/compare?from=2026-11&to=2026-11-20", 400),
        ("/compare?from=2026-11&to=2026-W40", 400), ("/compare?from=1900-01-01&to=2026-11-20", 400),
        ("/compare?from=2026-11-20&to=2027-11-20", 400), ("/compare?records=later", 400),
        ("/compare?rule=none", 404), ("/compare?after=x", 400), ("/?as_of=1900-01-01", 400),
        ("/?as_of=2027-01-01", 400),
        ("/?as_of=2026-13-01", 400), ("/?as_of=2026-11-01", 200)
    ])
    func `nonsense is answered with its own status and the way out`(address: String, status: Int) async throws {
        try await SmallSite.with(.sqlite) { small in
            let reply = try await small.page(address)
            #expect(reply.status.code == status)
        }
    }
}
