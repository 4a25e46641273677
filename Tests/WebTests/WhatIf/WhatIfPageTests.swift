import Foundation
import Outreach
import Store
import TestKit
import Testing

@testable import Web

/// The page 推演: a form, what it would change, and nothing stored.
@Suite struct WhatIfPageTests {
    private static let rule = "baodi-2024/3.4/village-twice-weekly"

    private func text(_ small: SmallSite, _ query: String) async throws -> (status: Int, text: String) {
        for _ in 0..<50 {
            let reply = try await small.page("/what-if" + query)
            // Under way: the browser would ask again.
            if reply.body.contains("name=\"key\"") { try await Task.sleep(for: .milliseconds(200)); continue }
            return (reply.status.code, reply.body)
        }
        Issue.record("the trial does not end")
        return (0, "")
    }

    @Test(arguments: Engine.available)
    func `another number shows who would change, by rule and place, and stores nothing`(engine: Engine) async throws {
        try await SmallSite.with(engine) { small in
            let head = try small.database.read { try AuditChain.head(of: $0).seq }
            let page = try await text(small, "?rule=\(Self.rule)&number=3&region=120115")
            #expect(page.status == 200)
            // East had two rounds in the week of 9 November: enough, but not for three.
            #expect(page.text.contains("研判会变") && page.text.contains("东村") && page.text.contains("2026年第46周"))
            #expect(page.text.contains("大口屯镇"))
            let again = try await small.page("/clauses/\(Self.rule)?region=120115")
            #expect(again.body.contains("不少于2次"))
            #expect(try small.database.read { try AuditChain.head(of: $0).seq } == head)
        }
    }

    @Test func `the same number changes nothing, and says how much was compared`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let page = try await text(small, "?rule=\(Self.rule)&number=2")
            #expect(page.text.contains("没有研判会变"))
        }
    }

    @Test func `another mode of a region's villages changes what they are judged by`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let page = try await text(small, "?region=120115&mode=posting&since=2026-01-01")
            #expect(page.status == 200 && page.text.contains("研判会变") && page.text.contains("不判"))
        }
    }

    @Test func `a setting is tried for a region, in English too`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let page = try await text(
                small, "?region=120115&setting=round_scope&value=listed&scope=here&lang=en")
            #expect(page.status == 200 && page.text.contains("rules compared"))
        }
    }

    @Test(arguments: [
        ("?rule=nowhere&number=3", 404, "没有规则"), ("?rule=\(rule)&number=many", 400, "many"),
        ("?number=3", 400, "规则编号"), ("?setting=nothing&value=3", 404, "没有设置"),
        ("?setting=half_day_hours&value=x", 400, "应为"), ("?region=120115&mode=flying&since=2026-01-01", 400, "服务方式"),
        ("?region=120115&mode=posting&since=yesterday", 400, "yesterday"),
        ("?place=nobody&origin=nobody&from=2026-01-01", 404, "nobody"),
        ("?place=120115101201&origin=%3Cscript%3E&from=2026-01-01", 404, "&lt;script&gt;"),
        ("?place=120115101201&origin=x&from=2026-01-01&persons=99999", 404, "x"),
    ])
    func `what cannot be supposed is told beside the form`(query: String, status: Int, words: String) async throws {
        try await SmallSite.with(.sqlite) { small in
            let page = try await text(small, query)
            #expect(page.status == status)
            #expect(page.text.contains(words) && page.text.contains("role=\"alert\"") && page.text.contains("<form"))
            #expect(!page.text.contains("<script"))
        }
    }

    @Test func `the form alone asks for nothing to be computed`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let page = try await small.page("/what-if?rule=\(Self.rule)&region=120115")
            #expect(page.status == .ok && page.body.contains("现为：") && !page.body.contains("role=\"status\""))
        }
    }
}
