import Foundation
import Outreach
import Policy
import Quantities
import TestKit
import Testing

@testable import Web

/// Two counties of one city, with visits of two years; figures worked out by hand.
struct IndicatorPageTests {
    static let records = [
        "region": """
        id,name,level,parent
        350000,福建省,province,
        350400,三明市,city,350000
        350427,沙县区,county,350400
        350481,永安市,county,350400

        """,
        "village": "id,name,type,region\nV1,甲村,administrative_village,350427\n",
        "village_mode": "village,mode,from\nV1,rounds,2024-01-01\n",
        // Since when records are kept.
        "round": "id,village,date,session,status\nR1,V1,2024-03-01,am,completed\n",
        "statistic": """
        id,indicator,level,region,period_from,period_to,value,source,obtained_on
        A1,visits,primary,350427,2025-01-01,2025-12-31,600,平台甲,2026-01-15
        A2,visits,all,350427,2025-01-01,2025-12-31,1000,平台甲,2026-01-15
        B1,visits,primary,350481,2025-01-01,2025-12-31,900,平台乙,2026-01-20
        B2,visits,all,350481,2025-01-01,2025-12-31,1000,平台乙,2026-01-20
        A3,visits,primary,350427,2026-01-01,2026-06-30,330,平台甲,2026-07-15
        A4,visits,all,350427,2026-01-01,2026-06-30,500,平台甲,2026-07-15
        C1,medical_cost,all,350427,2024-01-01,2024-12-31,200,医保,2025-01-15
        C2,medical_cost,all,350427,2025-01-01,2025-12-31,210,医保,2026-01-15

        """
    ]

    @Test func `a county's value is that of its rule, a city's that of the sums`() async throws {
        try await SmallSite.with(.sqlite, records: Self.records) { small in
            let county = try await small.page("/indicators/primary-visit-share?region=350427").body
            #expect(county.contains("66 %") && county.contains("60 %"))
            #expect(county.contains("≥ 65 %") && county.contains("平台甲") && !county.contains("平台乙"))
            let city = try await small.page("/indicators/primary-visit-share?region=350400").body
            // 2025: (600 + 900) / 2000.
            #expect(city.contains("75 %") && city.contains("/indicators/primary-visit-share?region=350481"))
            let observed = try small.site.standing.judging(asOf: SmallSite.day) {
                try $0.finding(rule: "fj-2023-43/1/primary-visit-65pct", subject: "350427", period: Period("2025"))
            }.observed
            #expect(observed == .number(60))
        }
    }

    @Test func `growth is against the year before`() async throws {
        try await SmallSite.with(.sqlite, records: Self.records) { small in
            let body = try await small.page("/indicators/medical-cost-growth?region=350427").body
            #expect(body.contains("5 %"))
        }
    }

    @Test func `every indicator has its page, and without figures says what to import`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let list = try await small.page("/indicators").body
            for indicator in try SmallSite.book.get().indicators {
                #expect(list.contains("/indicators/\(indicator.id)"))
                #expect(try await small.page("/indicators/\(indicator.id)").status == .ok)
            }
            #expect(try await small.page("/indicators/reserved-beds").body.contains("无数据"))
            #expect(try await small.page("/indicators/none").status == .notFound)
        }
    }
}
