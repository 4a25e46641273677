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
    /// What regions have set, in no order; one a region.
    package var local: [LocalSetting]
}

package enum SettingValue: Sendable, Equatable {
    case number(Double)
    case truth(Bool)
    case text(String)
    case date(CivilDate)
}

package struct LocalSetting: Sendable {
    package var region: String
    package var value: SettingValue
    package var setBy: String
    package var setOn: CivilDate
    package var reason: String
}

extension Setting {
    /// The value that holds in a region and, if it is a local one, who set it.
    ///
    /// `lineage` is the region's code and those of its ancestors, nearest first.
    package func value(lineage: some Sequence<String>) -> (value: SettingValue, local: LocalSetting?) {
        guard !local.isEmpty else { return (standard, nil) }
        for code in lineage {
            if let found = local.first(where: { $0.region == code }) { return (found.value, found) }
        }
        return (standard, nil)
    }
}
