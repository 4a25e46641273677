import Foundation
import Hummingbird
import Outreach
import Quantities

extension Site {
    func addPlans(_ router: Router<BasicRequestContext>) {
        router.get("/plans") { try await self.look($0, $1, .plans) { try $0.plans(self.makings) } }
        router.get("/plans/compare") { try await self.look($0, $1, .plans) { try $0.planComparison() } }
        router.get("/plans/:plan/today") { try await self.look($0, $1, .plans) { try $0.planToday() } }
        router.get("/plans/:plan") { try await self.look($0, $1, .plans) { try $0.plan(self.maps) } }
        router.get("/plans/:plan/reasons") { try await self.look($0, $1, .plans) { try $0.planReasons() } }
        router.get("/plans/:plan/map.geojson") { try await self.features($0, $1) { try $0.planFeatures($1) } }
        router.get("/plans/:plan/file") { try await self.planFile($0, $1.parameters) }
        router.post("/plans/:plan/decision") { try await self.decidePlan($0, $1.parameters) }
    }

    private func planFile(_ request: Request, _ parameters: Parameters) async throws -> Response {
        let question = try Question(request, parameters)
        do {
            let format = try question.choice("format", PlanExport.Format.self) ?? .xlsx
            let export = try await reader.run {
                let desk = try self.desk(question)
                return try PlanExport(try desk.namedPlan(), desk.book)
            }
            return try await download(export.fileName(format), format.contentType) { try export.write(format, to: $0) }
        } catch { return try problem(error, question.viewpoint) }
    }

    private func decidePlan(_ request: Request, _ parameters: Parameters) async throws -> Response {
        let question = try Question(request, parameters)
        do {
            let fields = try await form(request, question.words)
            return try await reader.run {
                let desk = try self.desk(question)
                let mistakes = try desk.decide(fields, clock: self.clock)
                if mistakes.isEmpty {
                    return Self.redirect(desk.links.plan(try desk.namedPlan().id, isKept: true))
                }
                let page = try desk.plan(self.maps, form: fields, mistakes: mistakes)
                return try self.response(.badRequest, page, desk, .plans)
            }
        } catch { return try problem(error, question.viewpoint) }
    }
}

extension Desk {
    /// Keeps the decision that the form holds, or says what is wrong with it.
    fileprivate func decide(_ fields: FormFields, clock: Clock) throws -> [String] {
        let plan = try namedPlan()
        let signature = Signature(fields)
        let decision = Plan.Decision(rawValue: fields["decision"])
        var mistakes: [String] = []
        if decision == nil { mistakes.append(words(PlanWord.noDecision)) }
        mistakes += signature.mistakes(words)
        guard mistakes.isEmpty, let decision else { return mistakes }
        let plans = Plans(standing.database, clock: clock)
        do {
            switch decision {
            case .accepted: _ = try plans.accept(plan, by: signature.name, reason: signature.reason)
            case .refused: try plans.refuse(plan, by: signature.name, reason: signature.reason)
            }
            return []
        } catch let failure as Failure
            where plan.verdict == nil && (failure.kind == .conflict || failure.kind == .invalid)
        {
            return [[failure.what, failure.remedy].compactMap { $0 }.joined(separator: words(.comma))]
        }
    }
}

extension Links {
    func plans() -> String { make("/plans") }
    func plan(_ id: String, isKept: Bool = false) -> String {
        make("/plans/" + Address.escaped(id), [("kept", isKept ? "1" : nil)])
    }
    func planToday(_ id: String) -> String { make("/plans/\(Address.escaped(id))/today") }
    /// `name` is a number of the plan's list, an id or a rule.
    func planReasons(_ id: String, of name: String? = nil) -> String {
        make("/plans/\(Address.escaped(id))/reasons", [("what", name)])
    }
    func planFile(_ id: String, _ format: PlanExport.Format) -> String {
        make("/plans/\(Address.escaped(id))/file", [("format", format.rawValue)])
    }
    func planFeatures(_ id: String) -> String { make("/plans/\(Address.escaped(id))/map.geojson") }
    func planDecision(_ id: String) -> String { make("/plans/\(Address.escaped(id))/decision") }
}
