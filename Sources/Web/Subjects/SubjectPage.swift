import Policy

/// One village, hospital, practitioner …: its record and all that it owes or is owed.
struct SubjectPage: Page {
    static let template = "subject"
    var heading: String
    var place: String?
    var kind: String
    var id: String
    var cells: [CountCell]
    var fields: [FieldRow]
    var families: [FamilyGroup]
}

/// Findings of one subject that answer one question, latest period first.
struct FamilyGroup: Sendable {
    var name: String
    var rows: [FindingRow]
    /// Leads to the rest where not all periods are listed.
    var more: Link?
}
