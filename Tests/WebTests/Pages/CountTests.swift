import Foundation
import Outreach
import Policy
import Quantities
import Store
import TestKit
import Testing

@testable import Web

/// A number on a page is the number of rows behind it.
struct CountTests {
    @Test(arguments: FindingStatus.shown, Span.allCases)
    func `a tile counts what its list shows`(status: FindingStatus, span: Span) async throws {
        try await SmallSite.with(.sqlite) { small in
            let site = small.site
            try await site.worker.run {
                let sheet = try site.standing.judging(asOf: SmallSite.day) { TallySheet($0, span) }
                let tallies = sheet.tallies(["120115": "120115", "120115101": "120115"], isAll: true)
                let tally = tallies.whole
                let rows = try site.standing.judging(asOf: SmallSite.day) { assessor in
                    var count = 0
                    for number in assessor.book.rules.indices {
                        assessor.forEach(number, span, region: nil) { cell in
                            count += cell.status == status ? 1 : 0
                            return true
                        }
                    }
                    return count
                }
                #expect(tally[status] == rows)
                #expect(tally[status] == tallies.outside[status] + (tallies.parts["120115"]?[status] ?? 0))
                let county = sheet.tallies(["120115": "120115", "120115101": "120115"], isAll: false)
                #expect(county.whole == tallies.parts["120115"] && county.whole.total < tally.total)
            }
        }
    }

    @Test func `the first look of a server counts what the whole one counts, and gives way to it`() async throws {
        try await SmallSite.with(.sqlite) { small in
            let calendar = try WorkingCalendar.load(folder: SmallSite.root.appending(path: "policies").path)
            let standing = Standing(
                small.database, book: try SmallSite.book.get(), calendar: calendar, fewRecords: 0)
            let day = SmallSite.day
            func whole(_ sheet: TallySheet) -> PlaceTallies { sheet.tallies([:], isAll: true) }
            let first = try standing.judgingCurrent(asOf: day) { look in
                #expect(look.isCurrentOnly)
                return whole(TallySheet(look, .now))
            }
            let later = try standing.judging(asOf: day) { whole(TallySheet($0, .now)) }
            #expect(first.rules == later.rules && later.whole.total > 0)
            while try !standing.judgeMore(asOf: day, seconds: 0) {}
            try standing.judgingCurrent(asOf: day) { #expect(!$0.isCurrentOnly) }
        }
    }

    @Test func `pages of a list follow each other without gap or repetition`() async throws {
        try await SmallSite.with(.sqlite) { small in
            var address: String? = "/findings?periods=all"
            var whys: [String] = []
            while let here = address {
                let body = try await small.page(here).body
                let rows = body.matches(of: /class="number"><a href="(\/why\/[^"]+)"/).map { String($0.1) }
                whys += Set(rows)
                #expect(rows.count <= 100)
                address = body.firstMatch(of: /<a href="([^"]+)" rel="next"/).map {
                    String($0.1).replacing("&amp;", with: "&")
                }
            }
            let total = try small.site.standing.judging(asOf: SmallSite.day) { assessor in
                assessor.count(FindingFilter(statuses: Set(FindingStatus.shown)))
            }
            #expect(whys.count == total && Set(whys).count == total)
            #expect(total > Desk.pageSize)
        }
    }

    @Test(arguments: Engine.available)
    func `two nodes on one database show the same after a correction`(engine: Engine) async throws {
        try await SmallSite.with(engine) { first in
            let second = try SmallSite(first.database)
            let address = "/why/baodi-2024/3.4/village-twice-weekly?subject=120115101202&period=2026-W46"
            #expect(try await second.page(address).body.contains("1 次"))
            let round = "id,village,date,session,status\nR9,120115101202,2026-11-12,am,completed\n"
            try SmallSite.load(["round": round], into: first.database)
            let after = try await second.page(address).body
            #expect(after.contains("/records/round/R9") && after.contains("2 次"))
            #expect(try await first.page(address).body == after)
        }
    }
}
