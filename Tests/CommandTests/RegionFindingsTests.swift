import Foundation
import Testing

/// Findings on the shipped regions that were worked out by hand from the CSV files, at least one a rule family.
/// How each number was counted stands beside it; `docs/reference/checked-by-hand.md` tells it in words.
@Suite struct RegionFindingsTests {
    struct Checked {
        var rule: String
        var subject: String
        var period: String
        var status: String
        var observed: String
    }

    @Test(arguments: CheckedByHand.regions.keys.sorted())
    func `the findings checked by hand are those that assess gives`(region: String) throws {
        let program = try Program()
        defer { program.remove() }
        let folder = Program.root.appending(path: "examples/\(region)").path
        let loaded = try program("import", folder, "--database", "s.db")
        #expect(loaded.code == 0, "\(loaded.errors)")
        let checked = try #require(CheckedByHand.regions[region])
        var arguments = [
            "assess", "--database", "s.db", "--as-of", "2026-11-22", "--format", "jsonl", "--policies",
            Program.root.appending(path: "policies").path,
        ]
        for rule in Set(checked.map(\.rule)).sorted() { arguments += ["--rule", rule] }
        let outcome = try program(arguments)
        #expect(outcome.code == 0, "\(outcome.errors)")
        var found: [String: String] = [:]
        let wanted = Set(checked.map { "\($0.rule) \($0.subject) \($0.period)" })
        for line in outcome.lines {
            guard let finding = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else {
                continue
            }
            let key = "\(finding["rule"] ?? "") \(finding["subject"] ?? "") \(finding["period"] ?? "")"
            let observed = finding["observed"].flatMap { $0 is NSNull ? nil : $0 }
            if wanted.contains(key) { found[key] = "\(finding["status"] ?? "") \(observed ?? "")" }
        }
        for item in checked {
            let key = "\(item.rule) \(item.subject) \(item.period)"
            #expect(found[key] == "\(item.status) \(item.observed)", "\(key)")
        }
    }
}
