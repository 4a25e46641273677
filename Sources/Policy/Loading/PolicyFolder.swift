import Dispatch
import Foundation
import Quantities
import Synchronization

/// The files of a policies folder, composed into nodes.
struct PolicyFolder {
    var documents: [YamlNode] = []
    var definitions: YamlNode?
    var settings: YamlNode?
    var families: YamlNode?
    var indicators: YamlNode?
    var regions: [YamlNode] = []
    var reports: [YamlNode] = []
    var scenarios: [YamlNode] = []
    private static let singleFiles = ["definitions.yaml", "settings.yaml", "families.yaml", "indicators.yaml"]

    /// Reads and composes every file, the large ones at the same time; unreadable ones become problems.
    init(_ root: URL, withScenarios: Bool, problems: ProblemList) {
        let documentNames = Self.yamlFiles(root.appending(path: "documents"), "documents")
        let scenarioNames = documentNames.filter { $0.hasSuffix(".scenarios.yaml") }
        let names = documentNames.filter { !$0.hasSuffix(".scenarios.yaml") }
        let regionNames = Self.yamlFiles(root.appending(path: "regions"), "regions")
            + Self.yamlFiles(root.appending(path: "reports"), "reports")
        if names.isEmpty {
            problems.add(
                Problem(file: "documents", line: 1, column: 1, message: "政策文件夹“\(root.path)”中没有文件",
                    expected: "documents/<文件编号>.yaml"))
        }
        let single = Self.singleFiles.filter {
            FileManager.default.fileExists(atPath: root.appending(path: $0).path)
        }
        let all = names + (withScenarios ? scenarioNames : []) + single + regionNames
        sort(zip(all, Self.compose(all) { Self.compose($0, root) }), problems)
    }

    /// The same from texts by path, as `documents/x.yaml`.
    init(_ texts: [String: String], problems: ProblemList) {
        let names = texts.keys.sorted()
        let composed = Self.compose(names) { YamlNode.compose(PolicyFile(path: $0, text: texts[$0] ?? "")) }
        sort(zip(names, composed), problems)
    }

    private mutating func sort(_ composed: Zip2Sequence<[String], [Composed]>, _ problems: ProblemList) {
        for (name, result) in composed {
            switch result {
            case .failure(let error): problems.add(error.problem)
            case .success(let node):
                switch name {
                case "definitions.yaml": definitions = node
                case "settings.yaml": settings = node
                case "families.yaml": families = node
                case "indicators.yaml": indicators = node
                case _ where name.hasPrefix("regions/"): regions.append(node)
                case _ where name.hasPrefix("reports/"): reports.append(node)
                case _ where name.hasSuffix(".scenarios.yaml"): scenarios.append(node)
                default: documents.append(node)
                }
            }
        }
    }

    private typealias Composed = Result<YamlNode, YamlNode.YamlProblem>

    private static func compose(_ names: [String], _ one: @Sendable (String) -> Composed) -> [Composed] {
        let results = Mutex<[Int: Composed]>([:])
        DispatchQueue.concurrentPerform(iterations: names.count) { index in
            let composed = one(names[index])
            results.withLock { $0[index] = composed }
        }
        return results.withLock { found in names.indices.compactMap { found[$0] } }
    }

    private static func compose(_ name: String, _ root: URL) -> Composed {
        func failure(_ message: String, _ expected: String?) -> Composed {
            .failure(.init(problem: Problem(file: name, line: 1, column: 1, message: message, expected: expected)))
        }
        guard let data = try? Data(contentsOf: root.appending(path: name)) else {
            return failure("文件无法读取", "可读的文件")
        }
        guard data.count <= 16 << 20 else { return failure("文件有 \(data.count) 字节", "不超过 16 MiB") }
        guard let text = String(data: data, encoding: .utf8) else { return failure("文件不是 UTF-8 编码", "UTF-8") }
        return YamlNode.compose(PolicyFile(path: name, text: text))
    }

    /// Every file but the scenarios, as texts by path.
    static func texts(_ folder: String) throws(Failure) -> [String: String] {
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        let single = singleFiles.filter {
            FileManager.default.fileExists(atPath: root.appending(path: $0).path)
        }
        let names = ["documents", "regions", "reports"].flatMap { yamlFiles(root.appending(path: $0), $0) } + single
        var texts: [String: String] = [:]
        for name in names where !name.hasSuffix(".scenarios.yaml") {
            guard let text = try? String(contentsOf: root.appending(path: name), encoding: .utf8) else {
                throw Failure(.invalid, "文件无法按 UTF-8 读取", at: "\(folder)/\(name)", remedy: "请另存为 UTF-8")
            }
            texts[name] = text
        }
        return texts
    }

    /// Names relative to the root, sorted.
    private static func yamlFiles(_ folder: URL, _ prefix: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted().map { "\(prefix)/\($0)" }
    }
}

extension SourceText {
    /// `fj-2023-43` of `documents/fj-2023-43.scenarios.yaml`.
    var fileStem: String {
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        return String(name.prefix { $0 != "." })
    }
}
