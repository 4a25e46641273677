/// One field of a record kind.
package struct Field: Sendable {
    package var name: String
    package var label: String
    package var note: Words
    package var type: FieldType
    /// `人次`, `minute`, `km²` … shown beside the value; nil for a plain number or text.
    package var unit: String?
    package var required: Bool
}

package enum FieldType: Sendable, Equatable {
    case text
    case integer
    case decimal
    case boolean
    case date
    /// Minutes since midnight; written 08:20.
    case time
    /// One value of a closed list.
    case choice([Choice])
    /// Several values of a closed list; written `a;b`.
    case choices([Choice])
    /// Several free words; written `a;b`.
    case words
    /// The id of a record of another kind (its name).
    case reference(String)
}

/// One value of a closed list: its code in data and rules, its Chinese label in sheets and pages.
package struct Choice: Sendable, Equatable {
    package var code: String
    package var label: String
    package init(_ code: String, _ label: String) {
        self.code = code
        self.label = label
    }
}

extension Field {
    package static func text(_ n: String, _ l: String, _ note: Words, required: Bool = false) -> Field {
        Field(name: n, label: l, note: note, type: .text, required: required)
    }
    package static func integer(_ n: String, _ l: String, _ note: Words, unit: String? = nil, required: Bool = false)
        -> Field
    { Field(name: n, label: l, note: note, type: .integer, unit: unit, required: required) }
    package static func decimal(_ n: String, _ l: String, _ note: Words, unit: String? = nil, required: Bool = false)
        -> Field
    { Field(name: n, label: l, note: note, type: .decimal, unit: unit, required: required) }
    package static func boolean(_ n: String, _ l: String, _ note: Words, required: Bool = false) -> Field {
        Field(name: n, label: l, note: note, type: .boolean, required: required)
    }
    package static func date(_ n: String, _ l: String, _ note: Words, required: Bool = false) -> Field {
        Field(name: n, label: l, note: note, type: .date, required: required)
    }
    package static func time(_ n: String, _ l: String, _ note: Words, required: Bool = false) -> Field {
        Field(name: n, label: l, note: note, type: .time, required: required)
    }
    package static func choice(_ n: String, _ l: String, _ note: Words, _ list: [Choice], required: Bool = false)
        -> Field
    { Field(name: n, label: l, note: note, type: .choice(list), required: required) }
    package static func choices(_ n: String, _ l: String, _ note: Words, _ list: [Choice], required: Bool = false)
        -> Field
    { Field(name: n, label: l, note: note, type: .choices(list), required: required) }
    package static func words(_ n: String, _ l: String, _ note: Words, required: Bool = false) -> Field {
        Field(name: n, label: l, note: note, type: .words, required: required)
    }
    package static func reference(_ n: String, _ l: String, _ note: Words, to kind: String, required: Bool = false)
        -> Field
    { Field(name: n, label: l, note: note, type: .reference(kind), required: required) }
}
