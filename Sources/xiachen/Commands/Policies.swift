import ArgumentParser

/// `xiachen policies …`: the documents, rules and settings of the policies folder.
struct Policies: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policies", abstract: "政策文件与规则：检查、列出、查看、读成句子",
        subcommands: [
            PoliciesCheck.self, PoliciesCoverage.self, PoliciesDiff.self, PoliciesList.self, PoliciesShow.self,
            PoliciesRender.self, PoliciesTest.self,
        ])
}
