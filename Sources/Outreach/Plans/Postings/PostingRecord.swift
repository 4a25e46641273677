import Policy
import Quantities

/// A posting as a plan knows it.
struct PostingRecord {
    var id: String
    var practitioner: String
    var origin: String
    /// Institution or village.
    var site: String
    var isVillage = false
    var status: String
    var from: CivilDate
    var to: CivilDate?

    func overlaps(_ first: CivilDate, _ last: CivilDate) -> Bool { from <= last && (to ?? last) >= first }
}
