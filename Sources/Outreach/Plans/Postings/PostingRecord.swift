import Policy
import Quantities

/// A posting as a plan knows it.
struct PostingRecord {
    var id: String
    var practitioner: String
    var origin: String
    /// Institution or village.
    var site: String
    var status: String
    var from: CivilDate
    var to: CivilDate?

    func overlaps(_ first: CivilDate, _ last: CivilDate) -> Bool { from <= last && (to ?? last) >= first }
}

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

/// Makes records of thought of a dataset's kinds, by names of fields.
struct PostingDrafts {
    private let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    func record(_ kind: String, _ id: String, _ values: [String: FieldValue?]) -> RecordChange {
        guard let index = vocabulary.index(of: kind) else { return RecordChange(kind: 0, id: id, values: nil) }
        var numbered: [Int: FieldValue] = [:]
        for (place, field) in vocabulary.kinds[index].fields.enumerated() {
            if let value = values[field.name] ?? nil { numbered[place] = value }
        }
        return RecordChange(kind: index, id: id, values: numbered)
    }

    /// A person like others of the class, with the titles they hold.
    func person(_ id: String, of origin: String, like group: PostingClass, since day: CivilDate) -> [RecordChange] {
        var records = [
            record("practitioner", id, [
                "name": .text(id), "institution": .reference(origin), "category": .choice(group.category),
                "practice_class": group.practiceClass.map { .choice($0) }, "is_gp": .truth(group.isGP),
                "is_backbone": .truth(group.isBackbone), "post_at_home": .choice(group.post ?? "none"),
            ])
        ]
        for (series, level) in group.titles {
            records.append(
                record("title_award", "\(id)|\(series)", [
                    "practitioner": .reference(id), "series": .choice(series), "level": .number(Double(level)),
                    "awarded_on": .date(day - 1),
                ]))
        }
        return records
    }

    func posting(
        _ id: String, _ person: String, _ category: String, _ sender: PostingSender, to site: String,
        _ role: PostingRole, from: CivilDate, through last: CivilDate
    ) -> RecordChange {
        record("posting", id, [
            "practitioner": .reference(person), "origin": .reference(sender.origin), "site": .reference(site),
            "relation": sender.relation.map { .reference($0) }, "programme": sender.programme.map { .choice($0) },
            "resident": .truth(true), "discipline": .choice(Self.discipline(category)), "role": .choice(role.rawValue),
            "status": .choice("active"), "from": .date(from), "to": .date(last),
        ])
    }

    /// The field of work that people of a category take at the site.
    static func discipline(_ category: String) -> String {
        switch category {
        case "nurse": "nursing"
        case "pharmacist": "pharmacy"
        case "technician": "technical"
        case "manager": "management"
        case "public_health": "public_health"
        default: "medical"
        }
    }
}
