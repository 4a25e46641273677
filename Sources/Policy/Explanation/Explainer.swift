import Quantities

extension Assessor {
    /// Why a rule stands as it does on a subject.
    ///
    /// - Parameter period: nil takes the last one.
    /// - Throws: `Failure` of kind missing for an unknown rule, subject or period.
    package func explain(rule: String, subject: String, period: Period? = nil) throws(Failure) -> Explanation {
        let finding = try finding(rule: rule, subject: subject, period: period)
        let (number, program, row) = try locate(rule, subject)
        let frame = program.frame(row).moved(to: finding.period)
        let kind = finding.evidenceKind.flatMap(dataset.vocabulary.index(of:))
        return Explanation(
            finding: finding, rule: number, subject: facts(program.table.index, row),
            parts: parts(of: program.rule.measure, frame),
            counted: kind.map { kind in finding.evidence.compactMap { facts(kind, $0) } } ?? [],
            leftOut: finding.excluded.map { group in
                let kind = dataset.vocabulary.index(of: group.kind)
                let records = kind.map { kind in group.ids.compactMap { facts(kind, $0) } } ?? []
                return LeftOut(reason: group.reason, count: group.count, records: records)
            },
            exception: finding.exception.map { program.rule.exceptions[$0].because },
            exemption: finding.exemption.flatMap { id in
                dataset.vocabulary.index(of: "exemption").flatMap { facts($0, id) }
            },
            remedy: remedy(finding, program))
    }

    private func facts(_ kind: Int, _ id: String) -> RecordFacts? {
        dataset.tables[kind].row(id).map { facts(kind, $0) }
    }

    private func facts(_ kind: Int, _ row: Int) -> RecordFacts {
        RecordFacts(kind: kind, id: dataset.tables[kind].id(row), values: dataset.values(kind: kind, row: row))
    }

    /// The outermost queries, paths and settings of an expression, with their values.
    private func parts(of expression: Expression, _ frame: Frame) -> [MeasuredPart] {
        switch expression {
        case .number, .truth, .date, .text: return []
        case .aggregate, .daysBelow, .path, .setting, .monthsContaining, .longestMonths, .gapDays, .growth, .previous,
            .passes:
            let value = Reader(dataset: dataset).observe(compiler.remember(expression).node, frame)
            return [MeasuredPart(expression: expression, value: value)]
        default: return expression.parts.flatMap { parts(of: $0, frame) }
        }
    }

    private func remedy(_ finding: Finding, _ program: RuleProgram) -> Remedy? {
        switch finding.status {
        case .met, .excused, .notApplicable: return nil
        case .noData: return .records
        case .short, .atRisk: break
        }
        let isOpen = program.times.isOpen(finding.period)
        let deadline = isOpen ? program.times.deadline(finding.period) ?? finding.period.end : nil
        switch (finding.observed, finding.required.value) {
        case (.number(let has)?, .number(let needs)?):
            switch finding.required.comparator {
            case ">=": return .more(needs - has, by: deadline)
            case ">" where needs == needs.rounded() && has == has.rounded(): return .more(needs - has + 1, by: deadline)
            case "<=": return .fewer(has - needs, by: deadline)
            case "<" where needs == needs.rounded() && has == has.rounded():
                return .fewer(has - needs + 1, by: deadline)
            case "=": return has < needs ? .more(needs - has, by: deadline) : .fewer(has - needs, by: deadline)
            default: return .change(finding.required, by: deadline)
            }
        case (.set(let has)?, .set(let needs)?) where finding.required.comparator.hasPrefix("includes"):
            let missing = needs.filter { !has.contains($0) }
            return .add(missing, every: finding.required.comparator == "includes all", by: deadline)
        default: return .change(finding.required, by: deadline)
        }
    }
}
