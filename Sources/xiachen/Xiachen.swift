import ArgumentParser

@main
struct Xiachen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xiachen", abstract: "优质医疗资源下沉", subcommands: [Policies.self, Schema.self])
}
