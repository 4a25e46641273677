import Mustache

/// A part of a page that says itself what its values are called in templates. The library finds the others by
/// reflection, which takes longer than all else that a page needs: what stands on a page many times is a `Part`.
protocol Part: MustacheParent, Sendable {
    /// Every value by its name, for templates.
    static var parts: Parts<Self> { get }
}

typealias Parts<Whole> = [String: @Sendable (Whole) -> Any?]

extension Part {
    func child(named name: String) -> Any? { Self.parts[name].flatMap { $0(self) } }
}
