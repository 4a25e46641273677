/// Addresses of the pages of records.
extension Links {
    /// Before the name of a field that a list is narrowed by: `f.status=completed`.
    static let fieldPrefix = "f."

    func recordKinds() -> String { make("/records") }
    func records(kind: String, _ pairs: [(String, String?)] = []) -> String {
        make("/records/" + Address.escaped(kind), pairs)
    }
    /// Records of a kind that refer to one record through a field.
    func records(kind: String, field: String, id: String) -> String {
        records(kind: kind, [(Self.fieldPrefix + field, id)])
    }
    /// The findings that count a record, on its page.
    func counted(kind: String, id: String) -> String {
        make("/records/\(Address.escaped(kind))/\(Address.escaped(id))/findings")
    }
}
