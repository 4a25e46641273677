import Quantities

/// A kind of record, declared once. The import sheet, the words of the rule language, the data dictionary,
/// the database table and the template workbook all derive from this declaration.
package struct Kind: Sendable {
    /// English singular, snake_case, as rules and CSV files name it: `round`.
    package var name: String
    /// Chinese noun, as pages and sheets name it: 巡诊.
    package var label: String
    /// What the record means in the field, one sentence (English and Chinese).
    package var note: Words
    package var time: TimeShape
    /// Paths to the region that the record belongs to; the first that is given counts:
    /// `["site.region", "village.region"]`.
    package var place: [String]
    /// Fields whose values, joined by `|`, make the id of a record that comes without one. Empty: an id is required.
    package var identity: [String]
    /// Groups of fields of which one record only may be in force at a time (interval kinds):
    /// `[["institution"]]` forbids overlapping memberships of one institution.
    package var exclusive: [[String]]
    /// Of figures that other systems hold, for years before the programme began: the field of the first day that a
    /// figure covers. nil: records are written down as things happen.
    package var covering: String?
    /// The first field is always the id (a text field named `id`).
    package var fields: [Field]

    package init(
        _ name: String, _ label: String, _ note: Words, time: TimeShape = .none,
        place: [String] = [], identity: [String] = [], exclusive: [[String]] = [], covering: String? = nil,
        _ fields: [Field]
    ) {
        self.name = name
        self.label = label
        self.note = note
        self.time = time
        self.place = place
        self.identity = identity
        self.exclusive = exclusive
        self.covering = covering
        self.fields = [.text("id", "编号", .init("Identifier, unique within the kind", "编号，同类记录中唯一"))] + fields
    }

    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

/// How a kind stands in time.
package enum TimeShape: Sendable, Equatable {
    /// A registry entry without dates of its own.
    case none
    /// Happens on a day: the name of the date field.
    case event(String)
    /// Lasts from a day through a day, both included; an empty end is open.
    case interval(from: String, to: String)
}

/// The same words in English and Chinese.
package struct Words: Sendable, Equatable {
    package var en: String
    package var zh: String
    package init(_ en: String, _ zh: String) {
        self.en = en
        self.zh = zh
    }
}
