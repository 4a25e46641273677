import Foundation
import HTTPTypes
import Outreach
import Quantities
import Store
import TestKit
import Testing

@testable import Web

/// Several makings at once: one runs, a few wait, any can be ended.
struct MakingLineTests {
    /// A making that does not begin by itself: the records are held meanwhile.
    private func held(count: Int, kept: Int, _ body: (SmallSite, [String]) async throws -> Void) async throws {
        try await SmallSite.with(.sqlite, records: PlanCounty.records) { small in
            let (entered, leave) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            let standing = small.site.standing
            Thread {
                try? standing.judging(asOf: SmallSite.day) { _ in
                    entered.signal()
                    leave.wait()
                }
            }.start()
            await withCheckedContinuation { done in
                Thread {
                    entered.wait()
                    done.resume()
                }.start()
            }
            let asking = try PlanAsking(
                .new(.relations), region: "410101", ["from": "2026-12-01"], today: SmallSite.day)
            let ids = try (0..<count).map { number in
                try small.site.makings.begin(asking, place: "甲县", by: "第\(number)人", Lexicon(language: .zh))
            }
            do { try await body(small, ids) } catch { Issue.record(error) }
            leave.signal()
            try await ended(small)
            #expect(try Plans(small.database).all().count == kept)
        }
    }

    private func ended(_ small: SmallSite) async throws {
        for _ in 0..<500 where !small.site.makings.underWay.isEmpty {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(small.site.makings.underWay.isEmpty)
    }

    @Test func `a second one waits, its page is there although the records are busy, and a fifth is refused`()
        async throws
    {
        try await held(count: 4, kept: 4) { small, ids in
            let first = try await small.page("/plans/making/\(ids[0])")
            #expect(first.body.contains("正在编制") && first.body.contains("http-equiv=\"refresh\""))
            #expect(first.headers[.contentSecurityPolicy]?.contains("script-src 'self'") == true)
            let second = try await small.page("/plans/making/\(ids[1])?lang=en")
            #expect(second.body.contains("Waiting") && second.body.contains("1 before it"))
            let asking = try #require(small.site.makings[ids[0]]).asking
            #expect(throws: Failure.self) {
                _ = try small.site.makings.begin(asking, place: "甲县", by: "第五人", Lexicon(language: .zh))
            }
        }
    }

    @Test func `one that waits and one that runs are ended by the form, and keep nothing`() async throws {
        try await held(count: 2, kept: 0) { small, ids in
            let reply = try await small.get(.post, "/plans/making/\(ids[1])/end", body: "")
            #expect(reply.status == .seeOther)
            #expect(try await small.page("/plans/making/\(ids[1])").body.contains("已取消，没有保存"))
            _ = try await small.get(.post, "/plans/making/\(ids[0])/end", body: "")
            #expect(try await small.page("/plans/making/\(ids[0])").body.contains("正在停下"))
        }
    }

    @Test func `a making that was told to end stores nothing; the next one begins`() async throws {
        try await SmallSite.with(.sqlite, records: PlanCounty.records) { small in
            let asking = try PlanAsking(
                .new(.relations), region: "410101", ["from": "2026-12-01"], today: SmallSite.day)
            let gone = PlanWatch()
            gone.abandon()
            #expect(throws: Failure.self) {
                try asking.make(small.site.standing, actor: "甲", clock: .fixed(SmallSite.day), watch: gone)
            }
            #expect(try Plans(small.database).all().isEmpty)
            let words = Lexicon(language: .zh)
            let ids = try (0..<2).map { _ in try small.site.makings.begin(asking, place: "甲县", by: "乙某", words) }
            try await ended(small)
            #expect(Set(try Plans(small.database).all().map(\.id)) == Set(ids))
        }
    }
}
