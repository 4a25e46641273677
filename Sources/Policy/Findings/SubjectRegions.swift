extension Assessor {
    /// Ids of the records of a kind that belong to a region, in the order of rows.
    package func records(of kind: String, in region: String) -> [String] {
        guard let table = dataset.table(kind) else { return [] }
        return (0..<table.count).filter { row in
            table.isLive(row) && scope.contains(region, scope.places.region(kind: table.index, row: row))
        }.map(table.id)
    }

    /// The region that each subject of a rule belongs to: its row in the table of regions, -1 where the records do not
    /// say. By row of the subject; one step a subject.
    package func regions(ofSubjectsOf rule: Int) -> [Int32] {
        let kind = book.rules[rule].subject
        return (0..<dataset.tables[kind].count).map { scope.places.region(kind: kind, row: $0) }
    }
}
