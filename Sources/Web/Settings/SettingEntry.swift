import Foundation
import Outreach
import Policy
import Quantities

/// What an officer typed into the form of a setting.
struct SettingEntry: Sendable {
    var value = ""
    var from = ""
    var signature = Signature()

    init(value: String, from: String) {
        self.value = value
        self.from = from
    }

    init(_ fields: FormFields) {
        value = fields["value"]
        from = fields["from"]
        signature = Signature(fields)
    }
}

extension Desk {
    /// Keeps what was typed, or says everything that is wrong with it.
    /// - Returns: nil where it was kept.
    /// - Throws: `missing` for an unknown setting, `invalid` where no region was chosen.
    func keep(_ entry: SettingEntry, clock: Clock) throws -> [String]? {
        let setting = try namedSetting()
        guard let place = inside, regions[place] != nil else {
            throw Failure(.invalid, words(SettingWord.chooseRegionFirst))
        }
        var mistakes: [String] = []
        let value = typed(entry.value, setting)
        if value == nil, !entry.value.isEmpty {
            mistakes.append(words(SettingWord.badValue, entry.value, expected(setting)))
        }
        let last = today + 366
        let from = CivilDate(typed: entry.from).flatMap { $0 >= Question.firstDay && $0 <= last ? $0 : nil }
        if from == nil { mistakes.append(words(SettingWord.badDay, entry.from, last.description)) }
        mistakes += entry.signature.mistakes(words)
        guard mistakes.isEmpty, let from else { return mistakes }
        do {
            try SettingChanges.keep(
                .init(
                    name: setting.name, region: place, value: value, from: from, setBy: entry.signature.name,
                    reason: entry.signature.reason), in: standing.database, clock: clock)
            return nil
        } catch let failure as Failure where failure.kind == .conflict {
            return [words(SettingWord.sameAlready)]
        }
    }

    private func typed(_ text: String, _ setting: Setting) -> SettingValue? {
        let text = setting.type == .date ? CivilDate(typed: text)?.description ?? "" : text
        guard !text.isEmpty, text.count <= 200, let value = SettingValue(text, setting.type) else { return nil }
        if case .number(let number) = value, !(0...1_000_000).contains(number) { return nil }
        return value
    }

    private func expected(_ setting: Setting) -> String {
        switch setting.type {
        case .number: words(SettingWord.aNumber)
        case .date: words(SettingWord.aDate)
        case .truth, .choice: words(SettingWord.aChoice)
        default: words(SettingWord.aText)
        }
    }
}
