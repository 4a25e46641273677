import Quantities

/// The value of one field of one record, as it goes in (updates, scenarios) and comes out (evidence, explanations).
package enum FieldValue: Sendable, Equatable {
    case text(String)
    case number(Double)
    case truth(Bool)
    case date(CivilDate)
    /// Minutes since midnight.
    case time(Int)
    /// The code of a closed-list field.
    case choice(String)
    /// Codes of a `choices` field or free words, in no order.
    case words([String])
    /// The id of the record referred to.
    case reference(String)
}
