/// Paths along references.
extension Compiler {
    /// The value at the end of a path.
    func compile(_ path: Path, _ scope: Scope) -> Term {
        var source: RowSource = ScopeRow(scope)
        var kind = path.kind
        for (number, step) in path.steps.enumerated() {
            let isLast = number == path.steps.count - 1
            switch step {
            case .field(0): continue
            case .field(let field):
                guard let column = dataset.tables[kind].columns[field] else { continue }
                if let target = column.target {
                    source = ReferenceRow(source, column, dataset.tables[target])
                    kind = target
                } else {
                    return value(source, column)
                }
            case .ancestor(let level):
                source = AncestorRow(source, level, ancestors)
                kind = dataset.vocabulary.index(of: "region") ?? kind
            case .definition(let index):
                let (compiled, queries) = definition(index)
                for query in queries {
                    traces.append(
                        QueryTrace(plan: query.plan, value: query.value, via: [(source, compiled)] + query.via))
                }
                let node = DefinitionNode(source, compiled)
                guard case .reference(let target) = node.type, !isLast else { return node }
                source = ValueRow(node)
                kind = target
            }
        }
        return RecordNode(source, kind: kind)
    }

    /// The record at the end of a path.
    func source(_ path: Path, _ scope: Scope) -> RowSource {
        let node = compile(path, scope)
        return (node as? RecordNode)?.source ?? ValueRow(node)
    }

    private func value(_ source: RowSource, _ column: Column) -> Term {
        switch column.field.type {
        case .boolean: return FieldNode(source, column, .truth, meanings: meanings([0, 1]))
        case .choice(let list):
            let codes = list.map { Double(dataset.texts.intern($0.code)) }
            return FieldNode(source, column, .choice(list.map(\.code)), meanings: meanings(codes))
        case .choices(let list): return SetFieldNode(source, column, .set(.choice(list.map(\.code))), dataset)
        case .words: return SetFieldNode(source, column, .set(.text), dataset)
        case .text, .reference: return FieldNode(source, column, .text, meanings: [])
        case .integer, .decimal: return FieldNode(source, column, .number, meanings: [])
        case .date: return FieldNode(source, column, .date, meanings: [])
        case .time: return FieldNode(source, column, .time, meanings: [])
        }
    }

    /// One entry for each possible byte; NaN for those that mean nothing.
    private func meanings(_ values: [Double]) -> [Double] {
        values + Array(repeating: .nan, count: 256 - values.count)
    }
}
