/// What all findings of one rule share, looked up once.
final class FindingForm: Sendable {
    let program: RuleProgram
    let rule: Rule
    let document: String
    let clause: Clause
    let settings: [(name: String, term: Term, local: [LocalSetting])]
    /// Rules on the same subject that give way to this one, and the regions they hold in.
    let yielding: [(id: String, region: String)]
    /// Where the evidence comes from.
    let evidence: EvidenceTree
    /// Whether what it measures depends on working days.
    let usesCalendar: Bool

    init(_ program: RuleProgram, _ book: PolicyBook, _ compiler: Compiler) {
        self.program = program
        rule = program.rule
        document = book.document(of: rule).id
        clause = book.clause(of: rule)
        settings = rule.settings.map {
            ($0, compiler.compile(.setting($0)), compiler.book.setting($0)?.local ?? [])
        }
        evidence = compiler.evidence(of: rule.measure, program.queries)
        let subject = rule.subject
        yielding = rule.overrides.compactMap { id in
            book.rule(id).flatMap { $0.subject == subject ? (id, $0.region) : nil }
        }
        var nodes = [program.condition, program.needs, program.measure, program.planned, program.reachable]
            .compactMap { $0 }
        nodes += program.requirement.nodes + program.exceptions.map(\.when)
        usesCalendar = Uses.of(nodes).contains(.calendar)
    }
}
