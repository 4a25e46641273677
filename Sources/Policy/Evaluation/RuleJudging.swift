import Quantities

/// How a cell gets its status: the algorithm at the end of the language reference.
extension RuleProgram {
    /// One subject in the frame's period.
    func judge(_ frame: Frame) -> Verdict {
        guard holds(in: frame.region) else {
            return Verdict(status: .notApplicable, reason: .region)
        }
        if let condition, !condition.isTrue(frame) { return Verdict(status: .notApplicable, reason: .condition) }
        if let overrider = overrider(frame) {
            return Verdict(status: .notApplicable, reason: .overridden, overrider: overriders.ids[overrider])
        }
        if let needs, !needs.isTrue(frame) { return Verdict(status: .noData) }
        if isSetMeasure {
            guard let members = measure.set(frame) else { return Verdict(status: .noData) }
            return resolve(frame, .nan, isMet: requirement.holds(members, frame)) { $0.holds(members, frame) }
        }
        let value = measure.scalar(frame)
        if value.isNaN { return Verdict(status: .noData) }
        return resolve(frame, value, isMet: requirement.holds(value, frame)) { $0.holds(value, frame) }
    }

    /// The stricter rule of the subject's region that is judged instead, if one was in force in the whole period.
    @inline(__always) func overrider(_ frame: Frame) -> Int? { overriders.first(frame) }

    /// From the measured value on: steps 3 to 6.
    func resolve(
        _ frame: Frame, _ value: Double, isMet: Bool, _ holds: (RequirementCheck) -> Bool
    ) -> Verdict {
        let isOpen = times.isOpen(frame.period)
        if isMet { return Verdict(self.metCode(requirement, isOpen), value) }
        if rule.isPermission { return Verdict(status: .notApplicable, reason: .permission, value: value) }
        var check = requirement
        var applied: Int?
        for (number, exception) in exceptions.enumerated() where exception.when.isTrue(frame) {
            guard let own = exception.requirement else {
                return Verdict(status: .excused, value: value, exception: number)
            }
            if holds(own) {
                var verdict = Verdict(metCode(own, isOpen), value)
                verdict.exception = number
                return verdict
            }
            (check, applied) = (own, number)
            break
        }
        if !exemptions.isEmpty, let row = exemptions.row(subject: table.id(frame.subject), frame) {
            return Verdict(status: .excused, value: value, exception: applied, exemption: row)
        }
        var verdict = Verdict(status: rule.isAdvisory ? .atRisk : .short, value: value, exception: applied)
        if isOpen {
            let isAtRisk = check.isUpperBound && measure.type == .number || isOutOfReach(frame, value, check)
            verdict.status = isAtRisk ? .atRisk : .notApplicable
            verdict.reason = isAtRisk ? nil : .notDue
        }
        return verdict
    }

    /// Met; of an upper bound in an open period on track.
    private func metCode(_ check: RequirementCheck, _ isOpen: Bool) -> (FindingStatus, NotApplicableReason?) {
        isOpen && check.isUpperBound && measure.type == .number ? (.notApplicable, .notDue) : (.met, nil)
    }

    /// In an open period: not enough with what is planned, or with the most that could still be added. A rule that says
    /// neither is on track until its period closes.
    private func isOutOfReach(_ frame: Frame, _ value: Double, _ check: RequirementCheck) -> Bool {
        for (node, isPlanned) in [(planned, true), (reachable, false)] {
            guard let node else { continue }
            var frame = frame
            frame.isPlanned = isPlanned
            let more = node.scalar(frame)
            frame.isPlanned = false
            if measure.type == .truth {
                if more != 1 { return true }
            } else if !check.holds(value + (more.isNaN ? 0 : more), frame) {
                return true
            }
        }
        return false
    }
}

extension Verdict {
    fileprivate init(_ code: (FindingStatus, NotApplicableReason?), _ value: Double) {
        self.init(status: code.0, reason: code.1, value: value)
    }
}
