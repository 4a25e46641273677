import Hummingbird
import Quantities

/// Every address of the site, once. `Links` writes them, a test goes the whole way round.
extension Site {
    package func router() -> Router<BasicRequestContext> {
        let router = Router(options: .autoGenerateHeadEndpoints)
        router.add(middleware: Packing())
        router.add(middleware: Problems(site: self))

        func page(_ path: RouterPath, _ section: Section, _ make: @escaping @Sendable (Desk) throws -> any Page) {
            router.get(path) { request, context in
                await self.answer(request, context.parameters, in: section, make)
            }
        }

        page("/", .overview) { try $0.overview() }
        page("/findings", .overview) { try $0.findings() }
        router.get("/findings/workbook") { try await self.findingsWorkbook($0, $1.parameters) }
        page("/clauses", .clauses) { try $0.documents() }
        page("/clauses/:document", .clauses) { try $0.document() }
        page("/clauses/:document/**", .clauses) { try $0.clause() }
        page("/subjects/:kind/:id", .overview) { try $0.subject() }
        page("/why/**", .overview) { try $0.why() }
        router.get("/records") { try await self.look($0, $1, .records) { try $0.recordKinds() } }
        router.get("/records/:kind") { try await self.look($0, $1, .records) { try $0.records() } }
        page("/records/:kind/:id", .records) { try $0.record() }
        page("/records/:kind/:id/findings", .records) { try $0.counted() }
        page("/compare", .compare) { try $0.compare() }
        page("/indicators", .indicators) { try $0.indicators() }
        page("/indicators/:indicator", .indicators) { try $0.indicator() }
        page("/settings", .settings) { try $0.settings() }
        page("/settings/:setting", .settings) { try $0.setting() }
        router.post("/settings/:setting") { request, context in await self.changeSetting(request, context.parameters) }
        page("/reports", .reports) { $0.reports() }
        page("/reports/fujian-annex", .reports) { try $0.annex() }
        page("/reports/fujian-annex/cells/:county/:column", .reports) { try $0.annexCell() }
        page("/reports/henan-pairing", .reports) { try $0.pairing() }

        addRelations(router)
        addData(router)
        addResidents(router)
        addWhatIf(router)
        addPlans(router)
        addMakings(router)

        router.get("/healthz") { _, _ in "ok\n" }
        router.get("/static/:name") { _, context in try self.files.response(context.parameters.get("name") ?? "") }
        return router
    }
}

extension Site {
    /// A page that looks through many records: on the thread of its own.
    func look(
        _ request: Request, _ context: BasicRequestContext, _ section: Section,
        _ make: @escaping @Sendable (Desk) throws -> any Page
    ) async throws -> Response {
        await answer(request, context.parameters, in: section, on: reader, make)
    }
}

/// Turns errors outside the pages into pages: an address that is not there, a method that is not allowed.
struct Problems: RouterMiddleware {
    typealias Context = BasicRequestContext
    let site: Site

    func handle(
        _ request: Request, context: BasicRequestContext,
        next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let viewpoint = (try? Question(request, context.parameters))?.viewpoint ?? Viewpoint()
            if let failure = error as? Failure { return try site.problem(failure, viewpoint) }
            guard let known = error as? any HTTPResponseError, known.status == .notFound else {
                context.logger.error("\(type(of: error)) at \(request.uri.path)")
                return try site.problem(Failure(.defect, "\(error)"), viewpoint)
            }
            let words = Lexicon(language: viewpoint.language)
            let path = request.uri.path.removingPercentEncoding ?? request.uri.path
            return try site.problem(Failure(.missing, words(.noSuchPage, path)), viewpoint)
        }
    }
}
