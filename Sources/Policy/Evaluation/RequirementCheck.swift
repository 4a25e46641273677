/// What a measure is held against, compiled.
struct RequirementCheck: @unchecked Sendable {
    enum Shape {
        case compare(Comparator, Term)
        case contained([Term])
        case includes(every: Bool, [Term])
    }
    let shape: Shape

    init(_ requirement: Requirement, measure: ValueType, _ compiler: Compiler) {
        func node(_ expression: Expression) -> Term {
            compiler.coerce(compiler.compile(expression), to: compiler.member(measure))
        }
        switch requirement {
        case .compare(let comparator, let value): shape = .compare(comparator, node(value))
        case .contained(let list): shape = .contained(list.map(node))
        case .includes(let every, let list): shape = .includes(every: every, list.map(node))
        }
    }

    /// Whether a scalar measure meets it; false where either is missing.
    func holds(_ value: Double, _ frame: Frame) -> Bool {
        switch shape {
        case .compare(let comparator, let node): return Policy.holds(comparator, value, node.scalar(frame))
        case .contained(let list):
            return list.contains { item in
                if case .set = item.type { return item.set(frame)?.contains(value) ?? false }
                return item.scalar(frame) == value
            }
        case .includes: return holds([value], frame)
        }
    }

    /// Whether a set meets it.
    func holds(_ members: [Double], _ frame: Frame) -> Bool {
        switch shape {
        case .compare(let comparator, let node):
            guard let other = node.set(frame) else { return false }
            return comparator == .equal ? members == other : comparator == .notEqual && members != other
        case .contained(let list):
            let allowed = unite(list, frame)
            return !members.isEmpty && members.allSatisfy(allowed.contains)
        case .includes(let every, let list):
            let asked = unite(list, frame)
            return every ? asked.allSatisfy(members.contains) : asked.contains(where: members.contains)
        }
    }

    /// `<=`, `<` or `= 0`: more can only make it worse.
    var isUpperBound: Bool {
        guard case .compare(let comparator, let node) = shape else { return false }
        switch comparator {
        case .less, .lessOrEqual: return true
        case .equal: return node.type == .number && (node as? ConstantNode)?.value == 0
        default: return false
        }
    }

    var nodes: [Term] {
        switch shape {
        case .compare(_, let node): [node]
        case .contained(let list), .includes(_, let list): list
        }
    }

    var comparator: String {
        switch shape {
        case .compare(let comparator, _): comparator.rawValue
        case .contained: "in"
        case .includes(let every, _): every ? "includes all" : "includes any"
        }
    }
}
