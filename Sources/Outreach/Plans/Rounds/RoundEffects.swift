import Foundation
import Formats
import Policy
import Quantities

/// What a plan carried out does to the rules beside those of frequency: its own records, as acceptance writes them,
/// supposed completed.
struct RoundEffects {
    let standing: Standing
    let body: RoundsPlan

    /// By rule and turn, with how many findings take it. The rules are asked as of the day after the last.
    func found(_ plan: Plan) throws -> [RoundsPlan.Effect] {
        guard !body.visits.isEmpty else { return [] }
        var supposition = Supposition()
        supposition.records = try records(plan)
        let outcome = try WhatIf(standing, asOf: body.order.end + 1, listed: 0).outcome(
            of: supposition, region: body.order.region)
        let own = Set(body.proof.rules)
        return outcome.judged.flatMap { rule, _ -> [RoundsPlan.Effect] in
            own.contains(rule)
                ? []
                : (outcome.byRule[rule] ?? [:]).sorted { $0.key < $1.key }.map { move, count in
                    .init(rule: rule, before: move.from?.rawValue, after: move.to?.rawValue, count: count)
                }
        }
    }

    private func records(_ plan: Plan) throws -> [RecordChange] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plan-\(Int.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [String] = []
        for records in body.records(of: plan) where !records.rows.isEmpty {
            let status = records.columns.firstIndex(of: "status")
            var bytes: [UInt8] = []
            bytes.append(csvRow: records.columns)
            for row in records.rows {
                var row = row
                if let status, row[status] == "planned" { row[status] = "completed" }
                bytes.append(csvRow: row)
            }
            let file = folder.appendingPathComponent("\(records.kind).csv")
            try Data(bytes).write(to: file)
            files.append(file.path)
        }
        return try SupposedFiles.read(files)
    }
}
