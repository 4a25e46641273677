import Outreach
import Store
import TestKit
import Testing

@testable import Web

struct RecordNameTests {
    private var records: [String: String] {
        var records = SmallSite.records
        records["institution"] = """
            id,name,type,region
            H1,宝坻区人民医院,general_hospital,120115
            H2,市一院,general_hospital,120000

            """
        records["practitioner"] = "id,name,institution,category\nD1,甲某,H2,physician\n"
        records["posting"] = """
            id,practitioner,origin,site,village,status,from
            P1,D1,H2,H1,,active,2026-01-01
            P2,D1,H2,,120115101201,active,2026-01-01
            P3,D1,H2,,,planned,2026-12-01

            """
        return records
    }

    @Test(arguments: Engine.available)
    func `a record without a name is called by whom and where, one with a name by it`(engine: Engine) async throws {
        try await SmallSite.with(engine, records: records) { small async throws in
            let names = RecordNames(small.database)
            #expect(
                try names.names(of: "posting", ids: ["P1", "P2", "P3", "none"])
                    == ["P1": "甲某 · 宝坻区人民医院", "P2": "甲某 · 东村", "P3": "甲某"])
            #expect(try names.names(of: "village", ids: ["120115101201"]) == ["120115101201": "东村"])
            // One reference says too little: the number of a round is on paper, too.
            #expect(try names.names(of: "round", ids: ["R1"]).isEmpty)
            #expect(try await small.page("/subjects/posting/P1").body.contains("<h1>甲某 · 宝坻区人民医院</h1>"))
        }
    }
}
