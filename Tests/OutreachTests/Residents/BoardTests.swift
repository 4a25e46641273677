import Foundation
import Outreach
import Quantities
import Store
import TestKit
import Testing

@Suite struct BoardTests {
    private let village = "350427001001"
    private let day = CivilDate("2026-11-22")!
    private var records: [String: String] {
        [
            "institution": """
            id,name,type,region
            H1,沙县医院,general_hospital,350427
            H2,省立医院,general_hospital,350400

            """,
            "practitioner": """
            id,name,institution,category,specialty
            SECRET1,甲某,H2,physician,儿科
            SECRET2,乙某,H2,physician,骨科
            SECRET3,丙某,H2,physician,内科

            """,
            "title_award": """
            practitioner,series,level,title,awarded_on
            SECRET1,physician,4,副主任医师,2020-01-01
            SECRET1,physician,5,主任医师,2030-01-01

            """,
            "posting": """
            id,practitioner,origin,site,status,from,to
            P1,SECRET1,H2,H1,active,2026-01-01,2026-12-31
            P2,SECRET2,H2,H1,completed,2026-01-01,2026-12-31
            P3,SECRET3,H2,H1,active,2025-01-01,2025-12-31

            """,
            "roster": """
            posting,weekday,session,start,end,services,from,to
            P1,1,am,08:30,11:30,clinic;teaching,2026-01-01,
            P1,2,am,,,ward_round,2026-01-01,
            P1,3,pm,,,clinic,2025-01-01,2025-12-31

            """,
            "interruption": "posting,type,from,to\nP1,leave,2026-12-01,2026-12-10\nP1,leave,2026-03-01,2026-03-10\n",
            "round_schedule": """
            id,village,weekday,session,published_on,from,to
            W1,\(village),1,am,2025-12-20,2026-01-01,
            W2,\(village),4,pm,2026-12-20,2026-01-01,
            W3,\(village),5,pm,2025-12-20,2026-01-01,2026-06-30

            """,
            "round": """
            id,village,date,session,status
            V1,\(village),2026-11-23,am,cancelled
            V2,\(village),2026-11-25,pm,planned
            V3,\(village),2026-11-30,am,planned
            V4,\(village),2026-11-16,am,cancelled

            """,
        ]
    }

    @Test(arguments: Engine.available)
    func `residents see those posted now with the title of the day, and no id of a person`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            try desk.take(records)
            let experts = try ExpertBoard.experts(at: .institution("H1"), on: day, desk.database)
            #expect(experts.map(\.name) == ["甲某"])
            let expert = try #require(experts.first)
            #expect(expert.title == "副主任医师" && expert.specialty == "儿科" && expert.origin == "省立医院")
            #expect(expert.shifts.map(\.weekday) == [1, 2] && expert.shifts.first?.start == 510)
            #expect(expert.away.map(\.from) == [CivilDate("2026-12-01")])
            let told = String(reflecting: experts)
            #expect(!told.contains("SECRET") && !told.contains("P1"))
            let places = try ExpertBoard.places(in: "350400", on: day, text: "沙", limit: 9, desk.database)
            #expect(places.map(\.id) == ["H1"] && places.map(\.experts) == [1])
        }
    }

    @Test(arguments: Engine.available)
    func `visits follow the published times, less those called off, more those planned besides`(
        engine: Engine
    ) throws {
        try ImportDesk.with(engine) { desk throws in
            try desk.take(records)
            let board = try RoundBoard(village: village, on: day, desk.database)
            #expect(board.slots.map(\.weekday) == [1])
            let visits = board.visits(day...(day + 13))
            #expect(visits.map(\.date.description) == ["2026-11-23", "2026-11-25", "2026-11-30"])
            #expect(visits.map(\.isCancelled) == [true, false, false])
            #expect(visits.map(\.isExtra) == [false, true, false])
            #expect(visits[0].key == visits[2].key && !visits[0].key.contains("W1"))
            let found = try RoundBoard.villages(named: "上屋", in: "350427", limit: 5, desk.database)
            #expect(found.map(\.id) == [village])
        }
    }

    @Test func `a key is the same every time`() throws {
        var keys: Set<String> = []
        for _ in 0..<2 {
            try ImportDesk.with(.sqlite) { desk throws in
                try desk.take(records)
                let board = try RoundBoard(village: village, on: day, desk.database)
                keys.formUnion(board.slots.map(\.key))
            }
        }
        #expect(keys.count == 1)
    }
}
