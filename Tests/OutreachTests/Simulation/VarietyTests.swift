import Foundation
import Outreach
import Quantities
import Testing

/// Obligations are met and missed in what the simulator makes: the records show both sides of each rule family.
struct VarietyTests {
    private static let order = SimulationOrder(
        .villages(1050), from: CivilDate("2026-02-01")!, to: CivilDate("2026-11-21")!, seed: 3)

    private static let simulated = Result {
        let folder = try SimulatedFolder(order)
        folder.remove()
        return folder
    }

    @Test func `records stand on both sides of every rule family`() throws {
        let folder = try Self.simulated.get()
        func both(_ kind: String, _ what: String, _ holds: ([String: String]) -> Bool?) {
            let judged = (folder.records[kind] ?? []).compactMap(holds)
            #expect(judged.contains(true) && judged.contains(false), "\(kind): \(what)")
        }
        for status in ["completed", "missed", "cancelled", "planned"] {
            #expect(folder.records["round"]?.contains { $0["status"] == status } == true, "\(status)")
        }
        both("round", "half a day or less") { minutes($0).map { $0 >= 210 } }
        both("attendance", "half a day or less") { minutes($0).map { $0 >= 210 } }
        both("posting", "six months or less") { record in
            guard let from = CivilDate(record["from"] ?? ""), let to = CivilDate(record["to"] ?? "") else { return nil }
            return to + 1 >= from.adding(months: 6)
        }
        both("posting", "a reason for a short cycle") { $0["short_reason"] != nil }
        both("posting", "somebody replaced") { $0["replaces"] != nil }
        both("title_award", "intermediate or lower") { Int($0["level"] ?? "").map { $0 >= 3 } }
        both("relation", "approved") { $0["approved_by"] != nil }
        both("relation", "planned head-count") { $0["headcount"] != nil }
        both("village_mode", "responsible named") { $0["responsible"] != nil }
        both("tour", "held") { ["completed": true, "cancelled": false][$0["status"] ?? ""] }
        both("referral", "summary attached") { $0["direction"] == "down" ? $0["discharge_summary"] == "true" : nil }
        both("referral", "followed up") { $0["status"] == "returned" ? $0["followed_up_on"] != nil : nil }
        both("exemption", "approved") { $0["approved_by"] != nil }
        both("assessment", "level reached") { $0["level"].map { $0 != "below_basic" && $0 != "not_passed" } }
        both("interruption", "leave or withdrawal") { $0["type"] != "withdrawal" }
        both("task", "completed") { $0["status"] == "completed" }
    }

    @Test func `some round teams lack a category and most have all five`() throws {
        let folder = try Self.simulated.get()
        let teams = Set((folder.records["team"] ?? []).filter { $0["type"] == "round_team" }.compactMap { $0["id"] })
        let duties = Dictionary(grouping: folder.records["team_member"] ?? [], by: { $0["team"] ?? "" })
            .filter { teams.contains($0.key) }.mapValues { Set($0.compactMap { $0["duty"] }).count }
        let complete = duties.values.filter { $0 == 5 }.count
        #expect(complete < duties.count)
        #expect(complete * 2 > duties.count)
    }

    @Test func `everything that people did is marked as invented`() throws {
        let folder = try Self.simulated.get()
        for kind in ["practitioner", "posting", "attendance", "referral", "statistic"] {
            #expect(folder.records[kind]?.allSatisfy { $0["synthetic"] == "true" } == true, "\(kind)")
        }
        #expect(folder.records["practitioner"]?.allSatisfy { $0["name"]?.hasSuffix("（合成）") == true } == true)
        #expect(folder.note.contains("--villages 1050 --from 2026-02-01 --to 2026-11-21 --seed 3"))
    }

    private func minutes(_ record: [String: String]) -> Int? {
        func time(_ name: String) -> Int? {
            let parts = (record[name] ?? "").split(separator: ":").compactMap { Int($0) }
            return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
        }
        guard let start = time("start"), let end = time("end") else { return nil }
        return end - start
    }
}
