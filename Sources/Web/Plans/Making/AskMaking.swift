import Outreach
import Policy
import Quantities

extension Desk {
    /// The form for what is asked, filled in as far as it is, with what is wrong beside each answer.
    func ask(_ asked: PlanAsked, _ makings: Makings) throws -> PlanAskPage {
        let kind = words(asked.form.kind.word)
        let fields = asked.form.options.map { field($0, asked) }
        let isSearch = { (field: PlanAskPage.Field) in PlanOption.ofSearch.contains(field.name) }
        let general = asked.mistakes.filter { $0.option.isEmpty }.map { words($0.what) }
        let beside = asked.form.options.compactMap { option in
            asked.mistake(option, words).map { words(option.label) + words(Word.colon) + $0 }
        }
        let lines = general + [asked.regionMistake, asked.nameMistake].compactMap { $0 } + beside
        return PlanAskPage(
            heading: words(asked.changing == nil ? MakingWord.makeKind : .changeHeading, kind),
            place: asked.changing?.region,
            status: lines.isEmpty ? 200 : 400,
            lead: words(asked.changing == nil ? asked.form.kind.note : asked.form.kind.changeLead),
            back: asked.changing.map { Link(words(PlanWord.backToPlan), links.plan($0.id)) }
                ?? Link(words(PlanWord.plans), links.plans()),
            busy: busy(makings).first,
            action: asked.changing.map { links.changePlan($0.id) } ?? links.askPlan(asked.form.kind),
            mistakes: lines.isEmpty ? nil : .init(lines: lines),
            region: asked.changing == nil ? .init(options: places(asked), mistake: asked.regionMistake) : nil,
            fields: fields.filter { !isSearch($0) }, search: fields.filter(isSearch),
            isSearchOpen: fields.contains { isSearch($0) && $0.mistake != nil },
            name: asked.signature.name, nameMistake: asked.nameMistake,
            submit: words(asked.changing == nil ? MakingWord.makeIt : .changePlan))
    }

    /// Plans that are being made, for whoever wants to know how far they are.
    func busy(_ makings: Makings) -> [Link] {
        makings.underWay.map { making in
            let kind = words(making.asking.form.kind.word)
            return Link(
                words(MakingWord.underWay, kind, making.place, making.by), links.making(making.id, making.asking))
        }
    }

    /// The region that is shown, those above and those right below it.
    private func places(_ asked: PlanAsked) -> [SettingPage.Option] {
        let here = regions[asked.region]?.code ?? inside
        let near = (here.map { regions.above($0) } ?? []) + (here.flatMap { regions[$0] }.map { [$0] } ?? [])
        let all = (near + regions.children(of: here)).filter {
            asked.form.kind != .tours || ["county", "city"].contains($0.level) || $0.code == asked.region
        }
        let none = SettingPage.Option(
            value: "", text: words(MakingWord.chooseRegion), isChosen: !all.contains { $0.code == asked.region })
        return (none.isChosen ? [none] : [])
            + all.map { .init(value: $0.code, text: $0.name, isChosen: $0.code == asked.region) }
    }

    private func field(_ option: PlanOption, _ asked: PlanAsked) -> PlanAskPage.Field {
        let text = asked.typed[option.name] ?? ""
        let value = text.isEmpty ? option.standard : text
        let boxes = boxes(option, asked, chosen: Set(text.split(separator: ",").map(String.init)))
        var field = PlanAskPage.Field(
            name: option.name, label: words(option.label), hint: hint(option, asked, isTicked: !boxes.isEmpty),
            mistake: asked.mistake(option, words))
        let described = [
            field.mistake == nil ? nil : "\(option.name)-wrong", field.hint == nil ? nil : "\(option.name)-hint",
        ].compactMap { $0 }
        field.describedBy = described.isEmpty ? nil : described.joined(separator: " ")
        switch option.form {
        case .day:
            let standard = asked.changing == nil ? today.description : ""
            field.day = .init(value: text.isEmpty ? standard : text, mode: "numeric")
        case .whole: field.input = .init(value: value, mode: "numeric")
        case .decimal: field.input = .init(value: value, mode: "decimal")
        case .days, .time, .line: field.input = .init(value: value, mode: "text")
        case .table: field.text = .init(value: value, mode: "text")
        case .flag: field.box = .init(value: "true", text: field.label, isChosen: text == "true")
        case .choice(let choices):
            field.choices = .init(
                options: choices.map { .init(value: $0.code, text: words($0.label), isChosen: $0.code == value) })
        case .absences:
            field.input = .init(value: value, mode: "text")
            let people = (asked.losable?[option] ?? []).prefix(Self.mostBoxes).map(\.name)
            field.known = people.isEmpty ? nil : .init(title: words(MakingWord.membersToName), items: Array(people))
        case .ids:
            field.several = boxes
            if boxes.isEmpty { field.input = .init(value: value, mode: "text") }
        }
        return field
    }

    /// So many can be ticked; of more the ids are written.
    private static let mostBoxes = 200

    /// What can be ticked; empty where it must be written.
    private func boxes(_ option: PlanOption, _ asked: PlanAsked, chosen: Set<String>) -> [PlanAskPage.Box] {
        guard case .ids = option.form, let all = asked.losable?[option], all.count <= Self.mostBoxes else { return [] }
        return all.map { .init(value: $0.id, text: $0.name, isChosen: chosen.contains($0.id)) }
    }

    private func hint(_ option: PlanOption, _ asked: PlanAsked, isTicked: Bool) -> String? {
        var parts = [words(option.help)]
        if case .ids = option.form, asked.changing != nil, !isTicked { parts.append(words(MakingWord.idsHint)) }
        if case .choice = option.form {} else { parts += [option.bounds.map { words($0) } ?? ""] }
        let told = parts.filter { !$0.isEmpty }
        return told.isEmpty ? nil : told.joined(separator: words(.comma))
    }
}

extension PlanOption {
    /// Names of those that say how long and from which chance is searched.
    static let ofSearch: Set<String> = ["seconds", "seed", "iterations", "matrix"]
}

extension Plan.Kind {
    var note: MakingWord {
        switch self {
        case .relations: .relationsNote
        case .postings: .postingsNote
        case .rounds: .roundsNote
        case .tours: .toursNote
        }
    }

    /// What its change does.
    var changeLead: MakingWord {
        switch self {
        case .relations: .relationsStay
        case .postings: .changePostingsLead
        case .rounds: .changeRoundsLead
        case .tours: .changeToursLead
        }
    }
}
