import Foundation
import Outreach
import Quantities
import Store
import TestKit
import Testing

@Suite struct RelationBookTests {
    private let records = [
        "institution": """
            id,name,type,region,village,longitude,latitude,point
            S1,省立医院,general_hospital,350400,,117.6,26.2,real
            S2,市一院,general_hospital,350400,,,,
            R1,沙县医院,general_hospital,350427,,117.8,26.4,approximate
            R2,上屋卫生室,village_clinic,,350427001001,,,

            """,
        "relation": """
            id,supporter,recipient,programme,from,to,replaces
            A,S1,R1,paired_assistance,2024-01-01,2026-12-31,
            B,S2,R1,paired_assistance,2024-01-01,,
            C,S1,R2,consortium,2024-01-01,2025-12-31,
            D,S1,R2,consortium,2025-06-01,2027-12-31,
            E,S2,R2,urban_support,2027-01-01,,
            F,S2,R1,alliance,2024-01-01,2027-01-31,
            G,S2,R1,alliance,2027-02-01,,F

            """,
        "agreement": """
            id,relation,from,to
            A1,A,2024-01-01,2026-12-01
            B1,B,2024-01-01,2026-12-01
            B2,B,2026-12-02,2027-12-01

            """,
        "task": """
            id,title,type,relation,year,status
            T1,x,annual_task,A,2026,completed
            T2,y,annual_task,A,2026,planned
            T3,z,annual_task,A,2025,planned

            """,
        "printed_pairing": """
            row,county,recipient,supporter,printed
            1,350427,R1,S1,甲
            2,350427,R2,S2,乙
            3,350427,R2,S1,丙

            """,
    ]
    private let day = CivilDate("2026-11-22")!

    private func marks(_ book: RelationBook, _ id: String) -> Set<RelationBook.Mark> {
        book.lines.first { $0.id == id }?.marks ?? []
    }

    @Test(arguments: Engine.available)
    func `each relation is marked for what is wrong with it on the day`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            try desk.take(records)
            let book = try RelationBook(in: nil, on: day, desk.database)
            #expect(marks(book, "A") == [.current, .several, .expiring, .agreementExpiring])
            // The next agreement follows without a gap.
            #expect(marks(book, "B") == [.current, .several])
            #expect(marks(book, "C") == [.ended, .doubled])
            #expect(marks(book, "D") == [.current, .unsigned, .doubled])
            #expect(marks(book, "E") == [.future])
            // It ends soon, and another replaces it.
            #expect(marks(book, "F") == [.current, .unsigned])
            let first = try #require(book.lines.first { $0.id == "A" })
            #expect(first.tasks == (1, 2) && first.agreement?.id == "A1")
            #expect(first.supporter.point?.nature == .real)
        }
    }

    @Test(arguments: Engine.available)
    func `a printed pair that was never recorded is missing, one that is over is not`(engine: Engine) throws {
        try ImportDesk.with(engine) { desk throws in
            var records = records
            records["printed_pairing", default: ""] += "4,350427,R1,S9,丁\n"
            records["institution", default: ""] += "S9,外省医院,general_hospital,350400,,,,\n"
            try desk.take(records)
            let book = try RelationBook(in: "350427", on: day, desk.database)
            #expect(book.lines.filter { $0.id == nil }.map(\.supporter.id) == ["S9"])
            #expect(book.count(.missing) == 1 && book.lines.count == 8)
            #expect(try RelationBook(in: "350400", on: day, desk.database).lines.count == 8)
        }
    }
}
