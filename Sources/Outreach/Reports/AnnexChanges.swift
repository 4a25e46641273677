import Policy

extension AnnexReport {
    /// What differs from an earlier table, a line a cell: `沙县区 第4列 巡诊、派驻诊疗服务量(人次)：120 → 128`.
    package func changes(from earlier: AnnexReport, _ form: ReportForm) -> [String] {
        let before = Dictionary(earlier.rows.map { ($0.region, $0.cells) }) { first, _ in first }
        func text(_ value: Double?) -> String { value.map { Observation.number($0).text } ?? "无" }
        var lines: [String] = []
        for row in rows {
            for (place, column) in form.columns.enumerated() {
                let (old, new) = (before[row.region]?[place].value, row.cells[place].value)
                if old != new {
                    lines.append("\(row.name) 第\(column.number)列 \(column.header)：\(text(old)) → \(text(new))")
                }
            }
        }
        for row in earlier.rows where !rows.contains(where: { $0.region == row.region }) {
            lines.append("\(row.name)：不再列入")
        }
        return lines
    }
}
