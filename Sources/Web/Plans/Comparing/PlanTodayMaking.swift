import Outreach
import Policy
import Quantities

extension Desk {
    /// The plan beside the records of the day of assessment.
    func planToday() throws -> any Page {
        let plan = try namedPlan()
        let found = try PlanToday(plan, standing, asOf: asOf)
        let isOpen = plan.verdict == nil && !found.sources.isEmpty
        return PlanTodayPage(
            heading: words(CompareWord.todayHeading, title(plan), found.day.description), place: plan.region,
            plan: Link(words(PlanWord.backToPlan), links.plan(plan.id)),
            recorded: found.recorded.map {
                .init(
                    kind: telling.noun($0.kind), proposed: ValueWords.grouped($0.proposed),
                    onRecord: ValueWords.grouped($0.onRecord))
            },
            sources: found.sources.map {
                FieldRow(label: telling.noun($0.kind), value: ValueWords.grouped($0.changed))
            },
            none: found.sources.isEmpty ? words(CompareWord.nothingChanged) : nil,
            caution: isOpen ? words(CompareWord.stillAcceptable) : nil,
            turned: found.turned.map { one in
                .init(
                    title: words(CompareWord.turnedNow, words(one.after.word)), total: ValueWords.grouped(one.total),
                    rows: one.now.map { status, count in
                        let none = StatusMark(code: "not_applicable", sign: "–", label: words(CompareWord.noFinding))
                        let mark = status.map { StatusMark($0, words) } ?? none
                        return .init(mark: mark, count: ValueWords.grouped(count))
                    })
            })
    }
}
