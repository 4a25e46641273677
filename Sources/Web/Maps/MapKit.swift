import Foundation
import Hummingbird
import NIOCore
import Quantities

/// What maps need besides the records: outlines, the library for the browser, a background.
package struct MapKit: Sendable {
    private let outlines: Outlines
    /// Address of background tiles, with {z}, {x} and {y}; nil draws none.
    let tiles: String?
    let tilesCredit: String
    /// The library's two files, by the name they are served under; empty where it is not installed.
    private let library: [String: (type: String, body: ByteBuffer)]

    /// Where Debian's package libjs-leaflet puts the library.
    package static let leafletFolder = "/usr/share/javascript/leaflet"
    package static let none = MapKit()

    private init() { (outlines, tiles, tilesCredit, library) = (Outlines { .none }, nil, "", [:]) }

    /// - Parameters:
    ///   - boundaries: read when a map is first asked for, or when the server has nothing else to do.
    ///   - leaflet: the folder of the library; where it is not there, pages show the map that the server draws.
    ///   - tiles: `https://…/{z}/{x}/{y}.png`.
    /// - Throws: `invalid` where `tiles` is no such address.
    package init(
        boundaries: @escaping @Sendable () throws -> Boundaries, leaflet: String = leafletFolder,
        tiles: String? = nil, tilesCredit: String = ""
    ) throws {
        if let tiles, Self.origin(tiles) == nil || !tiles.contains("{z}") {
            throw Failure(
                .invalid, "--tiles is “\(tiles)”", remedy: "write https://host/{z}/{x}/{y}.png; http is taken too")
        }
        outlines = Outlines(boundaries)
        self.tiles = tiles
        self.tilesCredit = tilesCredit
        let files = [("leaflet.js", "leaflet.min.js", "text/javascript"), ("leaflet.css", "leaflet.css", "text/css")]
        var library: [String: (type: String, body: ByteBuffer)] = [:]
        for (name, file, type) in files {
            let path = leaflet + "/" + file
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            library[name] = (type + "; charset=utf-8", ByteBuffer(bytes: data))
        }
        self.library = library.count == files.count ? library : [:]
    }

    /// - Throws: what reading the files threw.
    var boundaries: Boundaries { get throws { try outlines.read() } }

    var hasLibrary: Bool { !library.isEmpty }

    /// `https://host`, for the browser's permission to load tiles.
    var tilesOrigin: String? { tiles.flatMap(Self.origin) }

    private static func origin(_ tiles: String) -> String? {
        let parts = tiles.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 3, parts[0] == "https:" || parts[0] == "http:", parts[1].isEmpty, !parts[2].isEmpty,
            parts[2].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-:{}".contains($0)) })
        else { return nil }
        // `{s}` stands for servers of one domain.
        return "\(parts[0])//\(parts[2].replacing("{s}", with: "*"))"
    }

    func response(_ name: String) throws -> Response {
        guard let file = library[name] else { throw Failure(.missing, "there is no file /static/leaflet/\(name)") }
        return Response(
            status: .ok,
            headers: [
                .contentType: file.type, .cacheControl: "public, max-age=86400", .xContentTypeOptions: "nosniff"
            ], body: .init(byteBuffer: file.body))
    }
}

/// Outlines that are read once, when first needed.
private final class Outlines: @unchecked Sendable {
    private let make: @Sendable () throws -> Boundaries
    private let lock = NSLock()
    // Guarded by the lock.
    private var known: Boundaries?

    init(_ make: @escaping @Sendable () throws -> Boundaries) { self.make = make }

    func read() throws -> Boundaries {
        lock.lock()
        defer { lock.unlock() }
        if let known { return known }
        let made = try make()
        known = made
        return made
    }
}
