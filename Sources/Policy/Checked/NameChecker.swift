import Quantities

// Names: fields along references, words of every rule, settings.
extension ExpressionChecker {
    func name(_ names: [Syntax.Name], row: Int?) -> Typed? {
        let first = names[0]
        switch first.text {
        case "today", "period_start", "period_end":
            guard names.count == 1 else {
                return report(names[1].at, "“\(first.text)”是日期，后面没有字段", expected: "“\(first.text)”")
            }
            uses.dependsOnPeriod = true
            return Typed(
                first.text == "today" ? .today : first.text == "period_start" ? .periodStart : .periodEnd, .date)
        case "setting": return setting(names)
        case "self":
            guard names.count > 1 else {
                return Typed(.path(.subject, Path(kind: subject, steps: [.field(0)])), .reference(kind: subject))
            }
            return path(names.dropFirst(), from: subject, .subject)
        default: return path(names[...], from: row ?? subject, row == nil ? .subject : .row)
        }
    }

    /// Whether a bare word is a field, definition or word of every rule, without a report.
    func isKnown(_ word: String, row: Int?) -> Bool {
        ["today", "period_start", "period_end", "self"].contains(word)
            || lexicon.step(word, of: row ?? subject) != nil
    }

    private func path(_ names: ArraySlice<Syntax.Name>, from kind: Int, _ scope: Scope) -> Typed? {
        var steps: [Step] = []
        var type = ValueType.reference(kind: kind)
        var unit: String?
        for name in names {
            guard case .reference(let owner) = type else {
                return report(name.at, "“.\(name.text)”之前是\(lexicon.describe(type))，不是引用", expected: "到此为止")
            }
            guard let next = lexicon.step(name.text, of: owner) else { return unknown(name, owner, names.count == 1) }
            if case .definition(let index) = next.step { uses.definitions.insert(index) }
            steps.append(next.step)
            type = next.type
            unit = next.unit
        }
        return Typed(.path(scope, Path(kind: kind, steps: steps)), type, unit: unit)
    }

    private func unknown(_ name: Syntax.Name, _ kind: Int, _ isBare: Bool) -> Typed? {
        let known = lexicon.names(of: kind)
        let words = isBare ? ["today", "period_start", "period_end", "self"] : []
        return report(
            name.at, "\(lexicon.label(kind))（\(lexicon.vocabulary.kinds[kind].name)）没有字段或定义“\(name.text)”",
            expected: "其中之一：\(known.joined(separator: " "))", nearest: nearestName(to: name.text, among: known + words))
    }

    private func setting(_ names: [Syntax.Name]) -> Typed? {
        let known = lexicon.settings.keys.sorted()
        guard names.count == 2 else {
            return report(names[0].at, "“setting”之后应有一个名称", expected: "setting.<名称>：\(known.joined(separator: " "))")
        }
        guard let setting = lexicon.settings[names[1].text] else {
            return report(
                names[1].at, "没有设置“\(names[1].text)”", expected: "settings.yaml 中的名称：\(known.joined(separator: " "))",
                nearest: nearestName(to: names[1].text, among: known))
        }
        uses.settings.insert(setting.name)
        return Typed(.setting(setting.name), setting.type, unit: setting.unit)
    }
}
