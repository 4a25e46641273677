import Quantities

/// The value of a measure, and the records that were counted for it.
package struct Measured: Sendable, Equatable {
    /// nil where missing.
    package var value: Double?
    package var records: [Group]

    package struct Group: Sendable, Equatable {
        package var kind: String
        /// Sorted.
        package var ids: [String]
    }
}

extension Assessor {
    /// Ids of the records that have a row in a table of this form, sorted: those in the region for which `where` holds.
    package func subjects(of form: ReportForm, in region: String) -> [String] {
        let condition = form.condition.map { compiler.remember($0).node }
        prepare()
        let table = dataset.tables[form.subject]
        let day = Period(form.per, holding: asOf)
        return (0..<table.count).filter { row in
            guard table.isLive(row) else { return false }
            let frame = frame(form.subject, row, day)
            return scope.contains(region, frame.region) && condition.map { $0.isTrue(frame) } ?? true
        }.map(table.id).sorted()
    }

    /// A measure on each of these subjects in one period, as of the assessor's day.
    ///
    /// - Parameter kind: index of the kind of the subjects; unknown ids measure as missing.
    package func measured(_ measure: Expression, kind: Int, subjects: [String], in period: Period) -> [Measured] {
        let (term, queries) = compiler.remember(measure)
        prepare()
        return subjects.map { id in
            guard let row = dataset.tables[kind].row(id) else { return Measured(value: nil, records: []) }
            let frame = frame(kind, row, period)
            let value = term.scalar(frame)
            return Measured(value: value.isNaN ? nil : value, records: counted(queries, frame))
        }
    }

    func frame(_ kind: Int, _ row: Int, _ period: Period) -> Frame {
        Frame(
            subject: row, start: period.start.day, end: period.end.day, today: asOf.day, unit: period.unit,
            region: scope.places.region(kind: kind, row: row))
    }

    private func counted(_ queries: [QueryTrace], _ frame: Frame) -> [Measured.Group] {
        var ids: [String: Set<String>] = [:]
        for query in queries {
            guard let frame = FindingBuilder.follow(query, frame) else { continue }
            query.plan.examine(frame) { row, refusal in
                if refusal == nil { ids[query.plan.table.kind.name, default: []].insert(query.plan.table.id(row)) }
            }
        }
        return ids.sorted { $0.key < $1.key }.map { Measured.Group(kind: $0, ids: $1.sorted()) }
    }
}
