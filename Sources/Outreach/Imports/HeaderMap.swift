import Policy

/// Which column of a source holds which field.
struct HeaderMap {
    /// Fields in the order of the source's columns.
    private(set) var columns: [(column: Int, reader: FieldReader)] = []
    /// Of the reason for a correction; nil where the source has none.
    private(set) var reasonColumn: Int?
    /// Columns without a header: nothing may stand below.
    private(set) var nameless: [Int] = []
    /// How many columns the header has.
    let width: Int

    /// Headers of the column that says why a record is corrected.
    static let reasonHeaders = ["更正原因", "correction_reason"]

    /// Reads the header, which stands on the row that `rows` has reached.
    /// - Returns: nil where a header is unknown or doubled, or a required one is absent; the problems say so.
    init?(_ rows: any ImportRows, kind: Kind, source: String, problems: ImportProblems) {
        let before = problems.total
        width = rows.width
        var headerByField: [String: String] = [:]
        for (column, written) in rows.texts().enumerated() {
            let header = Self.bare(written)
            if header.isEmpty { nameless.append(column); continue }
            if let index = kind.fields.firstIndex(where: { Self.names($0).contains(header) }) {
                let field = kind.fields[index]
                if let first = headerByField[field.name] {
                    problems.add(Self.problem(source, rows, written, "与“\(first)”列是同一字段"))
                }
                headerByField[field.name] = written
                columns.append((column, FieldReader(field, index: index)))
            } else if Self.reasonHeaders.contains(header) || (header == "reason" && kind.field("reason") == nil) {
                reasonColumn = column
            } else if Self.isShownOnly(header, kind) {
                continue
            } else {
                let known = kind.fields.flatMap { [$0.label, $0.name] } + Self.reasonHeaders
                problems.add(
                    Self.problem(
                        source, rows, written, "不是\(kind.label) (\(kind.name)) 的列",
                        nearest: nearestName(to: header, among: known)))
            }
        }
        for field in kind.fields where field.required && headerByField[field.name] == nil {
            problems.add(
                ImportProblem(
                    source: source, row: rows.rowNumber, what: "缺少必填列 \(field.label) (\(field.name))",
                    expected: "表头中有 \(field.label) 或 \(field.name)"))
        }
        if problems.total > before { return nil }
    }

    /// The fields that the source speaks of.
    var fields: [Int] { columns.map(\.reader.index).sorted() }

    private static func names(_ field: Field) -> [String] {
        let label = bare(field.label)
        return [field.name, label] + (field.unit.map { ["\(label)(\($0))"] } ?? [])
    }

    /// Without spaces, required marks and full-width brackets: `日期 *` is `日期`, `人口（人）` is `人口(人)`.
    private static func bare(_ header: String) -> String {
        var text = CellText.halfWidth(header).filter { !$0.isWhitespace && $0 != "*" }
        for mark in ["(必填)", "(required)"] where text.hasSuffix(mark) { text.removeLast(mark.count) }
        return text
    }

    /// Beside a reference, its name may be shown for the reader's sake: `村名称`, `village_name`; and a running number.
    private static func isShownOnly(_ header: String, _ kind: Kind) -> Bool {
        if ["序号", "no"].contains(header) { return true }
        return kind.fields.contains { field in
            guard case .reference = field.type else { return false }
            return header == field.label + "名称" || header == field.name + "_name"
        }
    }

    private static func problem(
        _ source: String, _ rows: any ImportRows, _ header: String, _ what: String, nearest: String? = nil
    ) -> ImportProblem {
        ImportProblem(
            source: source, row: rows.rowNumber, column: header, value: header, what: what, nearest: nearest)
    }
}
