/// All record kinds of the house: the words that rules may use.
package struct Vocabulary: Sendable {
    package let kinds: [Kind]
    private let indexByName: [String: Int]

    /// - Precondition: kind names are unique and every reference names a kind (checked by a test of the kinds).
    package init(_ kinds: [Kind]) {
        self.kinds = kinds
        self.indexByName = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1.name, $0) })
    }

    package func kind(_ name: String) -> Kind? { indexByName[name].map { kinds[$0] } }
    package func index(of name: String) -> Int? { indexByName[name] }
}
