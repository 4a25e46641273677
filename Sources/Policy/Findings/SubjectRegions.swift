extension Assessor {
    /// The region that each subject of a rule belongs to: its row in the table of regions, -1 where the records do not
    /// say. By row of the subject; one step a subject.
    package func regions(ofSubjectsOf rule: Int) -> [Int32] {
        let kind = book.rules[rule].subject
        return (0..<dataset.tables[kind].count).map { scope.places.region(kind: kind, row: $0) }
    }
}
