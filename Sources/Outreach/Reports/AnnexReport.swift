import Policy
import Quantities

/// A filled official table: one row a county, one number a column, and the records behind each number.
package struct AnnexReport: Sendable, Equatable, Codable {
    /// Id of the form: `fujian-annex`.
    package var form: String
    /// The city (or province) reported on, and its name.
    package var region: String
    package var regionName: String
    package var year: Int
    /// Records of later days do not count; stock figures are those of this day.
    package var cutOff: CivilDate
    package var rows: [Row]
    /// Some of the records are invented for demonstration.
    package var isSynthetic: Bool
    /// Where the figures break what must hold between them; empty if nothing does.
    package var warnings: [String]

    package struct Row: Sendable, Equatable, Codable {
        package var region: String
        package var name: String
        /// In the order of the form's columns.
        package var cells: [Cell]
    }

    package struct Cell: Sendable, Equatable, Codable {
        /// nil where the records do not say.
        package var value: Double?
        /// The records counted, by kind; ids in order.
        package var records: [Evidence]
    }

    package struct Evidence: Sendable, Equatable, Codable {
        package var kind: String
        package var ids: [String]
    }

    /// The numbers alone, row by row: what a revision is compared by.
    package var figures: [[Double?]] { rows.map { $0.cells.map(\.value) } }
}

extension AnnexReport {
    /// Fills a form from the records in an assessor's dataset.
    /// - Throws: `missing` where the region is unknown or has no rows, `invalid` where the cut-off is before the year.
    package init(
        _ form: ReportForm, region: String, year: Int, cutOff: CivilDate, standing: Standing
    ) throws {
        guard let first = CivilDate(year: year, month: 1, day: 1) else {
            throw Failure(.invalid, "“\(year)”不是年份", remedy: "请给如 2025 的年份")
        }
        let period = Period(form.per, holding: first)
        guard cutOff >= period.start else {
            throw Failure(
                .invalid, "截止日 \(cutOff) 早于 \(year) 年",
                remedy: "请给 \(period.start) 及以后的一天")
        }
        let day = min(cutOff, period.end)
        let (subjects, columns) = try standing.judging(asOf: day) { assessor in
            let subjects = assessor.subjects(of: form, in: region)
            return (subjects, form.columns.map { column in
                assessor.measured(column.measure, kind: form.subject, subjects: subjects, in: period)
            })
        }
        let records = RecordNames(standing.database)
        let names = try records.names(of: "region", ids: subjects + [region])
        guard let regionName = names[region] else {
            throw Failure(
                .missing, "记录中没有区划 \(region)", remedy: "请先导入其区划")
        }
        guard !subjects.isEmpty else {
            throw Failure(
                .missing, "记录中\(regionName)（\(region)）没有下辖县",
                remedy: "请给设区市代码，如 350400")
        }
        rows = subjects.enumerated().map { place, id in
            Row(region: id, name: names[id] ?? id, cells: columns.map { Cell($0[place]) })
        }
        self.form = form.id
        self.region = region
        self.regionName = regionName
        self.year = year
        self.cutOff = cutOff
        isSynthetic = try records.holdSynthetic()
        warnings = []
        warnings = broken(form)
    }

    /// Column 9 is part of column 8 (capabilities: "column 9 <= column 8").
    private func broken(_ form: ReportForm) -> [String] {
        guard let part = form.columns.firstIndex(where: { $0.field == "posted_public_health_staff" }),
            let whole = form.columns.firstIndex(where: { $0.field == "posted_staff" })
        else { return [] }
        return rows.filter { ($0.cells[part].value ?? 0) > ($0.cells[whole].value ?? 0) }.map {
            "\($0.name)：第\(part + 1)列大于第\(whole + 1)列"
        }
    }
}

extension AnnexReport.Cell {
    init(_ measured: Measured) {
        self.init(
            value: measured.value,
            records: measured.records.map { AnnexReport.Evidence(kind: $0.kind, ids: $0.ids) })
    }
}
