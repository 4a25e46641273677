import Quantities

// Aggregates, stretches and functions.
extension EnglishSentence {
    func aggregate(_ aggregate: Aggregate, _ query: Query) -> String {
        let value = query.value.map { render($0, insideQuery: true) } ?? ""
        let records = "\(plural(query))\(limits(query))"
        switch aggregate {
        case .count: return "the number of \(records)"
        case .countDistinct: return "the number of different \(value) of \(records)"
        case .sum: return "the sum of \(value) of \(records)"
        case .min: return "the smallest \(value) of \(records)"
        case .max: return "the largest \(value) of \(records)"
        case .average: return "the average \(value) of \(records)"
        case .median: return "the median \(value) of \(records)"
        case .exists: return "there are \(records)"
        case .share: return "the per cent of \(records) for which \(value)"
        case .set: return "the set of \(value) of \(records)"
        case .latest: return "the latest \(value) of \(records)"
        case .first: return "the first \(value) of \(records)"
        case .minDaily: return "the smallest daily number of \(distinct(query))\(records)"
        case .distinctDays: return "the number of days with \(records)"
        case .intervals: return "the days covered by \(records)"
        }
    }

    func plural(_ query: Query) -> String { "“\(plain(naming.kind(query.kind).name))” records" }

    func distinct(_ query: Query) -> String {
        query.value.map { "different \(render($0, insideQuery: true)) of " } ?? ""
    }

    /// ` (village is this village and status is completed; over the last 12 months)`.
    func limits(_ query: Query) -> String {
        let condition = query.condition.map { render($0, insideQuery: true) }
        let parts = [condition, window(query.window)].compactMap { $0 }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    }

    private func window(_ window: Window) -> String? {
        switch window {
        case .standard: nil
        case .period: "in the period"
        case .previousPeriod: "in the period before"
        case .year: "in the year"
        case .always: "at any time"
        case .lastMonths(let count): "over the last \(count) months"
        case .on(let day): "on \(render(day))"
        case .today: "on the day of assessment"
        case .periodEnd: "at the end of the period"
        }
    }

    /// The forms that `render` leaves.
    func phrase(_ expression: Expression, _ text: (Expression) -> String) -> String {
        switch expression {
        case .minus(let a, let b): return "\(text(a)) without \(text(b))"
        case .monthsContaining(let day, let stretches):
            return "the whole months of the stretch of \(text(stretches)) that holds \(text(day))"
        case .longestMonths(let stretches): return "the whole months of the longest stretch of \(text(stretches))"
        case .gapDays(let day, let stretches): return "the days without \(text(stretches)) before \(text(day))"
        case .passes(let scope, let path, let rule):
            let owner = path.steps.isEmpty && scope == .row ? "it" : text(.path(scope, path))
            return "\(owner) meets “\(book.rule(rule)?.title.en ?? rule)”"
        case .previous(let inner): return "\(text(inner)) of the period before"
        case .growth(let inner, let since): return "the yearly growth in per cent of \(text(inner)) since \(since)"
        case .within(let region, let code): return "\(text(region)) lies in region \(code)"
        case .call(let function, let arguments): return call(function, arguments.map(text))
        case .union(let parts): return "\(parts.map(text).joined(separator: " together with "))"
        case .size(let set): return "the number of members of \(text(set))"
        default: return ""
        }
    }

    private func call(_ function: Function, _ parts: [String]) -> String {
        switch function {
        case .workingDays: "the working days of the period"
        case .daysLeft: "the days left in the period"
        case .weekday: "the weekday of \(parts[0])"
        case .workingDay: "\(parts[0]) is a working day"
        case .date: "the day \(parts.joined(separator: "-"))"
        case .year: "the year of \(parts[0])"
        case .month: "the month of \(parts[0])"
        case .addMonths: "\(parts[1]) months after \(parts[0])"
        case .daysBetween: "the days from \(parts[0]) to \(parts[1])"
        case .monthsBetween: "the whole months from \(parts[0]) to \(parts[1])"
        case .given: "\(parts[0]) is given"
        case .missing: "\(parts[0]) is missing"
        case .abs: "the absolute value of \(parts[0])"
        case .least: "the least of \(parts.joined(separator: ", "))"
        case .greatest: "the greatest of \(parts.joined(separator: ", "))"
        }
    }
}
