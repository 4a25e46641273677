/// The two databases that one SQL text runs on.
package enum Engine: String, Sendable, CaseIterable {
    /// A file, inside the program: the default.
    case sqlite
    /// A server, for several nodes.
    case postgres
}
