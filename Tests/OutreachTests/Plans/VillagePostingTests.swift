import Foundation
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Outreach

/// Villages that are served by posting: people of the institution responsible, by the days of each week.
@Suite struct VillagePostingTests {
    private static let day = CivilDate("2027-01-01")!
    private static let rule = "fj-2023-43/2.1.2/5-days-a-week"

    private static let records = [
        "region": """
        id,name,level,parent
        350000,福建省,province,
        350400,三明市,city,350000
        350427,沙县区,county,350400
        350427001,一镇,township,350427

        """,
        "village": """
        id,name,type,region,longitude,latitude
        V1,一村,administrative_village,350427001,117.0,26.0
        V2,二村,administrative_village,350427001,117.1,26.0

        """,
        "institution": """
        id,name,type,level,region,ownership,longitude,latitude
        W,一镇卫生院,township_hospital,township,350427001,public,117.0,26.1

        """,
        "village_mode": """
        village,mode,responsible,from
        V1,posting,W,2020-01-01
        V2,posting,,2020-01-01

        """,
        "practitioner": """
        id,name,institution,category,practice_class,specialty
        P1,甲,W,physician,clinical,全科
        P2,乙,W,physician,clinical,全科
        N1,丙,W,nurse,,护理
        N2,丁,W,nurse,,护理

        """,
        "title_award": """
        id,practitioner,series,level,awarded_on
        T1,P1,physician,3,2015-01-01
        T2,P2,physician,3,2015-01-01

        """,
    ]

    @Test func `A village gets a physician for all weeks, and one without a responsible institution is named`() throws {
        try StandingOver.with(Self.records) { standing in
            let clock = Clock.fixed(Self.day)
            let (plan, body) = try Plans.makePostings(
                standing, region: "350427", from: Self.day, search: PostingSearch(seed: 1, iterations: 200),
                actor: "试", clock: clock)
            let one = try #require(body.assignments.first)
            #expect(body.assignments.count == 1)
            #expect(one.isVillage && one.site.id == "V1" && one.category == "physician")
            #expect(one.serves.map(\.rule) == [Self.rule])
            #expect(one.to == CivilDate("2027-12-31")!)
            let gaps = body.open.filter { $0.served.rule == Self.rule }
            let gap = try #require(gaps.first)
            #expect(gaps.map(\.served.subject) == ["V2"])
            #expect(gap.block == .noSender)
            let text = try body.text(of: plan, standing.book).explanation(of: "V2").joined()
            #expect(text.contains("没有写明责任机构"))
            _ = try Plans(standing.database, clock: clock).accept(plan, by: "张", reason: "")
            let village = try standing.database.read { snapshot in
                try snapshot.rows("SELECT village, site, status FROM postings") { row in
                    [row.text(0), row.text(1), row.text(2)]
                }
            }
            #expect(village == [["V1", nil, "planned"]])
            let again = try Plans.makePostings(
                standing, region: "350427", from: Self.day, search: PostingSearch(seed: 1, iterations: 200),
                actor: "试", clock: clock)
            #expect(again.body.assignments.isEmpty && again.body.kept == 1)
        }
    }
}
