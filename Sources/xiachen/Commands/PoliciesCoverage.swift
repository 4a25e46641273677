import ArgumentParser
import Outreach
import Policy

/// `xiachen policies coverage`: the page docs/reference/coverage.md.
struct PoliciesCoverage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "列出检查目录的每一项：规则、情景与状态（Markdown）")

    @OptionGroup var policies: PoliciesFolder

    func run() throws {
        print(Coverage(try policies.load(withScenarios: true)).markdown(), terminator: "")
    }
}
