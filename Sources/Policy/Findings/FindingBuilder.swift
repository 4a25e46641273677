import Quantities

/// Makes one `Finding` with all its reasons: evidence, what was left out, settings, the other reading.
struct FindingBuilder {
    let assessor: Assessor
    let form: FindingForm
    let frame: Frame
    let period: Period

    static let evidenceLimit = 50
    static let excludedLimit = 20

    func build() -> Finding {
        let (rule, clause) = (form.rule, form.clause)
        let verdict = program.judge(frame)
        let reader = Reader(dataset: assessor.dataset)
        let isJudged = verdict.status != .notApplicable || verdict.reason == .notDue || verdict.reason == .permission
        let check = verdict.exception.flatMap { program.exceptions[$0].requirement } ?? program.requirement
        let gathered = isJudged ? gather() : Gathered()
        // What is measured before `needs` is met says nothing.
        let hasValue = isJudged && verdict.status != .noData
        return Finding(
            rule: rule.id, document: form.document, place: clause.place, quote: clause.quote,
            subjectKind: program.table.kind.name, subject: program.table.id(frame.subject), region: region,
            period: period, status: verdict.status, reason: verdict.reason,
            observed: hasValue ? reader.observe(program.measure, frame) : nil,
            required: reader.required(check, frame), strength: rule.strength,
            evidenceKind: gathered.kind, evidence: gathered.ids, evidenceTotal: gathered.total,
            excluded: gathered.excluded, overrides: isJudged ? wonOver : [], overriddenBy: verdict.overrider,
            settings: form.settings.map { used in
                SettingUsed(
                    name: used.name, value: reader.observe(used.term, frame),
                    local: used.local.isEmpty ? nil : assessor.decision(used.local, frame))
            },
            isImplied: !rule.isPrinted, assumption: rule.assumption,
            alternative: isJudged ? alternative(reader) : nil, exception: verdict.exception,
            exemption: verdict.exemption.flatMap { row in assessor.dataset.table("exemption")?.id(row) },
            isProvisional: form.usesCalendar && assessor.calendar.isProvisional(period.end),
            isAdvisory: rule.isAdvisory)
    }

    private var program: RuleProgram { form.program }

    private var region: String? {
        frame.region < 0 ? nil : assessor.dataset.table("region")?.id(Int(frame.region))
    }

    /// Rules that give way to this one for this subject.
    private var wonOver: [String] {
        form.yielding.filter { assessor.scope.contains($0.region, frame.region) }.map(\.id)
    }

    private func alternative(_ reader: Reader) -> AlternativeFinding? {
        guard let other = program.alternative, let words = form.rule.alternative else { return nil }
        let measure = other.measure ?? program.measure
        let check = other.requirement ?? (measure.type == program.measure.type ? program.requirement : nil)
        var isMet: Bool?
        if let check, case .set = measure.type {
            isMet = measure.set(frame).map { check.holds($0, frame) }
        } else if let check {
            let value = measure.scalar(frame)
            isMet = value.isNaN ? nil : check.holds(value, frame)
        }
        return AlternativeFinding(
            setting: words.setting, note: words.note, observed: reader.observe(measure, frame),
            required: check.map { reader.required($0, frame) }, unit: words.unit, type: measure.type, isMet: isMet)
    }

    private struct Gathered {
        var kind: String?
        var ids: [String] = []
        var total = 0
        var excluded: [Exclusion] = []
    }

    /// The records behind the measure's first query in use, and those of the same key and window that it left out.
    private func gather() -> Gathered {
        guard let (plan, frame) = form.evidence.find(frame) else { return Gathered() }
        var gathered = Gathered(kind: plan.table.kind.name)
        var (counted, refusals) = (RowList(), Refusals())
        plan.examine(frame) { row, refusal in
            switch refusal {
            case nil: counted.add(row)
            case let place?: refusals.add(place, row)
            }
        }
        gathered.total = counted.count
        gathered.ids = counted.ids(plan.table, limit: Self.evidenceLimit)
        gathered.excluded = refusals.exclusions(plan, limit: Self.excludedLimit)
        return gathered
    }

    /// The frame in which a query stands: the subject's, or that of the record a definition stands on.
    static func follow(_ trace: QueryTrace, _ frame: Frame) -> Frame? {
        var frame = frame
        for (source, definition) in trace.via {
            let row = source.row(frame)
            guard row >= 0 else { return nil }
            frame = definition.frame(row, frame)
        }
        return frame
    }
}

extension Assessor {
    /// Who set a setting for the subject and period of a frame; nil where the standard holds.
    fileprivate func decision(_ decisions: [LocalSetting], _ frame: Frame) -> LocalSetting? {
        let lineage = frame.region < 0 ? [] : compiler.ancestors.lineage(Int(frame.region))
        return decisions.holding(lineage: lineage, on: CivilDate(day: frame.end))
    }
}

/// Records left out, by the conjunct that refused them; -1 is time.
private struct Refusals {
    private var byPlace: [Int: RowList] = [:]

    mutating func add(_ place: Int, _ row: Int) { byPlace[place, default: RowList()].add(row) }

    func exclusions(_ plan: QueryPlan, limit: Int) -> [Exclusion] {
        byPlace.sorted { $0.key < $1.key }.map { place, found in
            Exclusion(
                kind: plan.table.kind.name,
                reason: place < 0 ? .time : .condition(plan.conjuncts[place].expression),
                count: found.count, ids: found.ids(plan.table, limit: limit))
        }
    }
}

extension QueryPlan {
    /// Every record of the key in the window, with the place of the first conjunct that refuses it (nil: it counts);
    /// events of the same window that lie after today come with -1.
    func examine(_ frame: Frame, _ body: (_ row: Int, _ refusal: Int?) -> Void) {
        guard let days = window.days(frame, isDaily: false), let whole = window.days(frame, isDaily: true) else {
            return
        }
        withGroup(frame) { group in
            var inner = frame
            for i in 0..<group.count {
                let row = Int(group.rows[i])
                guard let span = table.span(row) else { continue }
                if table.timeFields != nil, span.from > whole.to || span.to < whole.from { continue }
                if table.timeFields != nil, span.from > days.to || span.to < days.from {
                    body(row, -1)
                    continue
                }
                inner.row = row
                body(row, conjuncts.firstIndex { !$0.node.isTrue(inner) })
            }
        }
    }
}
