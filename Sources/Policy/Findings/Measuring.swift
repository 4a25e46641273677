import Quantities

/// One measure of one subject in one period, with the records behind it: a cell of an official table.
package struct Measured: Sendable, Equatable {
    package var value: Observation?
    /// Name of the kind of the records, and their ids in order of time; of the measure's first query.
    package var evidenceKind: String?
    package var evidence: [String]
}

extension Assessor {
    /// Ids of the records of a kind in a region for which a condition holds in a period, sorted.
    ///
    /// - Parameter region: nil takes all.
    package func subjects(
        of kind: Int, where condition: Expression?, in region: String?, period: Period
    ) -> [String] {
        let table = dataset.tables[kind]
        let node = condition.map { compiler.remember($0).node }
        return (0..<table.count).filter { row in
            guard table.isLive(row) else { return false }
            let frame = self.frame(kind, row, period)
            if let region, !scope.contains(region, frame.region) { return false }
            return node?.isTrue(frame) ?? true
        }.map(table.id).sorted()
    }

    /// An expression on one record in a period, as of the day of assessment.
    ///
    /// - Throws: `Failure` of kind missing where there is no such record.
    package func measure(
        _ expression: Expression, of kind: Int, subject: String, period: Period
    ) throws(Failure) -> Measured {
        let table = dataset.tables[kind]
        guard let row = table.row(subject), table.isLive(row) else {
            throw Failure(.missing, "there is no \(table.kind.name) with id \(subject)")
        }
        let (node, queries) = compiler.remember(expression)
        let frame = frame(kind, row, period)
        var measured = Measured(value: Reader(dataset: dataset).observe(node, frame), evidenceKind: nil, evidence: [])
        guard let trace = queries.first, let place = FindingBuilder.follow(trace, frame) else { return measured }
        measured.evidenceKind = trace.plan.table.kind.name
        trace.plan.examine(place) { row, refusal in
            if refusal == nil { measured.evidence.append(trace.plan.table.id(row)) }
        }
        return measured
    }

    private func frame(_ kind: Int, _ row: Int, _ period: Period) -> Frame {
        Frame(
            subject: row, start: period.start.day, end: period.end.day, today: asOf.day, unit: period.unit,
            region: compiler.places.region(kind: kind, row: row))
    }
}
