import Outreach
import Quantities

/// What a reader asks a planner for, as typed, and what is wrong with it.
struct PlanAsked {
    var form: PlanForm
    /// The plan that is changed, where one is.
    var changing: Plan?
    /// What can fall away of it.
    var losable: PlanLosable?
    var region: String
    var typed: [String: String]
    var signature = Signature()
    var mistakes: [PlanMistake] = []
    var regionMistake: String?
    var nameMistake: String?

    /// Takes what was sent; days may be written in any of the ways in which people write them.
    mutating func read(_ fields: FormFields) {
        if changing == nil { region = fields["region"] }
        signature = Signature(fields)
        for option in form.options {
            let text = fields[option.name]
            switch option.form {
            case .day: typed[option.name] = Self.day(text)
            case .days:
                let days = text.split { ",，、;； \n".contains($0) }.map { Self.day(String($0)) }
                typed[option.name] = days.joined(separator: ",")
            default: typed[option.name] = text
            }
        }
    }

    private static func day(_ text: String) -> String { CivilDate(typed: text)?.description ?? text }

    func mistake(_ option: PlanOption, _ words: Lexicon) -> String? {
        mistakes.first { $0.option == option.name }.map { words($0.what) }
    }
}

extension Desk {
    /// A new plan of the kind that the address names, as far as the address says what is asked for.
    func newPlan() throws -> PlanAsked {
        asked(.new(try question.required("kind", example: Plan.Kind.rounds)), nil, region: inside ?? "")
    }

    /// The change of the plan that the address names.
    func planChange() throws -> PlanAsked {
        let plan = try namedPlan()
        guard let form = PlanForm.replan(plan.kind) else {
            throw Failure(.invalid, words(MakingWord.relationsStay))
        }
        var asked = asked(form, plan, region: plan.region)
        asked.losable = try PlanLosable(plan, standing.database)
        return asked
    }

    private func asked(_ form: PlanForm, _ plan: Plan?, region: String) -> PlanAsked {
        let pairs = form.options.map { ($0.name, question[$0.name] ?? "") }
        return PlanAsked(
            form: form, changing: plan, region: region, typed: Dictionary(pairs) { first, _ in first })
    }

    /// What was asked for, checked; nil where something is wrong with it, which is noted.
    func checked(_ asked: inout PlanAsked) -> PlanAsking? {
        asked.nameMistake = asked.signature.nameMistake(words)
        if asked.region.isEmpty {
            asked.regionMistake = words(MakingWord.regionMissing)
        } else if let region = regions[asked.region] {
            if asked.form.kind == .tours, !["county", "city"].contains(region.level) {
                asked.regionMistake = words(MakingWord.regionWrongLevel)
            }
        } else {
            asked.regionMistake = words(MakingWord.regionUnknown, asked.region)
        }
        do {
            let asking = try PlanAsking(
                asked.form, region: asked.region, changing: asked.changing, losable: asked.losable, asked.typed,
                today: today)
            return asked.nameMistake == nil && asked.regionMistake == nil ? asking : nil
        } catch {
            asked.mistakes = error.list
            return nil
        }
    }
}
