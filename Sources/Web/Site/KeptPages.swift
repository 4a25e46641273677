import Foundation
import Hummingbird
import Quantities

/// Pages made from the records as they stand, kept until the next change: who asks for the same gets the same bytes.
final class KeptPages: @unchecked Sendable {
    /// What a page is made from besides the records.
    struct Key: Hashable, Sendable {
        /// Path and query as they came.
        var address: String
        var asOf: CivilDate
        /// For readers who take gzip: packed once, not each time.
        var isPacked: Bool
    }

    /// Bytes kept at most; then all are made anew when asked for.
    private static let room = 64 << 20
    private let lock = NSLock()
    // Guarded by the lock.
    private var pages: [Key: Response] = [:]
    private var bytes = 0

    subscript(key: Key) -> Response? {
        lock.lock()
        defer { lock.unlock() }
        return pages[key]
    }

    func keep(_ page: Response, under key: Key) {
        let size = page.body.contentLength ?? 0
        lock.lock()
        defer { lock.unlock() }
        if bytes + size > Self.room { (pages, bytes) = ([:], 0) }
        if pages.updateValue(page, forKey: key) == nil { bytes += size }
    }
}

extension Section {
    /// Whether its pages change only when records do: others also show what waits for an answer.
    var showsRecordsAlone: Bool {
        switch self {
        case .overview, .clauses, .indicators, .relations, .records, .compare, .residents: true
        case .reports, .whatIf, .plans, .data, .settings: false
        }
    }
}
