import Foundation
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Outreach

/// Plans of postings: the needs of the rules month by month, what is there stays, gaps are named with their way out.
@Suite struct PostingPlanTests {
    private static let day = PostingRecords.day
    private static let attending = "nhc-2023-41/3.7/min-1-attending-year-round"
    private static let cover = "nhc-2023-41/2.3/lead-posts-year-round"
    private static let clock = Clock.fixed(day)

    private func make(
        _ standing: Standing, _ change: (inout PostingLimits) -> Void = { _ in }
    ) throws -> (plan: Plan, body: PostingPlan) {
        var limits = PostingLimits()
        change(&limits)
        return try Plans.makePostings(
            standing, region: "410101", from: Self.day, limits: limits,
            search: PostingSearch(seed: 1, iterations: 300), actor: "试", clock: Self.clock)
    }

    private func physicians(_ count: Int, specialty: String = "内科") -> [PostingRecords.Person] {
        (0..<count).map { .init(id: "P\($0)", specialty: specialty) }
    }

    private func with(_ records: PostingRecords, _ body: (Standing) throws -> Void) throws {
        try StandingOver.with(records.files, body)
    }

    @Test func `Every township gets an attending physician all the year`() throws {
        try with(PostingRecords(people: physicians(8))) { standing in
            let (_, body) = try make(standing)
            #expect(body.open.isEmpty)
            #expect(Set(body.assignments.map(\.site.id)) == ["W1", "W2", "W3"])
            #expect(body.assignments.allSatisfy { $0.from == Self.day && $0.to == CivilDate("2027-12-31")! })
            let rules = Set(body.assignments.flatMap { $0.serves.map(\.rule) })
            #expect(rules.isSuperset(of: [Self.attending, Self.cover, "nhc-2024-19/3.3/min-1-physician"]))
            #expect(body.tallies[Self.attending]?.before == 3 && body.tallies[Self.attending]?.after == 0)
        }
    }

    @Test func `A posting on record stands, and the plan begins on the day after it`() throws {
        var records = PostingRecords(townships: 1, people: physicians(4))
        records.postings = [.init(id: "D", person: "P0", township: 1, from: "2026-10-15", to: "2027-04-14")]
        try with(records) { standing in
            let (_, body) = try make(standing)
            #expect(body.kept == 1)
            #expect(body.assignments.count == 1)
            let one = try #require(body.assignments.first)
            #expect(one.from == CivilDate("2027-04-15")! && one.to == CivilDate("2027-12-31")!)
            #expect(one.person.id != "P0")
        }
    }

    @Test func `A planned posting that has not begun is planned anew only when asked`() throws {
        var records = PostingRecords(townships: 1, people: physicians(4))
        records.postings = [
            .init(id: "D", person: "P0", township: 1, from: "2027-03-01", to: "2027-12-31", status: "planned")
        ]
        try with(records) { standing in
            #expect(try make(standing).body.assignments.map(\.from) == [Self.day])
            let (plan, body) = try make(standing) { $0.anew = true }
            #expect(body.dropped.map(\.id) == ["D"])
            #expect(body.assignments.map(\.to) == [CivilDate("2027-12-31")!])
            _ = try Plans(standing.database, clock: Self.clock).accept(plan, by: "张", reason: "")
            #expect(try make(standing).body.assignments.isEmpty)
        }
    }

    @Test func `A department keeps its share at home, and the gap says so`() throws {
        try with(PostingRecords(people: physicians(4))) { standing in
            let (plan, body) = try make(standing)
            #expect(body.assignments.count == 2)
            #expect(Set(body.open.map(\.block)) == [.department])
            let text = try body.text(of: plan, standing.book).explanation(of: Self.attending).joined()
            #expect(text.contains("留岗下限（50%）") && text.contains("主治医师以上"))
            #expect(try make(standing) { $0.keepPercent = 25 }.body.open.isEmpty)
        }
    }

    @Test func `Where nobody has the title the gap names who is needed`() throws {
        let people = (0..<6).map { PostingRecords.Person(id: "P\($0)", level: 2) }
        try with(PostingRecords(townships: 1, people: people)) { standing in
            let (plan, body) = try make(standing)
            let gap = try #require(body.open.first { $0.served.rule == Self.attending })
            #expect(gap.block == .nobody && gap.wanted == "一名主治医师以上医师" && gap.sender?.id == "H")
            let text = try body.text(of: plan, standing.book).explanation(of: "W1").joined()
            #expect(text.contains("甲县人民医院记录中有 6 人，没有一人符合条件"))
            // They may not go at all: a rule on the person asks for the title.
            #expect(body.assignments.isEmpty || body.open.allSatisfy { $0.served.rule != Self.cover })
        }
    }

    @Test func `A plan shorter than a posting names every need`() throws {
        try with(PostingRecords(people: physicians(6))) { standing in
            let (_, body) = try make(standing) { $0.months = 4 }
            #expect(body.assignments.isEmpty && !body.open.isEmpty)
            #expect(body.open.allSatisfy { $0.block == .tooShort })
        }
    }

    @Test func `Ten times more need than people comes back as the best plan with its gaps`() throws {
        try with(PostingRecords(townships: 30, people: physicians(6))) { standing in
            let (_, body) = try make(standing)
            #expect(body.assignments.count == 3)
            #expect(Set(body.open.map(\.served.subject)).count == 27)
        }
    }

    @Test func `What cannot be planned with is a named error`() throws {
        func failure(_ records: [String: String], _ months: Int = 12, region: String = "410101") throws -> Failure? {
            var found: Failure?
            try StandingOver.with(records) { standing in
                var limits = PostingLimits()
                limits.months = months
                found = #expect(throws: Failure.self) {
                    try Plans.makePostings(
                        standing, region: region, from: Self.day, limits: limits,
                        search: PostingSearch(iterations: 1), actor: "试", clock: Self.clock)
                }
            }
            return found
        }
        let files = PostingRecords(people: physicians(2)).files
        #expect(try failure(files, 0)?.kind == .invalid)
        #expect(try failure(files, 37)?.kind == .invalid)
        #expect(try failure(files, region: "999999")?.kind == .missing)
        #expect(try failure(PostingRecords().files)?.what.contains("没有卫生技术人员") == true)
        var lonely = files
        for kind in ["relation", "membership", "consortium"] { lonely[kind] = nil }
        #expect(try failure(lonely)?.what.contains("没有支援关系") == true)
    }

    @Test func `A plan made before people changed is not accepted`() throws {
        try with(PostingRecords(people: physicians(8))) { standing in
            let (plan, _) = try make(standing)
            try StandingOver.load(
                ["practitioner": "id,name,institution,category,specialty\nP9,P9,H,physician,内科\n"], standing.database)
            let plans = Plans(standing.database, clock: Self.clock)
            let failure = #expect(throws: Failure.self) { try plans.accept(plan, by: "张", reason: "") }
            #expect(failure?.kind == .conflict)
            #expect(try plans.find(plan.id).verdict == nil)
            #expect(try standing.database.read { try $0.count("SELECT count(*) FROM postings") } == 0)
        }
    }

    @Test func `The explanation names the clause, the reason and the next best`() throws {
        var records = PostingRecords(townships: 1, people: physicians(4))
        records.people[3].level = 5
        try with(records) { standing in
            let (plan, body) = try make(standing)
            let text = body.text(of: plan, standing.book)
            let lines = try text.explanation(of: "1").joined(separator: "\n")
            #expect(lines.contains("确保每个乡镇卫生院(社区卫生服务中心)至少有1名牵头医院主治医师"))
            #expect(lines.contains("次优依次是") && lines.contains("代价相同"))
            #expect(body.assignments.first?.title == "主治医师")
            #expect(throws: Failure.self) { try text.explanation(of: "没有") }
            #expect(!body.events(of: plan).isEmpty && body.map.places.count == 2)
            #expect(body.tables(of: plan, standing.book).map(\.rows.count) == [1, 0, 3])
        }
    }

    @Test func `Two plans are compared by figures, findings and postings; kinds are not mixed`() throws {
        try with(PostingRecords(people: physicians(8))) { standing in
            let (long, _) = try make(standing)
            let (short, _) = try make(standing) { $0.months = 6 }
            let lines = try PlanComparison(long, short, standing.book, standing.database).lines()
            #expect(lines.contains { $0.contains("派驻人月：甲 36，乙 18人月（乙少 18）") })
            #expect(lines.contains { $0.contains("安排：") })
            let (relations, _) = try Plans.makeRelations(
                standing, region: "410101", from: Self.day, actor: "试", clock: Self.clock)
            #expect(throws: Failure.self) { try PlanComparison(long, relations, standing.book, standing.database) }
        }
    }
}
