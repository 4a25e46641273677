import Policy
import Quantities
import Store

/// Reads one file or sheet: each row is parsed, checked by itself, and written to its table or staging table.
final class SourceImport {
    private let run: ImportRun
    private let state: KindImport
    private let source: ImportSource
    private let number: Int
    private let rows: any ImportRows
    private let header: HeaderMap
    private let fields: [Int]
    private let required: [Int]
    private let identity: [(index: Int, type: FieldType)]
    private var row: ParsedRow

    init(_ run: ImportRun, _ state: KindImport, number: Int, rows: any ImportRows, header: HeaderMap) {
        self.run = run
        self.state = state
        source = run.sources[number]
        self.number = number
        self.rows = rows
        self.header = header
        fields = header.fields
        identity = state.kind.identity.compactMap { name in
            state.kind.fields.firstIndex { $0.name == name }.map { ($0, state.kind.fields[$0].type) }
        }
        required = state.kind.fields.indices.filter { state.kind.fields[$0].required }
        row = ParsedRow(fields: state.kind.fields.count)
    }

    func readAll(into writer: any BulkWriter) throws {
        while try rows.next() {
            run.rowsRead += 1
            if run.rowsRead % 20_000 == 0 { run.progress(source.name, run.rowsRead) }
            guard try readRow() else { continue }
            run.digest(row)
            try row.write(to: writer)
            if state.isDirect {
                try writer.int(run.seq)
            } else {
                try writer.int(Int64(number))
                try writer.int(Int64(rows.rowNumber))
                if let reason = reason() { try writer.text(reason) } else { try writer.null() }
            }
            try writer.endRow()
            state.written += 1
        }
    }

    private var place: ImportPlace {
        ImportPlace(source: UInt16(clamping: number), row: UInt32(clamping: rows.rowNumber))
    }

    /// - Returns: whether the row is a record to write.
    private func readRow() throws -> Bool {
        row.clear()
        let before = run.problems.total
        for (column, reader) in header.columns where column < rows.width { read(column, reader) }
        for column in header.nameless where column < rows.width { refuseNameless(column) }
        if rows.width > header.width { for column in header.width..<rows.width { refuseNameless(column) } }
        checkRequired()
        makeIdentity()
        checkInterval()
        guard !row.values[0].isNull else { return false }
        let id = row.withText(0) { Fingerprint($0) }
        switch state.meet(id, row.fingerprint(of: fields), at: place) {
        case .new: break
        case .same: return false
        case .other(let first):
            problem(0, "重复出现而内容不同：另见 \(run.describe(first))", value: row.string(0))
        }
        guard run.problems.total == before else { return false }
        noteReferences()
        return true
    }

    private func read(_ column: Int, _ reader: FieldReader) {
        rows.withCell(column) { cell in
            switch cell {
            case .bytes(let bytes):
                if reader.read(bytes, into: &row) { return }
                run.problems.add(reader.problem(bytes, source: source.name, row: rows.rowNumber))
            case .error(let code):
                problem(reader.index, "是表格中的错误值", value: code, expected: "一个值")
            case .uncalculated:
                problem(
                    reader.index, "公式没有计算结果",
                    expected: "一个值：用表格软件打开工作簿并保存")
            }
        }
    }

    private func refuseNameless(_ column: Int) {
        rows.withCell(column) { cell in
            guard case .bytes(let bytes) = cell, !CellText.trimmed(bytes).isEmpty else { return }
            let value = String(decoding: bytes, as: UTF8.self)
            run.problems.add(
                ImportProblem(
                    source: source.name, row: rows.rowNumber, column: "第 \(column + 1) 列", value: value,
                    what: "所在的列没有表头"))
        }
    }

    private func checkRequired() {
        // A value that could not be read has been told already.
        for index in required where row.values[index].isNull && isBlank(index) {
            problem(index, "为空", expected: "一个值：此项必填")
        }
    }

    private func isBlank(_ index: Int) -> Bool {
        guard let (column, _) = header.columns.first(where: { $0.reader.index == index }) else { return true }
        guard column < rows.width else { return true }
        return rows.withCell(column) { cell in
            if case .bytes(let bytes) = cell { CellText.trimmed(bytes).isEmpty } else { false }
        }
    }

    /// A record without id gets one of its identifying fields.
    private func makeIdentity() {
        guard row.values[0].isNull, isBlank(0) else { return }
        guard !identity.isEmpty else {
            return problem(0, "为空", expected: "与其他\(state.kind.label)不同的编号")
        }
        for part in identity where row.values[part.index].isNull {
            let field = state.kind.fields[part.index]
            // That a required value is missing has been told already.
            if !field.required { problem(0, "为空，组成编号的“\(field.label)”也为空") }
            return
        }
        row.join(identity, into: 0)
    }

    private func checkInterval() {
        guard let interval = run.intervals[state.index], !row.values[interval.to].isNull,
            !row.values[interval.from].isNull
        else { return }
        let isOrdered = row.withText(interval.from) { from in
            row.withText(interval.to) { !$0.lexicographicallyPrecedes(from) }
        }
        guard !isOrdered else { return }
        let from = state.kind.fields[interval.from]
        problem(
            interval.to, "早于\(from.label) (\(from.name)) \(row.string(interval.from))",
            value: row.string(interval.to), expected: "不早于它的日期")
    }

    private func noteReferences() {
        for (field, target) in run.references[state.index] {
            guard !row.values[field].isNull else { continue }
            row.withText(field) { run.uses[target].note($0, at: place, field: field) }
        }
    }

    private func reason() -> String? {
        guard let column = header.reasonColumn, column < rows.width else { return run.reason }
        return rows.withCell(column) { cell in
            guard case .bytes(let bytes) = cell else { return run.reason }
            let text = String(decoding: CellText.trimmed(bytes), as: UTF8.self)
            return text.isEmpty ? run.reason : text
        }
    }

    private func problem(_ field: Int, _ what: String, value: String? = nil, expected: String? = nil) {
        let field = state.kind.fields[field]
        run.problems.add(
            ImportProblem(
                source: source.name, row: rows.rowNumber, column: "\(field.label) (\(field.name))", value: value,
                what: what, expected: expected))
    }
}
