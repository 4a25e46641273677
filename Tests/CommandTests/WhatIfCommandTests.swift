import Foundation
import Testing

/// `policies diff`: what would change, before anything is published.
@Suite struct WhatIfCommandTests {
    private static let twice = "fj-2023-43/2.1.1/twice-weekly"
    private static let policies = Program.root.appending(path: "policies").path

    private func loaded() throws -> Program {
        let program = try Program()
        try SmallCounty.write(program)
        let loaded = try program("import", "county", "--database", "s.db")
        #expect(loaded.code == 0, "\(loaded.errors)")
        return program
    }

    private func diff(_ program: Program, _ more: [String]) throws -> Program.Outcome {
        try program(
            ["policies", "diff", "--database", "s.db", "--policies", Self.policies, "--as-of", "2026-11-22"] + more)
    }

    @Test func `a rule's number is tried by option and by a changed file, with the same result`() throws {
        let program = try loaded()
        defer { program.remove() }
        let byOption = try diff(program, ["--rule", "\(Self.twice)=3", "--format", "csv"])
        #expect(byOption.code == 0, "\(byOption.errors)")
        #expect(byOption.lines.first?.hasPrefix("rule,subject_kind,subject,region,period,before,after,") == true)
        let changed = "\(Self.twice),village,350427100001,"
        #expect(byOption.lines.contains { $0.contains(changed) && $0.hasSuffix("met,short,2,2") })
        let file = Program.root.appending(path: "policies/documents/fj-2023-43.yaml")
        var text = try String(contentsOf: file, encoding: .utf8)
        let place = try #require(text.range(of: "- id: 2.1.1/twice-weekly"))
        let bound = try #require(text.range(of: "require: \">= 2\"", range: place.upperBound..<text.endIndex))
        text.replaceSubrange(bound, with: "require: \">= 3\"")
        try program.write("changed/documents/fj-2023-43.yaml", text)
        let byFile = try diff(program, ["--with", "changed", "--format", "csv"])
        #expect(byFile.code == 0, "\(byFile.errors)")
        #expect(byFile.lines == byOption.lines)
    }

    @Test func `records are tried from a file, and nothing is stored`() throws {
        let program = try loaded()
        defer { program.remove() }
        let before = try program("audit", "verify", "--database", "s.db").output
        try program.write("more/round.csv", "village,date,session,status\n350427100002,2026-11-13,pm,completed\n")
        let tried = try diff(program, ["--add", "more", "--format", "jsonl"])
        #expect(tried.code == 0, "\(tried.errors)")
        #expect(tried.lines.contains { $0.contains(Self.twice) && $0.contains("\"after\":\"met\"") })
        #expect(try program("audit", "verify", "--database", "s.db").output == before)
    }

    @Test func `what cannot be tried is refused with the way out`() throws {
        let program = try loaded()
        defer { program.remove() }
        #expect(try diff(program, []).code == 64)
        let rule = try diff(program, ["--rule", "fj-2023-43/2.1.1/twice-weekley=3"])
        #expect(rule.code == 66 && rule.errors.contains(Self.twice))
        #expect(try diff(program, ["--rule", "\(Self.twice)=three"]).code == 65)
        #expect(try diff(program, ["--setting", "half_day_hours=x"]).errors.contains("3.5"))
        #expect(try diff(program, ["--mode", "350427=flying"]).errors.contains("rounds"))
        #expect(try diff(program, ["--with", "nowhere"]).code == 66)
    }
}
