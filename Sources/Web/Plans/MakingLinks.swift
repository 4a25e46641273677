import Outreach

/// Addresses of making plans. What was asked for stands in them, so that it can be asked for again.
extension Links {
    func askPlan(_ kind: Plan.Kind, _ pairs: [(String, String?)] = []) -> String {
        make("/plans/making", [("kind", kind.rawValue)] + pairs)
    }
    func changePlan(_ id: String, _ pairs: [(String, String?)] = []) -> String {
        make("/plans/\(Address.escaped(id))/change", pairs)
    }
    /// The form for what was asked, filled in.
    func askAgain(_ asking: PlanAsking) -> String {
        let links = within(asking.region)
        return asking.changing.map { links.changePlan($0.id, asking.pairs) }
            ?? links.askPlan(asking.form.kind, asking.pairs)
    }
    func making(_ id: String, _ asking: PlanAsking) -> String {
        let what: [(String, String?)] = [("plan", asking.changing?.id), ("kind", asking.form.kind.rawValue)]
        return within(asking.region).make("/plans/making/" + Address.escaped(id), what + asking.pairs)
    }
    func endMaking(_ id: String) -> String { make("/plans/making/\(Address.escaped(id))/end") }
}

extension PlanAsking {
    /// For an address. Tables are too long for one.
    var pairs: [(String, String?)] {
        form.options.filter { if case .table = $0.form { false } else { true } }.map { ($0.name, typed[$0.name]) }
    }
}
