import Foundation
import Planner
import Policy
import Quantities

/// What is wrong with an answer to an option; `option` is empty where it is none of them alone.
package struct PlanMistake: Sendable, Equatable {
    package var option: String
    package var what: Words
}

/// All that is wrong with what was asked for.
package struct PlanMistakes: Error, Sendable {
    package var list: [PlanMistake]

    /// For a door that tells one thing at a time.
    package var failure: Failure {
        let texts = list.map { $0.option.isEmpty ? $0.what.zh : "--\($0.option)：\($0.what.zh)" }
        return Failure(.invalid, texts.joined(separator: "；"), remedy: "用 --help 查看每个选项")
    }
}

/// What somebody asks a planner for, checked: the same for the command and the page.
package struct PlanAsking: Sendable {
    package let form: PlanForm
    package let region: String
    /// The plan that is changed; nil makes a new one.
    package let changing: Plan?
    /// What was written, by the name of the option; without those that were left empty.
    package let typed: [String: String]
    let today: CivilDate

    /// - Parameters:
    ///   - region: code of the region that is planned for; of a change, that of the plan.
    ///   - losable: what can fall away of the plan that is changed; nil leaves that to the making.
    ///   - typed: by the name of the option; an empty answer is none.
    ///   - today: the first day where none is asked for.
    /// - Throws: all that is wrong with it, each beside its option.
    package init(
        _ form: PlanForm, region: String, changing: Plan? = nil, losable: PlanLosable? = nil, _ typed: [String: String],
        today: CivilDate
    ) throws(PlanMistakes) {
        (self.form, self.region, self.changing, self.today) = (form, region, changing, today)
        let names = Set(form.options.map(\.name))
        self.typed = typed.mapValues { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            .filter { !$0.value.isEmpty && names.contains($0.key) }
        var mistakes = form.options.compactMap { option in
            self.typed[option.name].flatMap { option.mistake($0) }
                .map { PlanMistake(option: option.name, what: $0) }
        }
        if mistakes.isEmpty { mistakes = together(losable) }
        if !mistakes.isEmpty { throw PlanMistakes(list: mistakes) }
    }

    private func text(_ option: PlanOption) -> String { typed[option.name] ?? option.standard }
    func whole(_ option: PlanOption) -> Int? { Int(text(option)) }
    func decimal(_ option: PlanOption) -> Double? { Double(text(option)) }
    func isOn(_ option: PlanOption) -> Bool { typed[option.name] == "true" }
    func day(_ option: PlanOption) -> CivilDate? { CivilDate(text(option)) }
    func line(_ option: PlanOption) -> String { text(option) }
    func minutes(_ option: PlanOption) -> Int? { PlanOption.minutes(text(option)) }
    func list(_ option: PlanOption) -> [String] { PlanOption.parts(text(option)) }
    var absences: [PlanAbsence] { list(.away).compactMap { PlanAbsence($0) } }
    var from: CivilDate { day(.from) ?? today }
    var seed: UInt64 { UInt64(whole(.seed) ?? 1) }

    func matrix() throws(Failure) -> RoundMatrix {
        guard let text = typed[PlanOption.matrix.name] else { return RoundMatrix() }
        return try RoundMatrix(csv: text, name: PlanOption.matrix.label.zh)
    }
}
