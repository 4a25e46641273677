import Quantities

/// Turns checked expressions into nodes over the columns of a dataset.
///
/// Compiled things are kept: definitions once a book, group indexes and masks once for all rules that share them.
final class Compiler {
    let book: PolicyBook
    let dataset: Dataset
    let calendar: WorkingCalendar
    /// The day of assessment.
    let asOf: CivilDate
    let ancestors: Ancestors
    let places: Places
    /// Builds or finds the program of another rule, for `passes`.
    var program: (String) -> RuleProgram? = { _ in nil }

    private var definitions: [Int: (compiled: CompiledDefinition, traces: [QueryTrace])] = [:]
    private(set) var indexes: [(kind: Int, path: Expression?, target: ValueType?, source: GroupIndexSource)] = []
    private(set) var plans: [QueryPlan] = []
    private var settings: [String: SettingNode] = [:]
    private var periodTables: [PeriodTable] = []
    private var remembered: [(expression: Expression, node: Term, queries: [QueryTrace])] = []
    /// Queries met since `record` began, in the order written.
    var traces: [QueryTrace] = []

    init(_ book: PolicyBook, _ dataset: Dataset, _ calendar: WorkingCalendar, asOf: CivilDate) {
        self.book = book
        self.dataset = dataset
        self.calendar = calendar
        self.asOf = asOf
        ancestors = Ancestors(dataset)
        places = Places(dataset)
    }

    var compiledDefinitions: [(index: Int, definition: CompiledDefinition)] {
        definitions.map { ($0.key, $0.value.compiled) }.sorted { $0.index < $1.index }
    }

    /// A node, and the queries in it.
    func trace(_ expression: Expression) -> (node: Term, queries: [QueryTrace]) {
        let outer = traces
        traces = []
        let node = compile(expression)
        let found = traces
        traces = outer
        return (node, found)
    }

    /// Compiles an expression asked for again and again (explanations, tables) only once.
    func remember(_ expression: Expression) -> (node: Term, queries: [QueryTrace]) {
        if let known = remembered.first(where: { $0.expression == expression }) { return (known.node, known.queries) }
        let (node, queries) = trace(expression)
        remembered.append((expression, node, queries))
        return (node, queries)
    }

    func compile(_ expression: Expression) -> Term {
        switch expression {
        case .number(let value): return ConstantNode(value, .number)
        case .truth(let value): return ConstantNode(truth(value), .truth)
        case .date(let date): return ConstantNode(Double(date.day), .date)
        case .text(let text): return ConstantNode(Double(dataset.texts.intern(text)), .text)
        case .list(let list):
            let nodes = list.map(compile)
            return ListNode(nodes, nodes.first?.type ?? .text)
        case .path(let scope, let path): return compile(path, scope)
        case .today: return DayNode(.today)
        case .periodStart: return DayNode(.start)
        case .periodEnd: return DayNode(.end)
        case .setting(let name): return setting(name)
        case .not(let operand): return NotNode(compile(operand))
        case .all(let parts): return JunctionNode(parts.map(compile), isEvery: true)
        case .any(let parts): return JunctionNode(parts.map(compile), isEvery: false)
        case .compare(let comparator, let a, let b): return compare(comparator, compile(a), compile(b))
        case .arithmetic(let operation, let a, let b): return ArithmeticNode(operation, compile(a), compile(b))
        case .choose(let condition, let yes, let no): return choose(condition, yes, no)
        case .contained(let value, let list):
            let node = compile(value)
            return ContainedNode(node, list.map { coerce(compile($0), to: member(node.type)) })
        case .includes(let value, let every, let list):
            let node = compile(value)
            return IncludesNode(node, isEvery: every, list.map { coerce(compile($0), to: member(node.type)) })
        default: return compileRecords(expression)
        }
    }

    /// Expressions that look at other records or other times.
    private func compileRecords(_ expression: Expression) -> Term {
        switch expression {
        case .aggregate(let aggregate, let query): return compile(aggregate, query)
        case .daysBelow(let limit, let query):
            let limit = compile(limit)
            let (plan, value) = plan(query, isDaily: true)
            return CoverNode(limit: limit, plan, value)
        case .minus(let a, let b): return MinusNode(compile(a), compile(b))
        case .monthsContaining(let day, let cover): return MonthsNode(day: compile(day), compile(cover))
        case .longestMonths(let cover): return MonthsNode(day: nil, compile(cover))
        case .gapDays(let day, let cover): return GapNode(compile(day), compile(cover))
        case .passes(let scope, let path, let rule):
            _ = program(rule)
            return PassesNode(source(path, scope), uses: [.period, .today, .query]) { [program] in program(rule) }
        case .previous(let operand): return PreviousNode(compile(operand))
        case .growth(let operand, let since): return GrowthNode(compile(operand), since: since)
        case .call(.given, let arguments): return GivenNode(compile(arguments[0]), asksMissing: false)
        case .call(.missing, let arguments): return GivenNode(compile(arguments[0]), asksMissing: true)
        case .call(let function, let arguments): return FunctionNode(function, arguments.map(compile), calendar)
        case .within(let region, let code): return WithinNode(compile(region), code, ancestors)
        case .union(let parts):
            let nodes = parts.map(compile)
            return ListNode(nodes, nodes.first.map { member($0.type) } ?? .text)
        case .size(let operand): return SizeNode(compile(operand))
        default: return ConstantNode(.nan, .number)
        }
    }

    private func choose(_ condition: Expression, _ yes: Expression, _ no: Expression) -> Term {
        let (a, b) = (compile(yes), compile(no))
        // A bare text beside a reference means the record with that id.
        return ChooseNode(compile(condition), coerce(a, to: b.type), coerce(b, to: a.type))
    }

    func member(_ type: ValueType) -> ValueType { if case .set(let inner) = type { inner } else { type } }

    /// Texts beside references become the record with that id, texts beside times minutes.
    func coerce(_ node: Term, to type: ValueType) -> Term {
        guard node.type == .text else { return node }
        switch type {
        case .reference(let kind):
            let table = dataset.tables[kind]
            if let constant = node as? ConstantNode,
                let row = table.ids.find(dataset.texts.bytes(Int(constant.value)))
            {
                return ConstantNode(Double(row), type)
            }
            return LookupNode(node, table, dataset.texts)
        case .time:
            guard let constant = node as? ConstantNode,
                let minutes = ByteReading.minutes(dataset.texts.bytes(Int(constant.value)))
            else { return node }
            return ConstantNode(Double(minutes), .time)
        default: return node
        }
    }

    func compare(_ comparator: Comparator, _ a: Term, _ b: Term) -> Term {
        let (left, right) = (coerce(a, to: b.type), coerce(b, to: a.type))
        if case .set = left.type { return CompareSetsNode(isEqual: comparator == .equal, left, right) }
        if case .set = right.type { return CompareSetsNode(isEqual: comparator == .equal, left, right) }
        return CompareNode(comparator, left, right)
    }

    private func setting(_ name: String) -> Term {
        if let known = settings[name] { return known }
        guard let setting = book.setting(name) else { return ConstantNode(.nan, .number) }
        var steps: [(from: Int32, local: [Double])] = []
        if !setting.local.isEmpty, let regions = dataset.table("region") {
            steps = ([CivilDate(day: .min)] + setting.turns).map { day in
                (day.day, (0..<regions.count).map { row in
                    scalar(setting.value(lineage: ancestors.lineage(row), on: day).value)
                })
            }
        }
        let node = SettingNode(setting.type, standard: scalar(setting.standard), steps: steps)
        settings[name] = node
        return node
    }

    private func scalar(_ value: SettingValue) -> Double {
        switch value {
        case .number(let number): number
        case .truth(let flag): truth(flag)
        case .text(let text): Double(dataset.texts.intern(text))
        case .date(let date): Double(date.day)
        }
    }

    func definition(_ index: Int) -> (compiled: CompiledDefinition, traces: [QueryTrace]) {
        if let known = definitions[index] { return known }
        let definition = book.definitions[index]
        let (body, queries) = trace(definition.expression)
        let compiled = CompiledDefinition(kind: definition.kind, body: body, places: places)
        definitions[index] = (compiled, queries)
        return (compiled, queries)
    }

    func keep(_ plan: QueryPlan) { plans.append(plan) }

    /// The table of these periods: one for all rules that are judged in the same ones.
    func table(of periods: [Period], unit: PeriodUnit) -> PeriodTable {
        if let known = periodTables.first(where: { $0.unit == unit && $0.equals(periods) }) { return known }
        let table = PeriodTable(periods, unit: unit)
        periodTables.append(table)
        return table
    }

    func index(_ table: Table, _ path: Expression?, _ node: Term?) -> GroupIndexSource {
        let target = node?.type
        if let known = indexes.first(where: { $0.kind == table.index && $0.path == path && $0.target == target }) {
            return known.source
        }
        let source = GroupIndexSource(table, path: node) { [dataset] in
            if case .reference(let kind) = target { return dataset.tables[kind].count }
            return dataset.texts.count
        }
        indexes.append((table.index, path, target, source))
        return source
    }
}

/// A query of a rule's measure, and the way from the subject to the record it is asked about.
struct QueryTrace {
    var plan: QueryPlan
    var value: Term?
    var via: [(source: RowSource, definition: CompiledDefinition)]
}
