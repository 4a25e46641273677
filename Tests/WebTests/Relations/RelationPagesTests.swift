import Foundation
import HTTPTypes
import TestKit
import Testing

@testable import Web

struct RelationPagesTests {
    private var records: [String: String] {
        var records = SmallSite.records
        records["institution"] = """
            id,name,type,region,longitude,latitude,point
            S1,"<b>市一院</b>",general_hospital,120000,117.2,39.1,real
            R1,宝坻区人民医院,general_hospital,120115,117.3,39.7,approximate
            R2,大口屯卫生院,township_hospital,120115101,,,

            """
        records["relation"] = """
            id,supporter,recipient,programme,from,to
            L1,S1,R1,urban_support,2025-01-01,2026-12-31
            L2,S1,R2,consortium,2025-01-01,

            """
        return records
    }

    @Test func `the table, the picture and the map tell of the same relations`() async throws {
        try await SmallSite.with(.sqlite, records: records) { small async throws in
            for view in ["/relations", "/relations/picture", "/relations/map"] {
                let body = try await small.page(view).body
                #expect(body.contains("宝坻区人民医院") && body.contains("大口屯卫生院"), "\(view)")
                #expect(body.contains("90 天内到期") && !body.contains("<b>市一院"), "\(view)")
                let narrow = try await small.page(view + "?programme=consortium").body
                #expect(!narrow.contains(">宝坻区人民医院"), "\(view)")
            }
        }
    }

    @Test(arguments: [
        ("/relations?state=sleepy", 400), ("/relations?programme=x", 400), ("/relations?after=x", 400),
        ("/relations?state=missing", 200), ("/relations?as_of=1900-01-01", 400), ("/relations?region=999", 404),
        ("/relations/map.geojson?region=999", 404), ("/static/leaflet/leaflet.js", 404), ("/map?periods=x", 400)
    ])
    func `a wrong address says what is wrong`(address: String, status: Int) async throws {
        try await SmallSite.with(.sqlite, records: records) { small async throws in
            #expect(try await small.page(address).status.code == status, "\(address)")
        }
    }

    @Test func `the features of the map hold the points with their nature, and no line to a place unknown`()
        async throws
    {
        try await SmallSite.with(.sqlite, records: records) { small async throws in
            let reply = try await small.page("/relations/map.geojson")
            #expect(reply.headers[.contentType] == "application/geo+json")
            let json = try JSONSerialization.jsonObject(with: Data(reply.body.utf8)) as? [String: Any]
            let features = try #require(json?["features"] as? [[String: Any]])
            let properties = features.compactMap { $0["properties"] as? [String: String] }
            #expect(properties.count { $0["kind"] == "line" } == 1)
            #expect(Set(properties.compactMap { $0["nature"] }) == ["real", "approximate"])
            #expect(try await small.page("/relations/map").body.contains("1 家没有坐标"))
        }
    }

    @Test func `without relations the pages say what to do`() async throws {
        try await SmallSite.with(.sqlite) { small async throws in
            for view in ["/relations", "/relations/picture", "/relations/map"] {
                #expect(try await small.page(view).body.contains("先导入支援关系"))
            }
        }
    }
}
