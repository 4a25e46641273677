import Foundation
import Hummingbird
import NIOCore

extension Site {
    func addRelations(_ router: Router<BasicRequestContext>) {
        router.get("/relations") { try await self.look($0, $1, .relations) { try $0.relations() } }
        router.get("/relations/picture") { try await self.look($0, $1, .relations) { try $0.relationPicture() } }
        router.get("/relations/map") { try await self.look($0, $1, .relations) { try $0.relationMap(self.maps) } }
        router.get("/relations/map.geojson") { request, context in
            let question = try Question(request, context.parameters)
            do {
                let data = try await self.reader.run { try self.desk(question).relationFeatures(self.maps) }
                return Response(
                    status: .ok,
                    headers: [
                        .contentType: "application/geo+json", .cacheControl: "no-store",
                        .xContentTypeOptions: "nosniff"
                    ], body: .init(byteBuffer: ByteBuffer(bytes: data)))
            } catch { return try self.problem(error, question.viewpoint) }
        }
        router.get("/static/leaflet/:name") { request, context in
            try self.maps.response(context.parameters.get("name") ?? "", request)
        }
    }
}
