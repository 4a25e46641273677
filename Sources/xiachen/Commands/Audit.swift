import ArgumentParser
import Store

/// `xiachen audit`: the record of every write.
struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "审计链", subcommands: [Verify.self])

    /// `xiachen audit verify`: reads the whole chain and recomputes every hash.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify", abstract: "重新计算每个条目的散列值，指出第一处被改动、缺失或错位的条目")

        @OptionGroup var database: DatabaseOption

        func run() throws {
            let opened = try database.open()
            defer { opened.close() }
            print("审计链完整：\(try AuditChain.verify(opened)) 个条目。")
        }
    }
}
