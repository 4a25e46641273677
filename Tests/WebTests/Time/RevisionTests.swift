import Foundation
import HTTPTypes
import Outreach
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Web

/// East had two rounds in the week of 9 November when it was over; one is cancelled on the 20th.
struct RevisionTests {
    static let address = "/why/baodi-2024/3.4/village-twice-weekly?subject=120115101201&period=2026-W46"

    static let cancelled = "id,village,date,session,status\nR2,120115101201,2026-11-13,full,cancelled\n"

    static func withCorrection(_ body: (SmallSite) async throws -> Void) async throws {
        try await SmallSite.with(.sqlite, records: [:]) { small in
            try SmallSite.load(SmallSite.records, into: small.database, clock: .fixed(CivilDate("2026-11-15")!))
            try SmallSite.load(
                ["round": Self.cancelled], into: small.database, reason: "登记错误",
                clock: .fixed(CivilDate("2026-11-20")!))
            try await body(small)
        }
    }

    @Test func `a correction after the period shows both values, who, when and why`() async throws {
        try await Self.withCorrection { small in
            let body = try await small.page(Self.address).body
            #expect(body.contains("时段结束后的更正与补录"))
            #expect(body.contains("时段结束时的研判：符合 2 次；现在的研判：不足 1 次。"))
            #expect(body.contains("2026-11-20") && body.contains("登记错误") && body.contains("console"))
            // The records are as they were before the page was made.
            #expect(try await small.page(Self.address).body == body)
            let finding = try small.site.standing.judging(asOf: SmallSite.day) {
                try $0.finding(
                    rule: "baodi-2024/3.4/village-twice-weekly", subject: "120115101201", period: Period("2026-W46"))
            }
            #expect(finding.status == .short && finding.observed == .number(1))
        }
    }

    @Test func `a correction within the period is none`() async throws {
        try await SmallSite.with(.sqlite, records: [:]) { small in
            try SmallSite.load(SmallSite.records, into: small.database, clock: .fixed(CivilDate("2026-11-13")!))
            try SmallSite.load(
                ["round": Self.cancelled], into: small.database, reason: "登记错误",
                clock: .fixed(CivilDate("2026-11-14")!))
            #expect(try await small.page(Self.address).body.contains("更正与补录") == false)
        }
    }

    @Test func `a round entered after the period is a late entry, the first records are not`() async throws {
        try await SmallSite.with(.sqlite, records: [:]) { small in
            try SmallSite.load(SmallSite.records, into: small.database, clock: .fixed(CivilDate("2026-11-18")!))
            #expect(try await small.page(Self.address).body.contains("更正与补录") == false)
            let round = "id,village,date,session,status\nR9,120115101202,2026-11-12,am,completed\n"
            try SmallSite.load(["round": round], into: small.database, clock: .fixed(CivilDate("2026-11-20")!))
            let west = Self.address.replacing("120115101201", with: "120115101202")
            let body = try await small.page(west).body
            #expect(body.contains("现在的研判：符合 2 次") && body.contains("补录") && body.contains("/records/round/R9"))
        }
    }

    /// On the 21st the running week is at risk: worse than two rounds, better than one that is over with one.
    @Test(arguments: [("now", "better", 1), ("now", "worse", 0), ("then", "better", 0), ("then", "worse", 1)])
    func `two days compared by what was on file then, or by what is now`(records: String, change: String, rows: Int)
        async throws
    {
        try await Self.withCorrection { small in
            let times = "from=2026-11-15&to=2026-11-21&records=\(records)&change=\(change)"
            let body = try await small.page("/compare?\(times)&rule=baodi-2024%2F3.4%2Fvillage-twice-weekly").body
            #expect(body.contains("/subjects/village/120115101201") == (rows > 0))
        }
    }
}
