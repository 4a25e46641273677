import Hummingbird
import NIOCore

extension Site {
    func addResidents(_ router: Router<BasicRequestContext>) {
        router.get("/public") { try await self.look($0, $1, .residents) { try $0.residents() } }
        router.get("/public/institutions/:id") { try await self.look($0, $1, .residents) { try $0.experts() } }
        router.get("/public/villages/:id") { try await self.look($0, $1, .residents) { try $0.rounds() } }
        router.get("/public/institutions/:id/calendar.ics") {
            try await self.calendar($0, $1) { try $0.expertCalendar() }
        }
        router.get("/public/villages/:id/calendar.ics") { try await self.calendar($0, $1) { try $0.roundCalendar() } }
    }

    private func calendar(
        _ request: Request, _ context: BasicRequestContext, _ make: @escaping @Sendable (Desk) throws -> String
    ) async throws -> Response {
        let question = try Question(request, context.parameters)
        do {
            let text = try await reader.run { try make(self.desk(question)) }
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/calendar; charset=utf-8", .cacheControl: "public, max-age=3600",
                    .contentDisposition: "inline; filename=\"xiachen.ics\"", .xContentTypeOptions: "nosniff",
                ], body: .init(byteBuffer: ByteBuffer(string: text)))
        } catch { return try problem(error, question.viewpoint) }
    }
}
