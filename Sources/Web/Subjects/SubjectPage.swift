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

extension FamilyGroup: Part {
    static let parts: Parts<FamilyGroup> = ["name": { $0.name }, "rows": { $0.rows }, "more": { $0.more }]
}

extension SubjectPage: Part {
    static let parts: Parts<SubjectPage> = [
        "heading": { $0.heading }, "place": { $0.place }, "kind": { $0.kind }, "id": { $0.id }, "cells": { $0.cells },
        "fields": { $0.fields }, "families": { $0.families },
    ]
}
