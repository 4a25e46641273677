import Policy

/// Something that may be chosen when a plan is asked for: described once, for the command, the form and the check.
package struct PlanOption: Sendable {
    /// What may be written.
    package enum Form: Sendable {
        case day
        case days
        case whole(ClosedRange<Int>)
        case decimal(ClosedRange<Double>)
        /// `07:30`.
        case time
        case flag
        case choice([(code: String, label: Words)])
        case line
        /// Ids of records of a kind, separated by commas or blanks.
        case ids(kind: String)
        /// People with the days on which they are away: `P0012:2026-12-07..2026-12-18`, separated by commas or blanks.
        case absences
        /// Lines of a CSV.
        case table
    }

    /// Name on the command line (`--name`) and of the field.
    package var name: String
    package var label: Words
    package var help: Words
    package var form: Form
    /// What holds where nothing is written, as it would be written; empty where that is nothing.
    package var standard: String

    init(_ name: String, _ label: Words, _ form: Form, _ standard: String = "", help: Words = .init("", "")) {
        (self.name, self.label, self.form, self.standard, self.help) = (name, label, form, standard, help)
    }

    /// What the command line says of it, in Chinese: label, help, bounds.
    package var told: String {
        var parts = [label.zh]
        if !help.zh.isEmpty { parts.append(help.zh) }
        if let bounds { parts.append(bounds.zh) }
        let text = parts.joined(separator: "；")
        if case .flag = form { return text }
        return standard.isEmpty ? text : "\(text)（默认 \(standard)）"
    }

    /// What may be written, in a few words; nil where anything may.
    package var bounds: Words? {
        switch form {
        case .day, .days: .init("like 2026-12-01", "写成 2026-12-01 的样子")
        case .whole(let range) where range.upperBound == .max: .init("a whole number", "整数")
        case .whole(let range):
            .init(
                "\(range.lowerBound) to \(range.upperBound)", "\(range.lowerBound)–\(range.upperBound)")
        case .decimal(let range):
            .init(
                "\(Int(range.lowerBound)) to \(Int(range.upperBound))",
                "\(Int(range.lowerBound))–\(Int(range.upperBound))")
        case .time: .init("like 07:30", "写成 07:30 的样子")
        case .absences:
            .init("like P0012:2026-12-07..2026-12-18", "写成 P0012:2026-12-07..2026-12-18 的样子")
        case .choice(let choices):
            .init(
                choices.map(\.code).joined(separator: ", "),
                choices.map { "\($0.code)（\($0.label.zh)）" }.joined(separator: "、"))
        case .flag, .line, .ids, .table: nil
        }
    }
}

extension PlanOption: Hashable {
    /// Within one form a name stands for one option.
    package static func == (a: PlanOption, b: PlanOption) -> Bool { a.name == b.name }
    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
