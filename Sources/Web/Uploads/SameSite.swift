import HTTPTypes
import Hummingbird

/// Whether a form was sent from a page of this site. A page of another site can make a reader's browser send one here:
/// browsers say so, and the form is refused.
enum SameSite {
    static func sent(_ request: Request) -> Bool {
        if let site = request.headers[.secFetchSite] { return site == "same-origin" || site == "none" }
        guard let origin = request.headers[.origin] else { return true }
        let host = request.head.authority ?? request.headers[HTTPField.Name("Host")!] ?? ""
        return origin.split(separator: "/").last.map(String.init) == host
    }
}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")!
}
