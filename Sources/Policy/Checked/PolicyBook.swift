/// Everything that `policies/` says, checked against a vocabulary. Immutable; share it freely.
package struct PolicyBook: Sendable {
    package let vocabulary: Vocabulary
    /// Sorted by id.
    package let documents: [Document]
    /// In the order of documents and clauses.
    package let rules: [Rule]
    /// `Step.definition` counts in this list.
    package let definitions: [Definition]
    /// Sorted by name.
    package let settings: [Setting]
    /// In the order of the file.
    package let indicators: [Indicator]
    package let families: [Family]
    /// Official tables, sorted by id.
    package let reports: [ReportForm]
    /// Empty unless asked for.
    package let scenarios: [Scenario]
    private let ruleIndex: [String: Int]
    private let settingIndex: [String: Int]
    private let clauseIndex: [String: (document: Int, clause: Int)]

    package init(
        vocabulary: Vocabulary, documents: [Document], rules: [Rule], definitions: [Definition] = [],
        settings: [Setting] = [], indicators: [Indicator] = [], families: [Family] = [],
        reports: [ReportForm] = [], scenarios: [Scenario] = []
    ) {
        self.vocabulary = vocabulary
        self.documents = documents
        self.rules = rules
        self.definitions = definitions
        self.settings = settings
        self.indicators = indicators
        self.families = families
        self.reports = reports
        self.scenarios = scenarios
        ruleIndex = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        settingIndex = Dictionary(settings.enumerated().map { ($1.name, $0) }) { first, _ in first }
        var clauses: [String: (document: Int, clause: Int)] = [:]
        for (d, document) in documents.enumerated() {
            for (c, clause) in document.clauses.enumerated() { clauses[clause.id] = (d, c) }
        }
        clauseIndex = clauses
    }

    /// The same book where regions have set these values too, by name of the setting; unknown names are left out.
    package func with(local: [String: [LocalSetting]]) -> PolicyBook {
        if local.isEmpty { return self }
        let settings = settings.map { setting in
            var setting = setting
            setting.local += local[setting.name] ?? []
            return setting
        }
        return PolicyBook(
            vocabulary: vocabulary, documents: documents, rules: rules, definitions: definitions, settings: settings,
            indicators: indicators, families: families, reports: reports, scenarios: scenarios)
    }

    /// Of the rule with this full id.
    package func index(ofRule id: String) -> Int? { ruleIndex[id] }
    package func rule(_ id: String) -> Rule? { ruleIndex[id].map { rules[$0] } }
    /// The id of a rule that may be meant by an unknown one.
    package func nearestRule(to id: String) -> String? { nearestName(to: id, among: rules.map(\.id)) }
    package func setting(_ name: String) -> Setting? { settingIndex[name].map { settings[$0] } }
    package func clause(_ id: String) -> Clause? { clauseIndex[id].map { documents[$0.document].clauses[$0.clause] } }
    package func clause(of rule: Rule) -> Clause { documents[rule.document].clauses[rule.clause] }
    package func document(of rule: Rule) -> Document { documents[rule.document] }

    /// Rules of the clauses of a family, in the order of the book.
    package func rules(ofFamily id: String) -> [Rule] { rules.filter { clause(of: $0).families.contains(id) } }

    /// Clauses of the catalogue of checks, with a rule or not, in the order of the book.
    package var checks: [Clause] { documents.flatMap(\.clauses).filter { $0.check != nil } }
    /// Those of them that no rule executes yet.
    package var checksWithoutRule: [Clause] { checks.filter { $0.rule == nil } }
    /// Those that do not even say why not.
    package var unfinished: [Clause] { checksWithoutRule.filter { $0.notYet == nil } }
}
