import Policy
import Quantities

/// The review of a published pairing table (三级医院对口帮扶县级医院关系表, document sanji-145): county by county what is
/// paired, missing, doubled, one-to-many, and why.
package struct PairingReview: Sendable {
    /// Relations in force on some day of this stretch count.
    package var from: CivilDate
    package var to: CivilDate
    /// In the order of the printed table.
    package var counties: [County]
    /// Supporters with the recipients they have in the table, most first.
    package var supporters: [Supporter]

    package struct County: Sendable {
        package var code: String
        package var name: String
        package var prefecture: String
        package var pairs: [Pair]
        package var remarks: [Remark]
    }

    package struct Pair: Sendable {
        /// Row of the printed table, and its words.
        package var row: Int
        package var printed: String
        package var recipient: Party
        package var supporter: Party
        /// Ids of the relations between the two in the time looked at; empty: the printed pair is not on record.
        package var relations: [String]
    }

    package struct Party: Sendable, Hashable {
        package var id: String
        package var name: String
        /// The code of its type: `general_hospital`, `tcm_hospital` …
        package var type: String
    }

    package struct Supporter: Sendable {
        package var party: Party
        package var recipients: [Party]
    }

    package enum Topic: String, Sendable, CaseIterable {
        /// A printed pair without a relation on record, or a county with one kind of hospital only in the table.
        case missing
        /// A recipient with several supporters, or one pair on record twice at the same time.
        case doubled
        /// A supporter with several recipients.
        case oneToMany = "one_to_many"
        /// What the table's layout needed to be corrected.
        case note
        /// A relation on record that the table does not print.
        case extra
    }

    package struct Remark: Sendable {
        package var topic: Topic
        package var text: Words
    }

    package var pairCount: Int { counties.reduce(0) { $0 + $1.pairs.count } }
    package func count(_ topic: Topic) -> Int { counties.filter { $0.remarks.contains { $0.topic == topic } }.count }
}
