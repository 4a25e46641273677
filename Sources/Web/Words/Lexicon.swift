import Mustache
import Policy
import Quantities

/// The catalogue of words in one language: `words(.overview)` in Swift, `{{w.overview}}` in templates.
struct Lexicon: Sendable, MustacheParent {
    let language: Language

    /// The word, with each `{}` replaced by the next of `values`.
    func callAsFunction(_ word: Word, _ values: String...) -> String { fill(word, values) }

    /// A word of another part of the catalogue: `words(DataWord.template)`.
    func callAsFunction(_ word: some CatalogueWords, _ values: String...) -> String { fill(word, values) }

    private func fill(_ word: some CatalogueWords, _ values: [String]) -> String {
        let pieces = word.text(in: language).components(separatedBy: "{}")
        var text = pieces[0]
        for (index, piece) in pieces.dropFirst().enumerated() {
            text += (index < values.count ? values[index] : "") + piece
        }
        return text
    }

    func callAsFunction(_ words: Words) -> String {
        let chosen = language == .zh ? words.zh : words.en
        // Some words are given in one language only; the other is better than nothing.
        return chosen.isEmpty ? (language == .zh ? words.en : words.zh) : chosen
    }

    func child(named name: String) -> Any? { Catalogue.byName[name]?.text(in: language) }
}
