import ArgumentParser
import Policy
import Quantities

/// `xiachen policies show ID`: the clause, its rule, and the settings with who set them.
struct PoliciesShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "查看一个条款及其规则和设置")

    @Argument(help: "条款编号，如 fj-2023-43/2.1.1/twice-weekly") var id: String
    @OptionGroup var policies: PoliciesFolder

    func run() throws {
        let book = try policies.load()
        guard let clause = book.clause(id) else {
            _ = try book.named(id)
            return
        }
        for document in book.documents where id.hasPrefix(document.id + "/") {
            print("\(document.title) \(document.number ?? "（未印文号）")")
        }
        print("\(clause.place)：\(clause.quote)")
        if let reading = clause.reading { print("大陆用语（我们的读法）：\(reading)") }
        print("大意：\(clause.gloss)")
        let facts: [(String, String?)] = [
            ("类别", clause.kind.rawValue), ("强度", clause.strength?.rawValue), ("能力", clause.capability),
            ("优先级", clause.priority?.rawValue), ("条款族", clause.families.joined(separator: " ")),
            ("检查", clause.check?.rawValue), ("尚未执行", clause.notYet), ("说明", clause.note),
        ]
        for case (let name, let value?) in facts where !value.isEmpty { print("\(name)：\(value)") }
        print("出处：\(clause.file):\(clause.line)")
        if let rule = book.rule(id) { show(rule, book) }
    }

    private func show(_ rule: Rule, _ book: PolicyBook) {
        print("\n规则：\(rule.title.zh)")
        print(ChineseSentence(book).render(rule))
        let from = rule.inForce.from?.description ?? "", to = rule.inForce.to?.description ?? "今"
        print("地区：\(rule.region)；执行期：\(from) 至 \(to)；数值：\(rule.isPrinted ? "原文所印" : "我们的读法")")
        if !rule.overrides.isEmpty { print("在本地区内优先于：\(rule.overrides.joined(separator: " "))") }
        for name in rule.settings {
            guard let setting = book.setting(name) else { continue }
            print("设置 \(name)：\(setting.label.zh)，默认 \(shown(setting.standard, setting))（\(setting.reason.zh)）")
            for local in setting.local {
                let value = local.value.map { shown($0, setting) } ?? "恢复默认"
                print("  \(local.region)：\(value)，\(local.setBy) \(local.setOn) 定（\(local.reason)）")
            }
        }
    }

    private func shown(_ value: SettingValue, _ setting: Setting) -> String {
        switch value {
        case .number(let number): plainNumber(number)
        case .truth(let truth): truth ? "是" : "否"
        case .text(let text): setting.choices.first { $0.code == text }.map { "“\($0.label)”" } ?? text
        case .date(let date): date.description
        }
    }
}
