import ArgumentParser

@main
struct Xiachen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "xiachen", abstract: "优质医疗资源下沉",
        subcommands: [
            Import.self,
            Export.self,
            Schema.self,
            Template.self,
            Policies.self,
            Assess.self,
            Explain.self,
            Report.self,
            PlanCommand.self,
            Audit.self,
            Doctor.self,
            Serve.self,
            Simulate.self,
            Solve.self,
            Bench.self,
        ])

    /// Errors leave through one door (`Exit`).
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch { Exit.end(error) }
    }
}
