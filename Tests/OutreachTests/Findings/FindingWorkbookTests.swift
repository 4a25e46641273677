import Formats
import Foundation
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Outreach

/// The workbook of findings says row by row what the list says.
@Suite struct FindingWorkbookTests {
    private static let day = CivilDate("2026-11-22")!

    private static let records = [
        "region": "id,name,level,parent\n120000,天津市,province,\n120115,宝坻区,county,120000\n",
        "village": "id,name,type,region\nV1,=东村,administrative_village,120115\n",
        "village_mode": "village,mode,from\nV1,rounds,2026-01-01\n",
        "round": """
        id,village,date,session,status
        R0,V1,2026-06-01,am,completed
        R1,V1,2026-11-10,am,completed

        """,
    ]

    private func with(_ body: (Standing, URL) throws -> Void) throws {
        try StandingOver.inFolder { folder in
            try StandingOver.with(Self.records) { try body($0, folder.appending(path: "f.xlsx")) }
        }
    }

    private func rows(_ book: WorkbookReader, _ sheet: Int) throws -> [[String]] {
        let reader = try book.rows(of: book.sheets[sheet])
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row.cells.compactMap(\.value.text)) }
        return rows
    }

    @Test func `each finding has its row, each rule that occurs its clause`() throws {
        try with { standing, url in
            let listed = try standing.judging(asOf: Self.day) { $0.findings() }
            let count = try standing.writeFindings(asOf: Self.day, to: url) { $0.cells(FindingFilter(), limit: .max) }
            #expect(count == listed.count && count > 20)
            let book = try WorkbookReader(url)
            let written = try rows(book, 0)
            #expect(written.count == count + 1 && written[0].first == "状态")
            #expect(Set(written.dropFirst().map { $0[1] }) == Set(listed.map(\.rule)))
            // A name that looks like a formula stays a name.
            let village = try #require(written.first { $0.contains("V1") })
            #expect(village.contains("=东村"))
            let clauses = try rows(book, 1).dropFirst().map { $0[0] }
            #expect(clauses.sorted() == Set(listed.map(\.rule)).sorted())
        }
    }

    @Test func `a list without findings is a workbook with headings`() throws {
        try with { standing, url in
            let count = try standing.writeFindings(asOf: Self.day, to: url) { _ in [] }
            let written = try rows(try WorkbookReader(url), 0)
            #expect(count == 0 && written.count == 1)
        }
    }
}
