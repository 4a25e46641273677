import Outreach
import Quantities

/// A making in words.
struct MakingTelling {
    let words: Lexicon
    let links: Links

    /// - Parameters:
    ///   - ahead: how many come before it.
    func page(_ making: Makings.Making, ahead: Int, now: Instant) -> MakingPage {
        let asking = making.asking
        var page = MakingPage(
            heading: words(MakingWord.makingHeading, words(asking.form.kind.word)) + words(.comma) + making.place,
            list: Link(words(PlanWord.plans), links.plans()), fields: asked(asking, making.by),
            state: mark(making))
        switch making.state {
        case .waiting:
            page.progress = words(MakingWord.makingAhead, "\(ahead)")
            page.end = .init(action: links.endMaking(making.id), mayKeep: false)
        case .running(let progress):
            page.progress = words(MakingWord.makingPhase, words(progress.phase.label))
            page.figures = figures(progress, seconds: (now.milliseconds - making.phaseBegan.milliseconds) / 1_000)
            if !making.isEnding {
                page.end = .init(
                    action: links.endMaking(making.id), mayKeep: progress.phase == .searching && progress.best != nil)
            }
        case .ready: break
        case .failed(let failure):
            page.failure =
                failure.kind == .defect
                ? .init(what: words(.defectText)) : .init(what: failure.what, remedy: failure.remedy)
        case .ended: break
        }
        if making.state.isOver {
            page.again = Link(words(MakingWord.askAgain), links.askAgain(asking))
        } else {
            page.refresh = 2
        }
        return page
    }

    /// Of a making that nobody knows any more; what was asked for stands in the address.
    func lost(_ question: Question) -> MakingPage {
        let plan = question["plan"]
        let kind = question["kind"].flatMap { Plan.Kind(rawValue: $0) }
        let form = kind.flatMap { plan == nil ? PlanForm.new($0) : PlanForm.replan($0) }
        let pairs = (form?.options ?? []).map { ($0.name, question[$0.name]) }
        var page = MakingPage(
            heading: words(MakingWord.makingFailed), status: 404, list: Link(words(PlanWord.plans), links.plans()),
            fields: [], state: StatusMark(code: "short", sign: "✕", label: words(MakingWord.makingFailed)))
        page.failure = .init(what: words(MakingWord.makingLost), remedy: nil)
        if let href = plan.map({ links.changePlan($0, pairs) }) ?? kind.map({ links.askPlan($0, pairs) }) {
            page.failure?.remedy = words(MakingWord.makingLostRemedy)
            page.again = Link(words(MakingWord.askAgain), href)
        }
        return page
    }

    private func mark(_ making: Makings.Making) -> StatusMark {
        switch making.state {
        case .waiting: StatusMark(code: "not_applicable", sign: "…", label: words(MakingWord.makingWaits))
        case .running:
            StatusMark(
                code: "excused", sign: "…", label: words(making.isEnding ? MakingWord.makingEnds : .makingRuns))
        case .ready: StatusMark(code: "met", sign: "✓", label: words(PlanWord.planColumn))
        case .failed: StatusMark(code: "short", sign: "✕", label: words(MakingWord.makingFailed))
        case .ended: StatusMark(code: "not_applicable", sign: "–", label: words(MakingWord.makingEnded))
        }
    }

    private func figures(_ progress: PlanProgress, seconds: Int64) -> [FieldRow] {
        var rows = [
            FieldRow(label: words(MakingWord.phaseSeconds), value: words(MakingWord.seconds, "\(max(0, seconds))"))
        ]
        guard progress.phase == .searching, let best = progress.best else { return rows }
        rows.append(FieldRow(label: words(MakingWord.bestSoFar), value: ValueWords.grouped(best)))
        if let bound = progress.bound, bound > 0 {
            rows.append(FieldRow(label: words(MakingWord.boundSoFar), value: ValueWords.grouped(bound)))
        }
        return rows
    }

    private func asked(_ asking: PlanAsking, _ by: String) -> [FieldRow] {
        let options = asking.form.options.compactMap { option -> FieldRow? in
            let text = asking.typed[option.name] ?? option.standard
            guard !text.isEmpty else { return nil }
            return FieldRow(label: words(option.label), value: told(text, option))
        }
        let old = asking.changing.map {
            FieldRow(label: words(PlanWord.planColumn), value: $0.id, href: links.plan($0.id))
        }
        return [old].compactMap { $0 } + options + [FieldRow(label: words(MakingWord.askedBy), value: by)]
    }

    private func told(_ text: String, _ option: PlanOption) -> String {
        switch option.form {
        case .flag: words(text == "true" ? .yes : .no)
        case .choice(let choices): choices.first { $0.code == text }.map { words($0.label) } ?? text
        case .table: words(MakingWord.tableLines, "\(text.split(whereSeparator: \.isNewline).count)")
        default: text
        }
    }
}
