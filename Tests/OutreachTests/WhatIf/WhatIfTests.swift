import Foundation
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Outreach

/// A supposition says what an import of the same would do.
@Suite struct WhatIfTests {
    private static let day = CivilDate("2026-11-22")!

    private func with(_ body: (Standing) throws -> Void) throws { try StandingOver.with(Self.records, body) }

    private static let records = [
        "region": """
        id,name,level,parent
        120000,天津市,province,
        120115,宝坻区,county,120000
        120115101,大口屯镇,township,120115

        """,
        "institution": """
        id,name,type,level,region,ownership
        H,区医院,general_hospital,county,120115,public
        W,大口屯镇卫生院,township_hospital,township,120115101,public

        """,
        "village": """
        id,name,type,region
        V1,东村,administrative_village,120115101

        """,
        "village_mode": "village,mode,from\nV1,rounds,2026-01-01\n",
        "round": """
        id,village,date,session,status
        R0,V1,2026-06-01,am,completed
        R1,V1,2026-11-10,am,completed

        """,
    ]

    private func statuses(_ standing: Standing) throws -> [String: FindingStatus] {
        try standing.judging(asOf: Self.day) { assessor in
            var found: [String: FindingStatus] = [:]
            assessor.forEach { found["\($0.rule) \($0.subject) \($0.period)"] = $0.status }
            return found
        }
    }

    @Test func `posted physicians change what an import of them would change`() throws {
        try with { standing throws in
            let rule = "baodi-2024/2/every-street-town-posted"
            var supposition = Supposition()
            supposition.postings = [
                SupposedPostings(
                    place: "W", origin: "H", persons: 2, titleLevel: 3, from: CivilDate("2026-10-01")!, to: nil)
            ]
            let before = try statuses(standing)
            let outcome = try WhatIf(standing, asOf: Self.day).outcome(of: supposition)
            let change = try #require(outcome.changes.first { $0.rule == rule && $0.subject == "W" })
            #expect(change.before?.status == .short && change.after?.status == .met)
            #expect(change.after?.observed == .number(2))
            #expect(try statuses(standing) == before)
            // The same people in earnest.
            try StandingOver.load([
                "practitioner": "id,name,institution,category,practice_class\nP1,甲,H,physician,clinical\n"
                    + "P2,乙,H,physician,clinical\n",
                "title_award": "id,practitioner,series,level,awarded_on\nT1,P1,physician,3,2026-09-30\n"
                    + "T2,P2,physician,3,2026-09-30\n",
                "posting": "id,practitioner,origin,site,resident,discipline,role,status,from\n"
                    + "D1,P1,H,W,true,medical,expert,active,2026-10-01\n"
                    + "D2,P2,H,W,true,medical,expert,active,2026-10-01\n",
            ], standing.database)
            let after = try statuses(standing)
            let invented = ["推演", "P1", "P2", "T1", "T2", "D1", "D2"]
            func lasting(_ keys: some Sequence<String>) -> Set<String> {
                Set(keys.filter { key in !invented.contains { key.contains(" \($0)") } })
            }
            let changed = lasting(Set(before.keys).union(after.keys).filter { before[$0] != after[$0] })
            let told = lasting(outcome.changes.map { "\($0.rule) \($0.subject) \($0.period)" })
            #expect(told == changed)
        }
    }

    @Test func `files are taken as an import takes them, and refused as it refuses them`() throws {
        try with { standing throws in
            let name = "supposed-\(UInt64.random(in: 0 ... .max))"
            let folder = FileManager.default.temporaryDirectory.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appending(path: "round.csv")
            try "村,日期,时段,状态\nV1,2026-11-12,上午,完成\n".write(to: file, atomically: true, encoding: .utf8)
            var supposition = Supposition()
            supposition.records = try SupposedFiles.read([folder.path])
            let outcome = try WhatIf(standing, asOf: Self.day).outcome(of: supposition)
            let rule = "baodi-2024/3.4/village-twice-weekly"
            let change = outcome.changes.first { $0.rule == rule && $0.period.description == "2026-W46" }
            #expect(change?.before?.status == .short && change?.after?.status == .met)
            try "村,日期,时段,状态\nV9,2026-11-12,上午,完成\n".write(to: file, atomically: true, encoding: .utf8)
            supposition.records = try SupposedFiles.read([folder.path])
            #expect(throws: ImportRefusal.self) { try WhatIf(standing, asOf: Self.day).outcome(of: supposition) }
            try "村,日期,时段,状态\nV1,2026-02-30,上午,完成\n".write(to: file, atomically: true, encoding: .utf8)
            #expect(throws: ImportRefusal.self) { try SupposedFiles.read([folder.path]) }
        }
    }

    @Test func `only the region asked for is counted`() throws {
        try with { standing throws in
            var supposition = Supposition()
            supposition.bounds = ["baodi-2024/3.4/village-twice-weekly": 1]
            let whatIf = WhatIf(standing, asOf: Self.day)
            #expect(try whatIf.outcome(of: supposition, region: "120115").total > 0)
            #expect(try whatIf.outcome(of: supposition, region: "350000").total == 0)
            #expect(throws: Failure.self) { try whatIf.outcome(of: supposition, isCancelled: { true }) }
        }
    }
}
