import ArgumentParser

/// `xiachen bench …`: the measurements of `scripts/bench`, in the process that holds the records. Not for users.
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "性能测量（开发用）", shouldDisplay: false,
        subcommands: [BenchLoad.self, BenchJudge.self, BenchWarm.self])
}
