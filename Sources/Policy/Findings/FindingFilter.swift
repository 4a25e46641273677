import Quantities

/// Which findings are asked for; nil asks for all.
package struct FindingFilter: Sendable, Equatable {
    /// Code of a region: subjects in it.
    package var region: String?
    /// Full ids of rules, or beginnings of ids that end at a slash (`fj-2023-43`).
    package var rules: [String]?
    /// Id of a subject.
    package var subject: String?
    /// Periods that overlap this one.
    package var period: Period?
    package var statuses: Set<FindingStatus>?

    /// `not_applicable` is left out unless `statuses` names it or `rules` names rules.
    package init(
        region: String? = nil, rules: [String]? = nil, subject: String? = nil, period: Period? = nil,
        statuses: Set<FindingStatus>? = nil
    ) {
        self.region = region
        self.rules = rules
        self.subject = subject
        self.period = period
        self.statuses = statuses
    }

    func includes(rule: String) -> Bool {
        guard let rules else { return true }
        return rules.contains { asked in
            guard rule.hasPrefix(asked) else { return false }
            let rest = rule.utf8.dropFirst(asked.utf8.count)
            return rest.isEmpty || rest.first == UInt8(ascii: "/")
        }
    }

    func includes(_ status: FindingStatus) -> Bool {
        if let statuses { return statuses.contains(status) }
        return status != .notApplicable || rules != nil
    }
}
