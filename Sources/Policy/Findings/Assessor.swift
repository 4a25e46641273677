import Quantities

/// Judges the rules of a book on the records of a dataset, as of one day.
///
/// Results are computed rule by rule when first asked for, kept as one byte a status and a value, and made into
/// `Finding`s one at a time. One caller at a time; the work itself uses all cores.
package final class Assessor: @unchecked Sendable {
    package let book: PolicyBook
    package let dataset: Dataset
    package let calendar: WorkingCalendar
    package let asOf: CivilDate
    /// The first day that findings look at, where it was given; else each rule starts with its own records.
    package let recordsFrom: CivilDate?
    /// Judges only periods that are current: a first look that takes half as long.
    package let isCurrentOnly: Bool
    private(set) var compiler: Compiler
    private(set) var scope: RuleScope
    private(set) var masks = Masks()
    let tallies = Tallies()
    private var isJudgingMany = false
    /// Nothing has been compiled or changed since the rules that are being judged were prepared for.
    private var isPrepared = false
    private(set) lazy var dependencies = Dependencies(book)
    private var programs: [RuleProgram?]
    private var compiling: Set<Int> = []
    var results: [RuleResult?]
    private var forms: [Int: FindingForm] = [:]
    /// Nil until asked for; then nil where the tree of regions is broken.
    var regionOrder: RegionOrder??
    /// By kind.
    var regionRows: [Int: RegionRows] = [:]
    private lazy var firstDays = FirstDays(book, dataset)

    /// - Parameters:
    ///   - dataset: linked.
    ///   - recordsFrom: nil takes the setting `records_from`, and without it what `FirstDays` finds.
    ///   - assumesInside: subjects without a known region count as inside every rule's region (scenarios).
    package init(
        _ book: PolicyBook, _ dataset: Dataset, calendar: WorkingCalendar, asOf: CivilDate,
        recordsFrom: CivilDate? = nil, assumesInside: Bool = false, isCurrentOnly: Bool = false
    ) {
        self.isCurrentOnly = isCurrentOnly
        self.book = book
        self.dataset = dataset
        self.calendar = calendar
        self.asOf = asOf
        var first = recordsFrom
        if first == nil, case .date(let day)? = book.setting("records_from")?.standard { first = day }
        self.recordsFrom = first
        compiler = Compiler(book, dataset, calendar, asOf: asOf)
        scope = RuleScope(compiler.places, compiler.ancestors, assumesInside: assumesInside)
        programs = Array(repeating: nil, count: book.rules.count)
        results = Array(repeating: nil, count: book.rules.count)
        linkPrograms()
    }

    /// The compiled rule; nil only while it is being compiled (a rule that asks for itself).
    func program(_ rule: Int) -> RuleProgram? {
        if let known = programs[rule] { return known }
        guard compiling.insert(rule).inserted else { return nil }
        isPrepared = false
        defer { compiling.remove(rule) }
        let source = book.rules[rule]
        let start = recordsFrom ?? firstDays.start(of: source) ?? asOf
        let program = RuleProgram(
            source, compiler,
            times: RuleTimes(
                source, asOf: asOf, recordsFrom: start, isGiven: recordsFrom != nil, isCurrentOnly: isCurrentOnly),
            overriders: Overriders(
                book.rules.filter { $0.overrides.contains(source.id) && $0.subject == source.subject }, scope),
            exemptions: Exemptions(source, dataset), scope: scope)
        programs[rule] = program
        return program
    }

    /// What the findings of a rule share.
    func form(_ rule: Int) -> FindingForm {
        guard let program = program(rule) else { preconditionFailure("rule \(rule) is being compiled") }
        if let known = forms[rule], known.program === program { return known }
        let form = FindingForm(program, book, compiler)
        forms[rule] = form
        return form
    }

    /// Drops everything compiled and computed, after changes that reach everything.
    func startAfresh() {
        compiler = Compiler(book, dataset, calendar, asOf: asOf)
        scope = RuleScope(compiler.places, compiler.ancestors, assumesInside: scope.assumesInside)
        masks = Masks()
        (regionOrder, regionRows) = (nil, [:])
        programs = Array(repeating: nil, count: book.rules.count)
        results = Array(repeating: nil, count: book.rules.count)
        linkPrograms()
    }

    private func linkPrograms() {
        compiler.program = { [unowned self] id in self.book.index(ofRule: id).flatMap { self.program($0) } }
    }

    /// All verdicts of a rule; computed once.
    func result(_ rule: Int) -> RuleResult? {
        if let known = results[rule] { return known }
        guard let program = program(rule) else { return nil }
        if !isPrepared { prepare() }
        isPrepared = isJudgingMany
        tallies.prepare(program)
        let result = RuleResult(program)
        result.judgeAll()
        results[rule] = result
        if !isJudgingMany { tallies.drop() }
        return result
    }

    /// Indexes, columns of definitions and masks for everything compiled so far.
    func prepare() {
        for index in compiler.indexes { index.source.prepare() }
        for (_, definition) in compiler.compiledDefinitions {
            definition.materialise(rows: dataset.tables[definition.kind].count)
        }
        for plan in compiler.plans { masks.prepare(plan) }
        let regions = dataset.table("region")?.count ?? 0
        for program in programs {
            guard let program else { continue }
            compiler.places.prepare(kind: program.kind, rows: program.table.count)
            program.prepare(regions: regions)
        }
    }

    /// Whether every rule is judged, so that nobody who asks waits.
    package var isJudged: Bool { results.allSatisfy { $0 != nil } }

    /// Judges every rule that the filter asks for; the first call does the work, later ones are free.
    package func judge(_ filter: FindingFilter = FindingFilter()) {
        _ = judge(filter) { false }
    }

    /// Judges rules that the filter asks for until the pause is wanted, at least one; true once all are judged. What
    /// rules share is counted again after a pause.
    package func judge(_ filter: FindingFilter = FindingFilter(), pausing isEnough: () -> Bool) -> Bool {
        isJudgingMany = true
        defer {
            (isJudgingMany, isPrepared) = (false, false)
            tallies.drop()
        }
        let rules = book.rules.indices.filter { results[$0] == nil && filter.includes(rule: book.rules[$0].id) }
        for number in rules { _ = program(number) }
        for (place, number) in rules.enumerated() {
            _ = result(number)
            if place + 1 < rules.count, isEnough() { return false }
        }
        return true
    }
}
