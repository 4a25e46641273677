import Policy

/// One way in which people of an institution can be posted to a site.
struct PostingSender: Hashable {
    var origin: String
    /// Relation under which they go; nil: of the lead hospital, the centre of disease control.
    var relation: String?
    var programme: String?
}

/// What a person does at the site.
enum PostingRole: String, CaseIterable {
    case expert, general
    case supervisor = "cdc_supervisor"
    case publicHealth = "public_health_physician"

    var label: String {
        (Kind.posting.field("role")?.type.choices ?? []).first { $0.code == rawValue }?.label ?? rawValue
    }
}
