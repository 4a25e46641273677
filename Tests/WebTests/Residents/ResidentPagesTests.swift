import Foundation
import HTTPTypes
import TestKit
import Testing

@testable import Web

struct ResidentPagesTests {
    private var records: [String: String] {
        var records = SmallSite.records
        records["institution"] = """
            id,name,type,region
            H1,宝坻区人民医院,general_hospital,120115
            H2,市一院,general_hospital,120000

            """
        records["practitioner"] = "id,name,institution,category,specialty\nSECRET,甲某,H2,physician,儿科\n"
        records["posting"] = """
            id,practitioner,origin,site,status,from,to
            PX,SECRET,H2,H1,active,2026-01-01,2026-12-31

            """
        records["roster"] = "posting,weekday,session,start,end,services,from\nPX,1,am,08:30,11:30,clinic,2026-01-01\n"
        records["interruption"] = "posting,type,from,to\nPX,leave,2026-12-07,2026-12-07\n"
        records["round_schedule"] = """
            village,weekday,session,published_on,from
            120115101201,2,am,2026-01-01,2026-01-01

            """
        return records
    }

    @Test func `a resident finds her village and hospital by name and sees dates and experts, but no id of a person`()
        async throws
    {
        try await SmallSite.with(.sqlite, records: records) { small async throws in
            let found = try await small.page("/public?q=%E4%B8%9C%E6%9D%91").body
            #expect(found.contains("/public/villages/120115101201"))
            let rounds = try await small.page("/public/villages/120115101201").body
            #expect(rounds.contains("每周二上午") && rounds.contains("2026-11-24") && rounds.contains("2026-12-15"))
            #expect(try await small.page("/public").body.contains("/public/institutions/H1"))
            let experts = try await small.page("/public/institutions/H1").body
            #expect(experts.contains("甲某") && experts.contains("儿科") && experts.contains("周一 08:30–11:30"))
            #expect(experts.contains("2026-12-07 至 2026-12-07 不在岗"))
            let feed = try await small.page("/public/institutions/H1/calendar.ics").body
            #expect(feed.contains("DTSTART;TZID=Asia/Shanghai:20260105T083000"))
            #expect(feed.contains("EXDATE;TZID=Asia/Shanghai:20261207T083000"))
            for text in [found, rounds, experts, feed] { #expect(!text.contains("SECRET") && !text.contains("PX")) }
        }
    }

    @Test func `the feed of a village stays the same from day to day but for its stamp`() async throws {
        try await SmallSite.with(.sqlite, records: records) { small async throws in
            let address = "/public/villages/120115101201/calendar.ics"
            let first = try await small.page(address)
            #expect(first.headers[.contentType] == "text/calendar; charset=utf-8")
            let before = try await small.page(address + "?as_of=2026-11-20").body
            func bare(_ text: String) -> [String] {
                text.components(separatedBy: "\r\n").filter { !$0.hasPrefix("DTSTAMP") }
            }
            #expect(bare(first.body) == bare(before) && first.body != before)
            #expect(first.body.contains("RRULE:FREQ=WEEKLY\r\n"))
        }
    }

    @Test(arguments: ["/public/villages/none", "/public/institutions/none", "/public/villages/none/calendar.ics"])
    func `what is not there is answered with 404`(address: String) async throws {
        try await SmallSite.with(.sqlite, records: records) { small async throws in
            #expect(try await small.page(address).status == .notFound)
        }
    }

    @Test func `a page for residents is light on the way, with the stylesheet in it`() async throws {
        try await SmallSite.with(.sqlite, records: records) { small async throws in
            let address = "/public/villages/120115101201"
            let reply = try await small.get(.get, address, headers: [.acceptEncoding: "gzip"])
            #expect(reply.status == .ok && reply.bytes.readableBytes < 8_000)
        }
    }
}
