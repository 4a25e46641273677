import Foundation
import Outreach
import Quantities
import TestKit
import Testing

@testable import Web

/// Names come from tables that people write. Wherever one is shown it is text.
struct ScriptInNamesTests {
    private static let bad =
        #"</text></title></svg></script><script>alert(7)</script><img src=x onerror=alert(7)>"'&;,="#
    private static let quoted = "\"" + bad.replacing("\"", with: "\"\"") + "\""

    private static var records: [String: String] {
        var records = SmallSite.records
        records["region"] = records["region"]?.replacing("大口屯镇", with: quoted)
        records["village"] = """
            id,name,type,region,population,longitude,latitude
            120115101201,\(quoted),administrative_village,120115101,1204,117.3,39.6

            """
        records["institution"] = """
            id,name,type,region,longitude,latitude
            H1,\(quoted),general_hospital,120115,117.31,39.61
            H2,\(quoted),general_hospital,120000,117.2,39.1

            """
        records["relation"] = """
            id,supporter,recipient,programme,from
            L1,H2,H1,urban_support,2024-01-01

            """
        records["practitioner"] = "id,name,institution,category,specialty\nS1,\(quoted),H2,physician,\(quoted)\n"
        records["posting"] = "id,practitioner,origin,site,status,from,to\nPX,S1,H2,H1,active,2026-01-01,2026-12-31\n"
        records["roster"] = "posting,weekday,session,start,end,services,from\nPX,1,am,08:30,11:30,clinic,2026-01-01\n"
        records["round_schedule"] = """
            village,weekday,session,published_on,from
            120115101201,2,am,2026-01-01,2026-01-01

            """
        for kind in ["village_mode", "round"] {
            records[kind] = records[kind]?.split(separator: "\n", omittingEmptySubsequences: false)
                .filter { !$0.contains("120115101202") }.joined(separator: "\n")
        }
        return records
    }

    @Test(arguments: [
        "/", "/?region=120115101", "/findings", "/subjects/village/120115101201", "/records/village",
        "/records/village/120115101201", "/records/institution/H1", "/relations", "/relations/picture",
        "/relations/map", "/map", "/public", "/public/villages/120115101201", "/public/institutions/H1",
        "/records/village?q=%3Cscript%3Ealert(7)", "/public?q=%3Cimg%20src", "/what-if", "/data/export",
        "/why/baodi-2024/3.4/village-twice-weekly?subject=120115101201&period=2026-W46", "/compare",
    ])
    func `a script in a name is text on the page and in its pictures`(address: String) async throws {
        try await SmallSite.with(.sqlite, records: Self.records) { small in
            let reply = try await small.page(address)
            #expect(reply.status == .ok)
            let body = reply.body.lowercased()
            #expect(!body.contains("<script>") && !body.contains("<img") && !body.contains("</script>"))
            #expect(body.components(separatedBy: "<svg").count == body.components(separatedBy: "</svg").count)
            #expect(!body.contains(" onerror=alert(7)>"))
        }
    }

    @Test func `the features of a map stay JSON, and say the name as it is`() async throws {
        try await SmallSite.with(.sqlite, records: Self.records) { small in
            let reply = try await small.page("/relations/map.geojson")
            let json = try JSONSerialization.jsonObject(with: Data(reply.body.utf8)) as? [String: Any]
            let features = try #require(json?["features"] as? [[String: Any]])
            let names = features.compactMap { ($0["properties"] as? [String: Any])?["name"] as? String }
            #expect(names.contains(Self.bad))
            #expect(reply.headers[.contentType]?.contains("json") == true)
        }
    }

    @Test func `a calendar keeps the name in its line, with the marks of the format escaped`() async throws {
        try await SmallSite.with(.sqlite, records: Self.records) { small in
            for address in ["/public/villages/120115101201/calendar.ics", "/public/institutions/H1/calendar.ics"] {
                let reply = try await small.page(address)
                #expect(reply.headers[.contentType] == "text/calendar; charset=utf-8")
                let lines = reply.body.components(separatedBy: "\r\n")
                #expect(lines.allSatisfy { $0.utf8.count <= 75 })
                let whole = reply.body.replacing("\r\n ", with: "")
                #expect(whole.contains("onerror=alert(7)>\"'&\\;\\,="))
                for line in whole.components(separatedBy: "\r\n") where !line.isEmpty {
                    #expect(line.contains(/^[A-Z-]+[:;]/), "\(line)")
                }
            }
        }
    }

    @Test func `a workbook holds the name as text, and an import of it changes nothing`() async throws {
        try await SmallSite.with(.sqlite, records: Self.records) { small in
            let folder = FileManager.default.temporaryDirectory.appending(
                path: "names_\(UInt64.random(in: 0 ... .max))")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appending(path: "all.xlsx").path
            _ = try Exports.run(small.database, to: file)
            let outcome = try Imports.run([file], into: small.database, options: .init(isDryRun: true), clock: .system)
            #expect(outcome.counts.allSatisfy { $0.new == 0 && $0.corrected == 0 })
            #expect(outcome.counts.contains { $0.unchanged > 0 })
        }
    }
}
