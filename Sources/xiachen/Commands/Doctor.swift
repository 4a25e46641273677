import ArgumentParser
import Foundation
import Outreach
import Quantities

/// `xiachen doctor`: what may be wrong with this installation, and what to do about it.
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "检查数据库、版本、审计链、磁盘空间、政策文件夹和时钟，说明如何处理")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var policies: PoliciesFolder

    func run() throws {
        var checks = Checkup.database(database.location, clock: .system)
        checks.append(Checkup.disk(database.location))
        checks.append(Checkup.Finding("政策文件夹") { try policies.path() })
        for check in checks {
            print("\(check.failure == nil ? "正常" : "异常")  \(check.name)：\(check.failure?.what ?? check.found)")
            if let remedy = check.failure?.remedy { print("      处理：\(remedy)") }
        }
        if let worst = checks.compactMap(\.failure).first { throw ExitCode(Exit.code(of: worst.kind)) }
    }
}
