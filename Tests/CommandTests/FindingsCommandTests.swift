import Foundation
import Testing

@Suite struct FindingsCommandTests {
    private static let policies = Program.root.appending(path: "policies").path
    private static let twice = "fj-2023-43/2.1.1/twice-weekly"

    private func loaded() throws -> Program {
        let program = try Program()
        try SmallCounty.write(program)
        let outcome = try program("import", "county", "--database", "s.db")
        #expect(outcome.code == 0, "\(outcome.errors)")
        return program
    }

    @Test func `findings carry the keys that others rely on, and the numbers counted by hand`() throws {
        let program = try loaded()
        defer { program.remove() }
        let outcome = try program(
            "assess", "--database", "s.db", "--as-of", "2026-11-22", "--rule", Self.twice, "--format", "jsonl",
            "--policies", Self.policies)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let findings = try outcome.lines.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        let keys = [
            "rule", "document", "place", "quote", "subject", "region", "period", "status", "observed", "required",
            "strength", "evidence", "excluded", "overrides", "settings", "implied",
        ]
        for finding in findings { for key in keys { #expect(finding[key] != nil, "\(key)") } }
        func status(_ village: String, _ week: String) -> String? {
            let found = findings.first { $0["subject"] as? String == village && $0["period"] as? String == week }
            return found.map { "\($0["status"] ?? "") \($0["observed"] ?? "")" }
        }
        #expect(status("350427100001", "2026-W46") == "met 2")
        #expect(status("350427100001", "2026-W47") == "short 0")
        #expect(status("350427100002", "2026-W46") == "short 1")
        #expect(status("350427100002", "2026-W47") == "short 1")
    }

    @Test func `the explanation tells what was counted and what was left out`() throws {
        let program = try loaded()
        defer { program.remove() }
        let outcome = try program(
            "explain", Self.twice, "350427100002", "2026-W46", "--as-of", "2026-11-22", "--database", "s.db",
            "--policies", Self.policies)
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("原则上每周巡诊至少2次"))
        #expect(outcome.output.contains("350427100002|2026-11-10|am"))
        #expect(outcome.output.contains("350427100002|2026-11-12|am"))
    }

    @Test func `an unknown rule or subject is told, with the nearest name`() throws {
        let program = try loaded()
        defer { program.remove() }
        let rule = try program(
            "assess", "--rule", "fj-2023-43/2.1.1/twice-weekley", "--database", "s.db", "--policies", Self.policies)
        #expect(rule.code == 66 && rule.errors.contains(Self.twice))
        let subject = try program(
            "explain", Self.twice, "999", "2026-W46", "--database", "s.db", "--policies", Self.policies)
        #expect(subject.code == 66 && subject.errors.contains("999"))
    }

    @Test func `the annex counts the small county, and later data become a revision`() throws {
        let program = try loaded()
        defer { program.remove() }
        func annex(_ name: String) throws -> Program.Outcome {
            try program(
                "report", "fujian-annex", "--city", "350400", "--year", "2026", "--cut-off", "2026-11-20", "-o", name,
                "--database", "s.db", "--policies", Self.policies)
        }
        #expect(try annex("a.html").code == 0)
        let page = try program.read("a.html")
        #expect(page.contains("三明市设区市县域巡回医疗和派驻服务工作量统计表") && page.contains("沙县区"))
        // Column 1: two villages with completed rounds; column 4: 12 + 9 + 4 + 7 + 5 encounters.
        #expect(page.contains("<td>2</td>") && page.contains("<td>37</td>"))
        #expect(try annex("a.xlsx").output.contains("第 0 次修订"))
        try program.write("county/round.csv", (SmallCounty.files["round.csv"] ?? "").replacing(",4\n", with: ",6\n"))
        #expect(try program("import", "county", "--database", "s.db", "--reason", "漏登两人").code == 0)
        let revised = try annex("b.html")
        #expect(revised.output.contains("37 → 39") && revised.output.contains("第 1 次修订"))
        let first = try program(
            "report", "fujian-annex", "--city", "350400", "--year", "2026", "--cut-off", "2026-11-20",
            "--revision", "0", "-o", "c.html", "--database", "s.db", "--policies", Self.policies)
        #expect(first.code == 0)
        #expect(try program.read("c.html") == page)
    }
}
