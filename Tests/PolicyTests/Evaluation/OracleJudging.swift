import Quantities

@testable import Policy

extension Oracle {
    /// The status algorithm of the language reference, step by step; for rules with number measures.
    func judge(_ rule: Rule, _ subject: Record, _ period: Period, today: Int) -> (FindingStatus, Double?) {
        let p = Place(subject: subject, row: nil, period: period, today: today)
        if !isInside(subject, rule.region) { return (.notApplicable, nil) }
        if let condition = rule.condition, value(condition, p) != .truth(true) { return (.notApplicable, nil) }
        if let needs = rule.needs, value(needs, p) != .truth(true) { return (.noData, nil) }
        guard let measured = Self.number(value(rule.measure, p)) else { return (.noData, nil) }
        let isOpen = isOpen(rule, period, today)
        func holds(_ r: Requirement, _ number: Double) -> Bool {
            guard case .compare(let c, let bound) = r else { return false }
            return Self.compare(c, .number(number), value(bound, p))
        }
        func isUpper(_ r: Requirement) -> Bool {
            guard case .compare(let c, let bound) = r else { return false }
            return c == .less || c == .lessOrEqual || (c == .equal && bound == .number(0))
        }
        func met(_ r: Requirement) -> FindingStatus { isOpen && isUpper(r) ? .notApplicable : .met }
        var asked = rule.requirement
        if holds(asked, measured) { return (met(asked), measured) }
        if rule.isPermission { return (.notApplicable, measured) }
        if let exception = rule.exceptions.first(where: { value($0.when, p) == .truth(true) }) {
            guard let own = exception.requirement else { return (.excused, measured) }
            if holds(own, measured) { return (met(own), measured) }
            asked = own
        }
        if isOpen {
            var planned = p
            planned.planned = true
            var isLost = isUpper(asked)
            if let e = rule.planned {
                isLost = isLost || !holds(asked, measured + (Self.number(value(e, planned)) ?? 0))
            }
            if let e = rule.reachable { isLost = isLost || !holds(asked, measured + (Self.number(value(e, p)) ?? 0)) }
            return (isLost ? .atRisk : .notApplicable, measured)
        }
        return (rule.isAdvisory ? .atRisk : .short, measured)
    }

    private func isInside(_ subject: Record, _ code: String) -> Bool {
        if code == "000000" { return true }
        let villageRegion = vocabulary.kinds[subject.kind].fields.firstIndex { $0.name == "region" } ?? 0
        guard case .reference(var at)? = subject.values[villageRegion] else { return false }
        let regions = vocabulary.index(of: "region") ?? 0
        let parent = vocabulary.kinds[regions].fields.firstIndex { $0.name == "parent" } ?? 0
        while true {
            if at == code { return true }
            guard case .reference(let up)? = records[regions]?[at]?.values[parent] else { return false }
            at = up
        }
    }

    private func isOpen(_ rule: Rule, _ period: Period, _ today: Int) -> Bool {
        var deadline: CivilDate?
        switch rule.due {
        case .on(let d): deadline = rule.per == .once || rule.per == .continuous || d >= period.start ? d : nil
        case .every(let m, let d):
            let this = CivilDate(year: period.start.year, month: m, day: d)
            let next = CivilDate(year: period.start.year + 1, month: m, day: d)
            deadline = (this ?? period.start) >= period.start ? this : next
        case nil: break
        }
        return deadline.map { today <= Int($0.day) } ?? (today < Int(period.end.day))
    }
}
