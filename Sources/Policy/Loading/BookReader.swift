import Foundation
import Quantities

/// Reads a policies folder in four passes: names, definitions, rules, and what ties them together.
final class BookReader {
    struct PendingRule {
        var document: Int
        var clause: Int
        var map: YamlMap
        var subject: Int?
    }

    let problems = ProblemList()
    let lexicon: Lexicon
    var documents: [Document] = []
    var pending: [PendingRule] = []
    var definitions: [Definition] = []
    /// By definition: what it uses, through other definitions too.
    var definitionUses: [ExpressionChecker.Uses] = []
    var families: [Family] = []
    var rules: [Rule] = []
    var reports: [ReportForm] = []
    var indicators: [Indicator] = []
    var scenarios: [Scenario] = []
    /// Rules that each rule asks with `passes`, and where it stands.
    var ruleUses: [(id: String, rules: Set<String>, place: SourceText)] = []
    /// Clause ids of `because`, checked when all documents are read.
    var clauseReferences: [(id: String, place: SourceText)] = []
    var familyReferences: [(id: String, place: SourceText)] = []
    var clauseIDs: Set<String> = []

    init(_ vocabulary: Vocabulary) { lexicon = Lexicon(vocabulary) }

    func read(_ folder: PolicyFolder) {
        if let node = folder.settings { readSettings(node) }
        folder.regions.forEach(readLocalSettings)
        if let node = folder.families { readFamilies(node) }
        let heads = folder.definitions.map(readDefinitionHeads) ?? []
        folder.documents.forEach(readDocument)
        readDefinitions(heads)
        for rule in pending { readRule(rule) }
        checkRuleCycles()
        checkReferences(hasFamilies: folder.families != nil)
        folder.reports.forEach(readReport)
        if let node = folder.indicators { readIndicators(node) }
        folder.scenarios.forEach(readScenarios)
    }

    func book() -> PolicyBook {
        PolicyBook(
            vocabulary: lexicon.vocabulary, documents: documents, rules: rules, definitions: definitions,
            settings: lexicon.settings.values.sorted { $0.name < $1.name }, indicators: indicators, families: families,
            reports: reports.sorted { $0.id < $1.id }, scenarios: scenarios)
    }

    private func checkReferences(hasFamilies: Bool) {
        for (id, place) in clauseReferences where !clauseIDs.contains(id) {
            problems.add(
                place, "没有条款“\(id)”", expected: "条款编号", nearest: nearestName(to: id, among: clauseIDs.sorted()))
        }
        guard hasFamilies else { return }
        let known = families.map(\.id)
        for (id, place) in familyReferences where !known.contains(id) {
            problems.add(
                place, "没有条款族“\(id)”", expected: "families.yaml 中的编号", nearest: nearestName(to: id, among: known))
        }
    }

    private func checkRuleCycles() {
        let uses = Dictionary(ruleUses.map { ($0.id, $0.rules) }) { first, _ in first }
        for (id, _, place) in ruleUses {
            var reached: Set<String> = []
            var open = Array(uses[id] ?? [])
            while let next = open.popLast() {
                if reached.insert(next).inserted { open += uses[next] ?? [] }
            }
            if reached.contains(id) {
                problems.add(place, "规则“\(id)”通过 passes 绕回自身", expected: "不成环的引用")
            }
        }
    }
}

extension PolicyBook {
    /// Reads everything and says all that is wrong. The book is nil if there is any problem.
    ///
    /// `folder` is the path of the `policies` folder. Scenarios are parsed only if asked for: they are large and only
    /// `policies test` needs them.
    package static func read(
        folder: String, vocabulary: Vocabulary, withScenarios: Bool = false
    ) -> (book: PolicyBook?, problems: [Problem]) {
        let reader = BookReader(vocabulary)
        let root = URL(filePath: folder, directoryHint: .isDirectory)
        reader.read(PolicyFolder(root, withScenarios: withScenarios, problems: reader.problems))
        let problems = reader.problems.problems.sorted()
        return (problems.isEmpty ? reader.book() : nil, problems)
    }

    /// The same from texts by their path: `documents/x.yaml`, `documents/x.scenarios.yaml`, `settings.yaml` …
    package static func read(
        texts: [String: String], vocabulary: Vocabulary
    ) -> (book: PolicyBook?, problems: [Problem]) {
        let reader = BookReader(vocabulary)
        reader.read(PolicyFolder(texts, problems: reader.problems))
        let problems = reader.problems.problems.sorted()
        return (problems.isEmpty ? reader.book() : nil, problems)
    }

    /// The book of a folder in which another folder's files stand instead of those of the same path, or beside them.
    package static func load(
        folder: String, changedBy overlay: String, vocabulary: Vocabulary
    ) throws(Failure) -> PolicyBook {
        var texts = try PolicyFolder.texts(folder)
        let changed = try PolicyFolder.texts(overlay)
        guard !changed.isEmpty else {
            throw Failure(
                .missing, "文件夹中没有政策文件", at: overlay, remedy: "应有 documents/….yaml、settings.yaml、definitions.yaml 等")
        }
        texts.merge(changed) { _, new in new }
        let (book, problems) = read(texts: texts, vocabulary: vocabulary)
        if let book { return book }
        throw failure(problems, overlay)
    }

    /// The book, or a `Failure` (`invalid`) that counts the problems and shows the first ones.
    package static func load(
        folder: String, vocabulary: Vocabulary, withScenarios: Bool = false
    ) throws(Failure) -> PolicyBook {
        let (book, problems) = read(folder: folder, vocabulary: vocabulary, withScenarios: withScenarios)
        if let book { return book }
        throw failure(problems, folder)
    }

    private static func failure(_ problems: [Problem], _ folder: String) -> Failure {
        let shown = problems.prefix(5).map(\.description).joined(separator: "\n")
        return Failure(
            .invalid, "政策文件有 \(problems.count) 处错误：\n\(shown)", at: folder, remedy: "xiachen policies check 列出全部")
    }
}
