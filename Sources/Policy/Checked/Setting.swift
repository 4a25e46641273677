import Quantities

/// A choice of reading that a region may make its own.
package struct Setting: Sendable {
    package var name: String
    package var type: ValueType
    package var standard: SettingValue
    package var unit: String?
    package var label: Words
    /// Why this default: it is our reading.
    package var reason: Words
    /// Of a closed list: its codes and labels.
    package var choices: [Choice]
    /// What regions have set, in the order in which they did.
    package var local: [LocalSetting]
}

package enum SettingValue: Sendable, Equatable {
    case number(Double)
    case truth(Bool)
    case text(String)
    case date(CivilDate)

    /// As settings files and forms write it: `3.5`, `true`, `2026-01-05`, a code of the closed list; nil where the text
    /// is no value of this type.
    package init?(_ text: String, _ type: ValueType) {
        switch type {
        case .number:
            guard let value = Double(text), value.isFinite else { return nil }
            self = .number(value)
        case .truth:
            guard text == "true" || text == "false" else { return nil }
            self = .truth(text == "true")
        case .date:
            guard let date = CivilDate(text) else { return nil }
            self = .date(date)
        case .choice(let codes):
            guard codes.contains(text) else { return nil }
            self = .text(text)
        default: self = .text(text)
        }
    }

    /// What `init` reads back.
    package var text: String {
        switch self {
        case .number(let value): Int(exactly: value).map { String($0) } ?? String(value)
        case .truth(let flag): flag ? "true" : "false"
        case .text(let text): text
        case .date(let date): date.description
        }
    }

    package var observation: Observation {
        switch self {
        case .number(let value): .number(value)
        case .truth(let flag): .truth(flag)
        case .text(let text): .text(text)
        case .date(let date): .date(date)
        }
    }
}

/// What a region has set, from a day on.
package struct LocalSetting: Sendable, Equatable {
    package var region: String
    /// nil: from that day the region goes by what holds above it again.
    package var value: SettingValue?
    package var setBy: String
    package var setOn: CivilDate
    package var reason: String
    /// The first day it holds; nil has always held. A period is judged by what holds on its last day.
    package var from: CivilDate?

    package init(
        region: String, value: SettingValue?, setBy: String, setOn: CivilDate, reason: String, from: CivilDate? = nil
    ) {
        self.region = region
        self.value = value
        self.setBy = setBy
        self.setOn = setOn
        self.reason = reason
        self.from = from
    }
}

extension Setting {
    /// The value that holds in a region on a day and, if it is a local one, who set it.
    ///
    /// `lineage` is the region's code and those of its ancestors, nearest first. Of several that a region has set the
    /// one with the latest first day holds; of those with the same day the last in the list.
    package func value(
        lineage: some Sequence<String>, on day: CivilDate
    ) -> (value: SettingValue, local: LocalSetting?) {
        let found = local.holding(lineage: lineage, on: day)
        return (found?.value ?? standard, found)
    }

    /// Days from which some region's value may differ from the day before, in order of time.
    package var turns: [CivilDate] { Array(Set(local.compactMap(\.from))).sorted() }
}

extension [LocalSetting] {
    /// The decision that holds for a lineage on a day; nil where none does, or only ones that go back to the standard.
    func holding(lineage: some Sequence<String>, on day: CivilDate) -> LocalSetting? {
        if isEmpty { return nil }
        for code in lineage {
            var found: LocalSetting?
            for candidate in self where candidate.region == code {
                if let from = candidate.from, from > day { continue }
                if let best = found?.from, (candidate.from ?? best) < best { continue }
                found = candidate
            }
            if let found, found.value != nil { return found }
        }
        return nil
    }
}
