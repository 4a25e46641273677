import Policy
import Quantities
import Store

/// What a region has decided about a choice of reading: kept with who, when and why, never changed or taken away.
package struct SettingChange: Sendable, Equatable {
    /// Name of the setting.
    package var name: String
    /// Code of the region; `000000` is the nation.
    package var region: String
    /// nil: the region goes by what holds above it again.
    package var value: SettingValue?
    /// The first day it holds.
    package var from: CivilDate
    /// The name that the officer gave; there are no accounts yet.
    package var setBy: String
    package var reason: String
    package var at: Instant
    /// Number of its entry in the audit chain.
    package var seq: Int64

    static func migration(_ number: Int) -> Migration {
        Migration(number, "setting changes") { transaction in
            try transaction.execute(
                """
                CREATE TABLE setting_changes (
                    audit_seq \(.integer) PRIMARY KEY, name \(.text) NOT NULL, region \(.text) NOT NULL,
                    value \(.text), from_on \(.date) NOT NULL, set_by \(.text) NOT NULL, reason \(.text) NOT NULL,
                    at_ms \(.integer) NOT NULL)
                """)
            try transaction.refuseChanges(of: "setting_changes")
        }
    }

    var local: LocalSetting {
        LocalSetting(region: region, value: value, setBy: setBy, setOn: at.chinaDate, reason: reason, from: from)
    }
}
