import Foundation
import Formats
import Policy
import Quantities

/// Findings as a workbook: one sheet with a row each, to filter and count in, and one with the clauses behind them.
///
/// Rows go to the file as they come, so that memory does not grow with them.
package final class FindingWorkbook {
    private let book: WorkbookWriter
    private let sheet: SheetWriter
    private let texts: ExclusionTexts
    private let policies: PolicyBook
    private let names: RecordNames
    /// By kind and id, of what has been written lately.
    private var known: [String: [String: String]] = [:]
    /// Names kept of one kind.
    private static let room = 100_000
    private var used: Set<String> = []
    private var count = 0

    /// One header row, and as many findings as a sheet holds.
    package static let mostFindings = 1_048_575

    /// Heading and width in characters of each column.
    static let columns: [(heading: String, width: Double)] = [
        ("状态", 8), ("规则", 30), ("规则名称", 34), ("出处", 14), ("对象", 18), ("对象名称", 24), ("区划", 14), ("区划名称", 14),
        ("时段", 12), ("实际", 12), ("要求", 14), ("单位", 8), ("约束力", 10), ("计入条数", 9), ("计入的记录（前十条）", 40),
        ("未计入的记录", 30), ("依据", 10),
    ]

    init(_ url: URL, _ policies: PolicyBook, _ names: RecordNames, asOf: CivilDate) throws {
        (self.policies, self.names) = (policies, names)
        texts = ExclusionTexts(policies)
        book = try WorkbookWriter(url, isStreaming: true)
        sheet = try book.sheet("研判 \(asOf)")
        for (place, column) in Self.columns.enumerated() { try sheet.width(place...place, column.width) }
        try sheet.freeze(rows: 1, columns: 1)
        try sheet.write(Self.columns.map { .text($0.heading) }, row: 1, style: .header)
    }

    func add(_ findings: [Finding]) throws {
        for (kind, group) in Dictionary(grouping: findings, by: \.subjectKind) {
            try fetch(kind, group.map(\.subject))
        }
        try fetch("region", findings.compactMap(\.region))
        for finding in findings {
            count += 1
            used.insert(finding.rule)
            try sheet.write(cells(finding), row: count + 1)
        }
    }

    private func fetch(_ kind: String, _ ids: [String]) throws {
        if known[kind, default: [:]].count > Self.room { known[kind] = [:] }
        let missing = Set(ids).subtracting(known[kind, default: [:]].keys)
        known[kind, default: [:]].merge(try names.names(of: kind, ids: missing)) { $1 }
    }

    private func name(_ kind: String, _ id: String) -> String? { known[kind]?[id] }

    func finish() throws {
        if count > 0 {
            try sheet.autofilter(CellRange(rows: 1...(count + 1), columns: 0...(Self.columns.count - 1)))
        }
        try writeClauses()
        try book.finish()
    }

    private func cells(_ finding: Finding) -> [CellValue] {
        let rule = policies.rule(finding.rule)
        return [
            .text(finding.status.label), .text(finding.rule), .text(rule?.title.zh ?? ""), .text(finding.place),
            .text(finding.subject), text(name(finding.subjectKind, finding.subject)), text(finding.region),
            text(finding.region.flatMap { name("region", $0) }), .text(finding.period.description),
            Self.value(finding.observed), required(finding), text(rule?.unit), .text(finding.strength.label),
            .number(Double(finding.evidenceTotal)), .text(finding.evidence.prefix(10).joined(separator: ";")),
            .text(texts.all(finding).joined(separator: "；")),
            .text(finding.isImplied ? "我方理解" : "原文数值"),
        ]
    }

    private func text(_ text: String?) -> CellValue { text.map { .text($0) } ?? .empty }

    /// Numbers as such, so that a spreadsheet can count with them.
    private static func value(_ observed: Observation?) -> CellValue {
        switch observed {
        case .number(let number)?: .number(number)
        case .date(let date)?: .date(date)
        case let other?: .text(other.text)
        case nil: .empty
        }
    }

    private func required(_ finding: Finding) -> CellValue {
        let parts = [finding.required.comparator, finding.required.value?.text ?? ""]
        return .text(parts.filter { !$0.isEmpty }.joined(separator: " "))
    }

    /// The rules that occur, each with its document, place and words.
    private func writeClauses() throws {
        let sheet = try book.sheet("条款")
        for (place, width) in [30.0, 34, 40, 14, 80, 50].enumerated() { try sheet.width(place...place, width) }
        try sheet.freeze(rows: 1, columns: 1)
        let headings = ["规则", "规则名称", "文件", "出处", "原文", "我方理解"]
        try sheet.write(headings.map { .text($0) }, row: 1, style: .header)
        let wrapped = CellStyle.plain.with {
            $0.wraps = true
            $0.verticalAlignment = .top
        }
        for (row, rule) in policies.rules.filter({ used.contains($0.id) }).enumerated() {
            let clause = policies.clause(of: rule)
            let cells = [
                rule.id, rule.title.zh, policies.document(of: rule).title, clause.place, clause.quote,
                rule.assumption?.zh ?? "",
            ]
            try sheet.write(cells.map { .text($0) }, row: row + 2, style: wrapped)
        }
    }
}
