import ArgumentParser

/// `xiachen report …`: official tables and reviews.
struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "报表：工作量统计表、对口帮扶关系核对表",
        subcommands: [ReportAnnex.self, ReportPairing.self])
}
