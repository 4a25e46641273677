import Foundation
import Hummingbird
import NIOCore

extension Site {
    func addRelations(_ router: Router<BasicRequestContext>) {
        router.get("/relations") { try await self.look($0, $1, .relations) { try $0.relations() } }
        router.get("/relations/picture") { try await self.look($0, $1, .relations) { try $0.relationPicture() } }
        router.get("/relations/map") { try await self.look($0, $1, .relations) { try $0.relationMap(self.maps) } }
        router.get("/relations/map.geojson") { try await self.features($0, $1) { try $0.relationFeatures($1) } }
        router.get("/map") { request, context in
            await self.answer(request, context.parameters, in: .overview) { try $0.placeMap(self.maps) }
        }
        router.get("/map.geojson") { try await self.features($0, $1) { try $0.placeFeatures($1) } }
        router.get("/static/leaflet/:name") { _, context in
            try self.maps.response(context.parameters.get("name") ?? "")
        }
    }

    /// A scene as GeoJSON, for the map in the browser.
    func features(
        _ request: Request, _ context: BasicRequestContext,
        _ make: @escaping @Sendable (Desk, MapKit) throws -> Data
    ) async throws -> Response {
        let question = try Question(request, context.parameters)
        do {
            let data = try await reader.run { try make(self.desk(question), self.maps) }
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/geo+json", .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
                ], body: .init(byteBuffer: ByteBuffer(bytes: data)))
        } catch { return try problem(error, question.viewpoint) }
    }
}
