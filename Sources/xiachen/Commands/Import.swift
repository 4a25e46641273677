import ArgumentParser
import Foundation
import Outreach
import Quantities
import Store

/// `xiachen import PATH…`: records from CSV files and workbooks, all or nothing.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入记录：CSV 文件夹、CSV 文件或 .xlsx 工作簿，全部成功才写入")

    @Argument(help: "文件夹（每类记录一个 CSV）、CSV 文件或工作簿") var paths: [String]
    @Flag(help: "只检查，不写入") var dryRun = false
    @Option(help: "更正已有记录的原因（表中“更正原因”列优先）") var reason: String?
    @OptionGroup var database: DatabaseOption

    func run() throws {
        let isNew = database.isNewFile
        let (opened, temporary) = try target(isNew)
        defer {
            opened.close()
            temporary.map { try? FileManager.default.removeItem(atPath: $0) }
        }
        let isTerminal = isatty(STDERR_FILENO) == 1
        let outcome: ImportOutcome
        do {
            outcome = try Imports.run(paths, into: opened, options: .init(isDryRun: dryRun, reason: reason)) {
                if isTerminal { Exit.say("\($0)：已读 \($1) 行") }
            }
        } catch {
            if isNew, !dryRun { try? RecordDatabase.discard(opened, at: database.location) }
            throw error
        }
        for count in outcome.counts {
            let label = Records.vocabulary.kind(count.kind)?.label ?? count.kind
            print("\(label) (\(count.kind))：新增 \(count.new)，未变 \(count.unchanged)，更正 \(count.corrected)")
        }
        print(Self.end(outcome))
    }

    /// A dry run leaves no trace: without a database yet, it is tried on a temporary one.
    private func target(_ isNew: Bool) throws -> (database: Database, temporary: String?) {
        guard dryRun, isNew else {
            return (try database.open(creating: true), nil)
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "xiachen-dry-run-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return (try RecordDatabase.open(folder.appendingPathComponent("x.db").path, creating: true), folder.path)
    }

    private static func end(_ outcome: ImportOutcome) -> String {
        if outcome.isDryRun { return "检查通过，未写入。" }
        guard let seq = outcome.auditSeq else { return "没有变化。" }
        return "已写入，审计条目 \(seq)。"
    }
}
