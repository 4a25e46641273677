/// Which query of a measure its evidence comes from: of a choice, one in the branch that was taken.
indirect enum EvidenceTree: @unchecked Sendable {
    case none
    case query(QueryTrace)
    /// The first of several that has one.
    case first([EvidenceTree])
    case choose(condition: Term, yes: EvidenceTree, no: EvidenceTree, asked: EvidenceTree)
    /// `or`: the first part that holds, else the first.
    case either([(holds: Term, tree: EvidenceTree)])
    /// `least`, `greatest`: the argument that was it.
    case extreme([(value: Term, tree: EvidenceTree)], isLeast: Bool)
    /// Behind a word of the book, on the record that the path leads to.
    case definition(RowSource, CompiledDefinition, EvidenceTree)
    case previous(EvidenceTree)

    /// The query in use, and the frame it stands in; nil where the measure counts no records.
    func find(_ frame: Frame) -> (plan: QueryPlan, frame: Frame)? {
        switch self {
        case .none: return nil
        case .query(let trace): return FindingBuilder.follow(trace, frame).map { (trace.plan, $0) }
        case .first(let trees):
            for tree in trees { if let found = tree.find(frame) { return found } }
            return nil
        case .choose(let condition, let yes, let no, let asked):
            return (condition.isTrue(frame) ? yes : no).find(frame) ?? asked.find(frame)
        case .either(let parts):
            return parts.first { $0.holds.isTrue(frame) }?.tree.find(frame)
                ?? EvidenceTree.first(parts.map(\.tree)).find(frame)
        case .extreme(let arguments, let isLeast):
            let known = arguments.map { ($0.value.scalar(frame), $0.tree) }.filter { !$0.0.isNaN }
            let chosen = isLeast ? known.min { $0.0 < $1.0 } : known.max { $0.0 < $1.0 }
            return chosen?.1.find(frame) ?? EvidenceTree.first(arguments.map(\.tree)).find(frame)
        case .definition(let source, let definition, let body):
            let row = source.row(frame)
            return row < 0 ? nil : body.find(definition.frame(row, frame))
        case .previous(let inner): return inner.find(frame.moved(to: frame.period.previous))
        }
    }
}

extension Compiler {
    /// The tree of a measure whose queries are known; it is compiled further only where there is something to choose.
    func evidence(of measure: Expression, _ queries: [QueryTrace]) -> EvidenceTree {
        if hasChoice(measure) { return evidence(of: measure) }
        return queries.first.map { .query($0) } ?? .none
    }

    private func hasChoice(_ expression: Expression) -> Bool {
        switch expression {
        case .choose, .any, .previous, .call(.least, _), .call(.greatest, _): true
        case .aggregate, .daysBelow: false
        case .path(_, let path):
            if case .definition(let index)? = path.steps.last {
                hasChoice(book.definitions[index].expression)
            } else {
                false
            }
        default: expression.parts.contains(where: hasChoice)
        }
    }

    private func evidence(of expression: Expression) -> EvidenceTree {
        switch expression {
        case .aggregate, .daysBelow: return trace(expression).queries.first.map { .query($0) } ?? .none
        case .choose(let condition, let yes, let no):
            return .choose(
                condition: compile(condition), yes: evidence(of: yes), no: evidence(of: no),
                asked: evidence(of: condition))
        case .any(let parts): return .either(parts.map { (compile($0), evidence(of: $0)) })
        case .call(.least, let arguments), .call(.greatest, let arguments):
            let isLeast = if case .call(.least, _) = expression { true } else { false }
            return .extreme(arguments.map { (compile($0), evidence(of: $0)) }, isLeast: isLeast)
        case .previous(let inner): return .previous(evidence(of: inner))
        case .path(let scope, let path):
            guard case .definition(let index)? = path.steps.last else { return .none }
            let owner = Path(kind: path.kind, steps: Array(path.steps.dropLast()))
            let body = evidence(of: book.definitions[index].expression)
            return .definition(source(owner, scope), definition(index).compiled, body)
        default: return .first(expression.parts.map(evidence))
        }
    }
}
