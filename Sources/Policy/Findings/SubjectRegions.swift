extension Assessor {
    /// Ids of the records of a kind that belong to a region, in the order of rows.
    package func records(of kind: String, in region: String) -> [String] {
        guard let table = dataset.table(kind) else { return [] }
        return (0..<table.count).filter { row in
            table.isLive(row) && scope.contains(region, scope.places.region(kind: table.index, row: row))
        }.map(table.id)
    }
}
