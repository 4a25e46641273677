import Foundation
import Formats
import Policy
import Quantities

/// One file or sheet of an import, and the kind whose records it holds.
struct ImportSource {
    /// As problems name it: `round.csv`, `2026.xlsx#巡诊`.
    let name: String
    let kind: Int
    let open: () throws -> any ImportRows
}

/// Finds the files and sheets that an import is made of.
struct ImportSources {
    let vocabulary: Vocabulary
    let problems: ImportProblems
    private var found: [ImportSource] = []

    init(_ vocabulary: Vocabulary, _ problems: ImportProblems) {
        self.vocabulary = vocabulary
        self.problems = problems
    }

    /// Sheets that explain and hold no records.
    package static let explanations = ["说明", "填表说明", "readme", "notes"]

    /// Folders, CSV files and workbooks; in a folder the CSV files count, sorted by name.
    /// - Throws: `missing` where there is nothing at a path, `invalid` for a file that is neither.
    static func find(_ paths: [String], _ vocabulary: Vocabulary, _ problems: ImportProblems) throws -> [ImportSource] {
        var sources = ImportSources(vocabulary, problems)
        for path in paths { try sources.add(path) }
        if sources.found.isEmpty { try problems.throwIfAny() }
        return sources.found
    }

    private mutating func add(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.missing, "没有这个文件或文件夹", at: path, remedy: "请核对路径")
        }
        if isFolder.boolValue { return try addFolder(path) }
        let url = URL(fileURLWithPath: path)
        switch url.pathExtension.lowercased() {
        case "csv": addFile(url)
        case "xlsx", "xlsm": try addWorkbook(url)
        default:
            throw Failure(
                .invalid, "既不是 CSV 文件，也不是 .xlsx 工作簿", at: path, remedy: "请另存为其中之一")
        }
    }

    private mutating func addFolder(_ path: String) throws {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
            throw Failure(.forbidden, "无权读取该文件夹", at: path, remedy: "请给本用户读取权限")
        }
        let files = names.filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }.sorted()
        guard !files.isEmpty else {
            throw Failure(
                .missing, "文件夹中没有 CSV 文件", at: path,
                remedy: "请给 CSV 文件夹（每类记录一个文件）或工作簿")
        }
        for name in files { addFile(URL(fileURLWithPath: path).appendingPathComponent(name)) }
    }

    /// `round.csv`; a large kind may come in parts, `round.2025.csv`, `round.2026.csv`.
    private mutating func addFile(_ url: URL) {
        let name = url.lastPathComponent
        let stem = String(name.prefix { $0 != "." })
        guard let kind = kind(named: stem, in: name, what: "作为文件名，不是任何一类记录的名称") else { return }
        found.append(ImportSource(name: name, kind: kind) { CSVImportRows(try CSVReader(url)) })
    }

    private mutating func addWorkbook(_ url: URL) throws {
        let book = try WorkbookReader(url)
        for sheet in book.sheets where !Self.explanations.contains(sheet.name.lowercased()) {
            // A template keeps its lists in hidden sheets; people cannot fill in what they do not see.
            if sheet.isHidden { continue }
            let name = "\(url.lastPathComponent)#\(sheet.name)"
            let what = "作为工作表名，不是任何一类记录的名称"
            guard let kind = kind(named: sheet.name, in: name, what: what) else { continue }
            found.append(
                ImportSource(name: name, kind: kind) {
                    SheetImportRows(try book.rows(of: sheet, fillsMerged: true))
                })
        }
    }

    private func kind(named written: String, in source: String, what: String) -> Int? {
        let name = written.trimmingCharacters(in: .whitespaces)
        let index = vocabulary.kinds.firstIndex { [$0.name, $0.label, $0.table].contains(name) }
        if index == nil {
            let known = vocabulary.kinds.flatMap { [$0.name, $0.label] }
            problems.add(
                ImportProblem(
                    source: source, value: name, what: what, expected: "xiachen schema 列出的记录类，如 round 或 巡诊",
                    nearest: nearestName(to: name, among: known)))
        }
        return index
    }
}
