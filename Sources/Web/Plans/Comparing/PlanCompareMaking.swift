import Outreach
import Policy
import Quantities

extension Desk {
    /// Lines that a page shows of each list of differences.
    private static let mostDifferences = 60

    func planComparison() throws -> any Page {
        guard let first = question["a"], let second = question["b"] else {
            throw Failure(.invalid, words(CompareWord.chooseTwo))
        }
        let plans = (a: try plan(named: first), b: try plan(named: second))
        guard plans.a.id != plans.b.id else { throw Failure(.invalid, words(CompareWord.samePlan)) }
        guard plans.a.kind == plans.b.kind else {
            throw Failure(
                .invalid, words(CompareWord.kindsDiffer, words(plans.a.kind.word), words(plans.b.kind.word)))
        }
        let found = try PlanComparison(plans.a, plans.b, book, standing.database)
        var notes: [String] = []
        if plans.a.region != plans.b.region { notes.append(words(CompareWord.regionsDiffer)) }
        if found.changed > 0 { notes.append(words(CompareWord.recordsChanged, ValueWords.grouped(found.changed))) }
        return PlanComparePage(
            heading: words(CompareWord.comparisonOf, words(plans.a.kind.word)), place: plans.a.region,
            list: Link(words(PlanWord.plans), links.plans()),
            plans: [named(.firstPlan, plans.a), named(.secondPlan, plans.b)], notes: notes,
            figures: found.figures.map(shown), lists: found.turned.map { shown($0, found) } + [shown(found.proposals)],
            note: chineseOnly)
    }

    private func named(_ sign: CompareWord, _ plan: Plan) -> PlanComparePage.Named {
        let told = [
            "\(words(PlanWord.planFrom)) \(plan.from)", "\(words(PlanWord.madeAt)) \(plan.madeAt.chinaTime)",
            "\(words(MakingWord.askedBy)) \(plan.madeBy)", state(plan),
        ]
        return .init(
            sign: words(sign), plan: Link(title(plan), links.plan(plan.id)),
            told: told.joined(separator: words(.comma)))
    }

    private func shown(_ figure: PlanComparison.Figure) -> PlanComparePage.Figure {
        func text(_ value: Double?) -> String {
            value.map { telling.values.amount($0, figure.unit) } ?? words(PlanWord.unknownFigure)
        }
        let difference = figure.first.flatMap { a in figure.second.map { $0 - a } }
        let sign = (difference ?? 0) > 0 ? "+" : ""
        return .init(
            title: words(figure.title), first: text(figure.first), second: text(figure.second),
            difference: difference.map { sign + ValueWords.plain(($0 * 10).rounded() / 10) } ?? "")
    }

    private func shown(_ turned: PlanComparison.Turned, _ found: PlanComparison) -> PlanComparePage.Listed {
        let (a, b) = (ValueWords.grouped(turned.first), ValueWords.grouped(turned.second))
        return .init(
            title: words(turned.status == .met ? CompareWord.turnedMet : .turnedShort),
            lead: [
                "\(words(CompareWord.firstPlan)) \(a)", "\(words(CompareWord.secondPlan)) \(b)",
                words(CompareWord.sameInBoth, ValueWords.grouped(turned.same)),
            ].joined(separator: words(.comma)),
            parts: [
                part(.onlyFirst, turned.onlyFirst.map(told)), part(.onlySecond, turned.onlySecond.map(told)),
            ].compactMap { $0 })
    }

    private func told(_ change: PlanChange) -> String {
        [change.name ?? change.subject, book.rule(change.rule).map { words($0.title) } ?? change.rule]
            .joined(separator: words(.comma))
    }

    private func shown(_ found: PlanComparison.Proposals) -> PlanComparePage.Listed {
        func whole(_ one: (key: String, detail: String)) -> String {
            one.detail.isEmpty ? one.key : one.key + words(.comma) + one.detail
        }
        let (a, b) = (words(CompareWord.firstPlan), words(CompareWord.secondPlan))
        let counts = [found.same, found.changed.count, found.onlyFirst.count, found.onlySecond.count].map {
            ValueWords.grouped($0)
        }
        return .init(
            title: words(CompareWord.proposalsCompared),
            lead: words(CompareWord.proposalsCount, counts[0], counts[1], counts[2], counts[3]),
            parts: [
                part(.changedOnes, found.changed.map { one in
                    "\(one.key)\(words(Word.colon))\(a) \(one.first) → \(b) \(one.second)"
                }),
                part(.onlyFirst, found.onlyFirst.map(whole)), part(.onlySecond, found.onlySecond.map(whole)),
            ].compactMap { $0 })
    }

    private func part(_ title: CompareWord, _ lines: [String]) -> PlanComparePage.ListPart? {
        if lines.isEmpty { return nil }
        let shown = Array(lines.prefix(Self.mostDifferences))
        let more =
            shown.count < lines.count
            ? words(CompareWord.listCut, "\(shown.count)", ValueWords.grouped(lines.count)) : nil
        return .init(title: words(title), lines: shown, more: more)
    }
}
