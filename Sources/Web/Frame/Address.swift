import Foundation

/// A path and a query, escaped: how links are written and requests are read.
enum Address {
    /// Characters that stand for themselves in one segment of a path or in a value of a query (RFC 3986, unreserved).
    private static let plain = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    /// `path` with the pairs that have a value.
    static func write(_ path: String, _ pairs: [(String, String?)]) -> String {
        let query = pairs.compactMap { name, value in value.map { "\(name)=\(escaped($0))" } }
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }
}
