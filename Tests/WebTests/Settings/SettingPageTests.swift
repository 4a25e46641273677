import Foundation
import HTTPTypes
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Web

struct SettingPageTests {
    static let address = "/settings/half_day_hours?region=120115"
    static let round = "id,village,date,session,start,end,status\nR8,120115101202,2026-11-12,am,08:00,11:00,completed\n"

    func send(_ small: SmallSite, _ fields: [String: String], headers: HTTPFields = [:]) async throws -> Reply {
        let body = fields.map { "\($0.key)=\(Address.escaped($0.value))" }.joined(separator: "&")
        return try await small.get(.post, Self.address, headers: headers, body: body)
    }

    static let good = ["value": "3", "from": "2026-11-09", "name": "王岩（区卫健委）", "reason": "门诊半日为三小时"]

    @Test(arguments: Engine.available)
    func `a decision of a region changes its findings and is kept with name and reason`(engine: Engine) async throws {
        try await SmallSite.with(engine) { small in
            try SmallSite.load(["round": Self.round], into: small.database)
            let why = "/why/baodi-2024/3.4/village-twice-weekly?subject=120115101202&period=2026-W46"
            #expect(try await small.page(why).body.contains("<dd>1 次</dd>"))
            let reply = try await send(small, Self.good)
            #expect(reply.status == .seeOther)
            let page = try await small.page(Self.address).body
            #expect(page.contains("王岩（区卫健委）") && page.contains("门诊半日为三小时") && page.contains("3 小时"))
            let after = try await small.page(why).body
            #expect(after.contains("<dd>2 次</dd>") && after.contains("王岩（区卫健委）"))
            let entries = try small.database.read { snapshot in
                try snapshot.rows("SELECT actor, action FROM audit_entries WHERE action = 'set'") { $0.text(0) }
            }
            #expect(entries == ["王岩（区卫健委）"])
            #expect(try AuditChain.verify(small.database) > 0)
        }
    }

    @Test func `periods that ended before the first day stay as they are`() async throws {
        try await SmallSite.with(.sqlite) { small in
            try SmallSite.load(["round": Self.round], into: small.database)
            var later = Self.good
            later["from"] = "2026-11-16"
            #expect(try await send(small, later).status == .seeOther)
            let why = "/why/baodi-2024/3.4/village-twice-weekly?subject=120115101202&period=2026-W46"
            #expect(try await small.page(why).body.contains("<dd>1 次</dd>"))
        }
    }

    @Test func `an empty value goes back to the standard`() async throws {
        try await SmallSite.with(.sqlite) { small in
            #expect(try await send(small, Self.good).status == .seeOther)
            var back = Self.good
            back["value"] = ""
            #expect(try await send(small, back).status == .seeOther)
            let page = try await small.page(Self.address).body
            #expect(page.contains("3.5 小时（默认值）") && page.contains("恢复上级或默认的取值"))
        }
    }

    @Test(arguments: [
        ("value", "many", "取值“many”不合"), ("value", "-1", "取值“-1”不合"), ("from", "1900-01-01", "起始日"),
        ("name", "", "请写姓名"), ("reason", "因", "请写理由"), ("name", String(repeating: "长", count: 81), "请写姓名")
    ])
    func `what is wrong in the form is said beside what was typed`(field: String, value: String, said: String)
        async throws
    {
        try await SmallSite.with(.sqlite) { small in
            var fields = Self.good
            fields[field] = value
            let reply = try await send(small, fields)
            #expect(reply.status == .badRequest && reply.body.contains(said))
            #expect(field == "name" || reply.body.contains("王岩"))
            let count = try small.database.read { try $0.count("SELECT count(*) FROM setting_changes") }
            #expect(count == 0)
        }
    }

    @Test func `a form of another site and a script in a name do no harm`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let foreign = try await send(small, Self.good, headers: [.secFetchSite: "cross-site"])
            #expect(foreign.status == .forbidden)
            var fields = Self.good
            fields["name"] = "<script>alert(2)</script>"
            #expect(try await send(small, fields).status == .seeOther)
            #expect(try await small.page(Self.address).body.contains("<script>alert(2)") == false)
            #expect(try await small.page("/settings/none").status == .notFound)
        }
    }
}
