import Hummingbird
import Outreach
import Quantities

extension Site {
    /// Bytes of a form: it may hold a table of travel times.
    private static var askLimit: Int { 2 << 20 }

    func addMakings(_ router: Router<BasicRequestContext>) {
        router.get("/plans/making") {
            try await self.look($0, $1, .plans) { try $0.ask(try $0.newPlan(), self.makings) }
        }
        router.post("/plans/making") { try await self.begin($0, $1.parameters) { try $0.newPlan() } }
        router.get("/plans/:plan/change") {
            try await self.look($0, $1, .plans) { try $0.ask(try $0.planChange(), self.makings) }
        }
        router.post("/plans/:plan/change") { try await self.begin($0, $1.parameters) { try $0.planChange() } }
        router.get("/plans/making/:id") { try await self.making($0, $1.parameters) }
        router.post("/plans/making/:id/end") { try await self.endMaking($0, $1.parameters) }
    }

    /// Begins what the form asks for, or says what is wrong with it.
    private func begin(
        _ request: Request, _ parameters: Parameters, _ what: @escaping @Sendable (Desk) throws -> PlanAsked
    ) async throws -> Response {
        let question = try Question(request, parameters)
        do {
            let fields = try await form(request, question.words, upTo: Self.askLimit)
            return try await reader.run {
                let desk = try self.desk(question)
                var asked = try what(desk)
                asked.read(fields)
                guard let asking = desk.checked(&asked) else {
                    return try self.response(.badRequest, try desk.ask(asked, self.makings), desk, .plans)
                }
                let id = try self.makings.begin(
                    asking, place: desk.name(of: asking.region), by: asked.signature.name, desk.words)
                return Self.redirect(desk.links.making(id, asking))
            }
        } catch { return try problem(error, question.viewpoint) }
    }

    /// How far a making is; asks nothing of the records, which may be busy with it.
    private func making(_ request: Request, _ parameters: Parameters) async throws -> Response {
        let question = try Question(request, parameters)
        let (words, links) = (question.words, Links(viewpoint: question.viewpoint))
        do {
            let id = try question.segment("id")
            let telling = MakingTelling(words: words, links: links)
            guard let known = makings[id] else {
                let database = standing.database
                if let plan = try await reader.run({ try Plans(database).kept(id) }) {
                    return Self.redirect(links.plan(plan.id))
                }
                return try response(plain: telling.lost(question), words, links, .plans)
            }
            if case .ready = known.state { return Self.redirect(links.plan(id)) }
            return try response(
                plain: telling.page(known, ahead: makings.ahead(of: id), now: clock.now()), words, links, .plans,
                region: known.place)
        } catch { return try problem(error, question.viewpoint) }
    }

    private func endMaking(_ request: Request, _ parameters: Parameters) async throws -> Response {
        let question = try Question(request, parameters)
        do {
            let fields = try await form(request, question.words)
            let id = try question.segment("id")
            let links = Links(viewpoint: question.viewpoint)
            makings.end(id, keepingBest: fields["keep"] == "best")
            return Self.redirect(makings[id].map { links.making(id, $0.asking) } ?? links.plans())
        } catch { return try problem(error, question.viewpoint) }
    }
}
