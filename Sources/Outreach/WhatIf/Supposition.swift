import Policy
import Quantities

/// What is supposed otherwise, in thought only: nothing of it is stored.
package struct Supposition: Sendable, Equatable {
    /// By full id of the rule: the number that it asks for.
    package var bounds: [String: Double] = [:]
    package var settings: [SupposedSetting] = []
    package var modes: [SupposedMode] = []
    package var postings: [SupposedPostings] = []
    /// Further records, new or instead of those of their ids (`SupposedFiles`).
    package var records: [RecordChange] = []

    package init() {}

    package var isEmpty: Bool {
        bounds.isEmpty && settings.isEmpty && modes.isEmpty && postings.isEmpty && records.isEmpty
    }
}

/// Every village of a region is served otherwise from a day on.
package struct SupposedMode: Sendable, Hashable {
    /// Code of the region.
    package var region: String
    /// A code of the closed list of `village_mode.mode`.
    package var mode: String
    package var since: CivilDate
    package init(region: String, mode: String, since: CivilDate) {
        self.region = region
        self.mode = mode
        self.since = since
    }
}

/// Some physicians more are posted to a site or a village; they are resident there, in the field of medicine.
package struct SupposedPostings: Sendable, Hashable {
    /// Id of an institution or of a village.
    package var place: String
    /// Id of the institution that sends them.
    package var origin: String
    package var persons: Int
    /// 1 士级 … 5 正高.
    package var titleLevel: Int
    package var from: CivilDate
    package var to: CivilDate?
    /// Code of `posting.programme`; nil says none.
    package var programme: String?
    package init(
        place: String, origin: String, persons: Int, titleLevel: Int, from: CivilDate, to: CivilDate?,
        programme: String? = nil
    ) {
        self.place = place
        self.origin = origin
        self.persons = persons
        self.titleLevel = titleLevel
        self.from = from
        self.to = to
        self.programme = programme
    }
}
