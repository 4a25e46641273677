import Policy
import Quantities

/// Makes records of thought of a dataset's kinds, by names of fields.
struct PostingDrafts {
    private let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    func record(_ kind: String, _ id: String, _ values: [String: FieldValue?]) -> RecordChange {
        vocabulary.draft(kind, id, values)
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
        _ role: PostingRole, isVillage: Bool, from: CivilDate, through last: CivilDate
    ) -> RecordChange {
        record("posting", id, [
            "practitioner": .reference(person), "origin": .reference(sender.origin),
            "site": isVillage ? nil : .reference(site), "village": isVillage ? .reference(site) : nil,
            "relation": sender.relation.map { .reference($0) }, "programme": sender.programme.map { .choice($0) },
            "resident": .truth(true), "discipline": .choice(Self.discipline(category)), "role": .choice(role.rawValue),
            "status": .choice("active"), "from": .date(from), "to": .date(last),
        ])
    }

    /// Whole days at the site, Monday to Friday, as a posting to a village is meant.
    func attendance(of posting: String, from first: CivilDate, through last: CivilDate) -> [RecordChange] {
        guard first <= last else { return [] }
        return (0...(last - first)).map { first + $0 }.filter { $0.weekday <= 5 }.map { day in
            record("attendance", "\(posting)|\(day)", [
                "posting": .reference(posting), "date": .date(day), "session": .choice("full"),
            ])
        }
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
