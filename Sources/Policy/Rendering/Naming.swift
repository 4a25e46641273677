/// What both languages look up: the closed list and the unit behind an expression.
struct Naming: Sendable {
    let book: PolicyBook

    func kind(_ index: Int) -> Kind { book.vocabulary.kinds[index] }

    /// The closed list that a value comes from; empty if it is from none.
    func choices(of expression: Expression) -> [Choice] {
        switch expression {
        case .path(_, let path):
            switch lastStep(path) {
            case .field(let field):
                if case .choice(let choices) = field.type { return choices }
                if case .choices(let choices) = field.type { return choices }
                return []
            case .definition(let definition): return choices(of: definition.expression)
            case nil: return []
            }
        case .aggregate(_, let query): return query.value.map(choices(of:)) ?? []
        case .choose(_, let then, let other):
            let found = choices(of: then)
            return found.isEmpty ? choices(of: other) : found
        case .previous(let inner): return choices(of: inner)
        case .union(let parts), .list(let parts):
            return parts.lazy.map(choices(of:)).first { !$0.isEmpty } ?? []
        case .setting(let name): return book.setting(name)?.choices ?? []
        default: return []
        }
    }

    /// The unit of the field or setting that a number comes from.
    func unit(of expression: Expression) -> String? {
        switch expression {
        case .path(_, let path):
            if case .field(let field)? = lastStep(path) { return field.unit }
            return nil
        case .aggregate(let aggregate, let query):
            switch aggregate {
            case .sum, .min, .max, .average, .median, .latest, .first: return query.value.flatMap(unit(of:))
            case .share: return "%"
            default: return nil
            }
        case .setting(let name): return book.setting(name)?.unit
        default: return nil
        }
    }

    func isTruth(_ path: Path) -> Bool { ends(path, in: [.boolean], .truth) }
    func isDate(_ path: Path) -> Bool { ends(path, in: [.date], .date) }
    func isNumber(_ path: Path) -> Bool { ends(path, in: [.integer, .decimal, .time], .number) }

    /// Whether it stands for several members: a field, definition or query that gives a set.
    func isSet(_ expression: Expression) -> Bool {
        switch expression {
        case .list, .union, .aggregate(.set, _): return true
        case .path(_, let path):
            switch lastStep(path) {
            case .field(let field):
                if case .choices = field.type { return true }
                return field.type == .words
            case .definition(let definition):
                if case .set = definition.type { return true }
                return false
            case nil: return false
            }
        default: return false
        }
    }

    func isDate(_ expression: Expression) -> Bool {
        switch expression {
        case .date, .today, .periodStart, .periodEnd, .call(.date, _), .call(.addMonths, _): true
        case .path(_, let path): isDate(path)
        case .aggregate(let aggregate, let query):
            [.min, .max, .latest, .first].contains(aggregate) && query.value.map(isDate) ?? false
        default: false
        }
    }

    private func ends(_ path: Path, in fieldTypes: [FieldType], _ type: ValueType) -> Bool {
        switch lastStep(path) {
        case .field(let field): fieldTypes.contains(field.type)
        case .definition(let definition): definition.type == type
        case nil: false
        }
    }

    enum Last {
        case field(Field)
        case definition(Definition)
    }

    private func lastStep(_ path: Path) -> Last? {
        var kind: Int? = path.kind
        for (index, step) in path.steps.enumerated() {
            guard let current = kind else { return nil }
            let isLast = index == path.steps.count - 1
            switch step {
            case .field(let number):
                let field = self.kind(current).fields[number]
                if isLast { return .field(field) }
                if number > 0, case .reference(let name) = field.type { kind = book.vocabulary.index(of: name) }
            case .ancestor:
                break
            case .definition(let number):
                let definition = book.definitions[number]
                if isLast { return .definition(definition) }
                if case .reference(let next) = definition.type { kind = next }
            }
        }
        return nil
    }

    /// The words of each step; a record itself, or a region's ancestor, by its own word.
    func words(
        of path: Path, field: (Field) -> String, ancestor: (RegionLevel) -> String,
        definition: (Definition) -> String
    ) -> [String] {
        var kind = path.kind
        return path.steps.map { step in
            switch step {
            case .field(let number):
                let found = self.kind(kind).fields[number]
                if number > 0, case .reference(let name) = found.type { kind = book.vocabulary.index(of: name) ?? kind }
                return field(found)
            case .ancestor(let level): return ancestor(level)
            case .definition(let number):
                let found = book.definitions[number]
                if case .reference(let next) = found.type { kind = next }
                return definition(found)
            }
        }
    }
}

/// `3` for 3.0, `3.5` for 3.5.
package func plainNumber(_ value: Double) -> String {
    value == value.rounded() && Swift.abs(value) < 1e15 ? String(Int(value)) : String(value)
}

extension Arithmetic {
    private var isProduct: Bool { self == .times || self == .over }

    /// Whether this operation must stand in parentheses inside another.
    func needsParentheses(in outer: Arithmetic, isLeft: Bool) -> Bool {
        if isLeft { return outer.isProduct && !isProduct }
        return outer != .plus && !(outer == .minus && isProduct)
    }
}
