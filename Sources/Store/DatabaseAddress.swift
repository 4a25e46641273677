import Foundation
import Quantities

/// Where a database is: the path of a file, or `postgres://user:password@host:port/name`.
package struct DatabaseAddress: Sendable {
    package let engine: Engine
    /// The path or URL as given, with its password: for the driver only.
    let location: String
    /// The path or URL without password: for messages.
    package let shown: String
    private let secrets: [String]

    /// - Throws: `invalid` for an empty text or another scheme.
    package init(_ text: String) throws {
        location = text
        guard let scheme = text.range(of: "://") else {
            guard !text.isEmpty, text != ":memory:" else {
                throw Failure(
                    .invalid, "“\(text)”不是数据库", remedy: "请给出文件路径，或 postgres://…")
            }
            (engine, shown, secrets) = (.sqlite, text, [])
            return
        }
        let name = text[..<scheme.lowerBound]
        guard ["postgres", "postgresql"].contains(name) else {
            throw Failure(
                .invalid, "不认识“\(name)”这种数据库",
                remedy: "请给出文件路径，或 postgres://用户@主机:端口/库名")
        }
        engine = .postgres
        (shown, secrets) = Self.redacted(text, after: scheme.upperBound)
    }

    private static func redacted(_ url: String, after start: String.Index) -> (shown: String, secrets: [String]) {
        var shown = url
        var secrets: [String] = []
        let authorityEnd = url[start...].firstIndex { "/?".contains($0) } ?? url.endIndex
        if let at = url[start..<authorityEnd].lastIndex(of: "@"), let colon = url[start..<at].firstIndex(of: ":") {
            secrets.append(String(url[url.index(after: colon)..<at]))
            shown.removeSubrange(colon..<at)
        }
        if let query = shown.firstIndex(of: "?") {
            for pair in shown[query...].dropFirst().split(separator: "&") where pair.contains("password=") {
                secrets.append(String(pair.drop { $0 != "=" }.dropFirst()))
            }
            shown.removeSubrange(query...)
        }
        secrets += secrets.compactMap(\.removingPercentEncoding)
        return (shown, secrets.filter { !$0.isEmpty })
    }

    /// The text with every known password struck out.
    func withoutSecrets(_ text: String) -> String {
        secrets.reduce(text) { $0.replacingOccurrences(of: $1, with: "…") }
    }
}
