import Policy

extension Vocabulary {
    /// A record in thought, its fields by name; those that are nil are left out.
    func draft(_ kind: String, _ id: String, _ values: [String: FieldValue?]) -> RecordChange {
        guard let index = index(of: kind) else { return RecordChange(kind: 0, id: id, values: nil) }
        var numbered: [Int: FieldValue] = [:]
        for (place, field) in kinds[index].fields.enumerated() {
            if let value = values[field.name] ?? nil { numbered[place] = value }
        }
        return RecordChange(kind: index, id: id, values: numbered)
    }
}
