/// A part of the catalogue of words: each raw value is Chinese, a bar, English. `{}` is where a value goes.
///
/// The name of a case is its name in templates: `{{w.overview}}`; no two parts share a name.
protocol CatalogueWords: RawRepresentable, CaseIterable, Sendable where RawValue == String {}

extension CatalogueWords {
    func text(in language: Language) -> String {
        let parts = rawValue.split(separator: "|", maxSplits: 1)
        return String(parts[language == .zh ? 0 : parts.count - 1])
    }
}

/// Every part of the catalogue, once.
enum Catalogue {
    static let parts: [any CatalogueWords.Type] = [
        Word.self, DataWord.self, RecordWord.self, MapWord.self, RelationWord.self, ResidentWord.self, TimeWord.self,
        IndicatorWord.self, SettingWord.self, WhatIfWord.self, PlanWord.self, MakingWord.self, CompareWord.self,
    ]

    /// Each word of each part by its name.
    static let byName: [String: any CatalogueWords] = {
        var found: [String: any CatalogueWords] = [:]
        for part in parts { for (name, word) in named(part) { found[name] = word } }
        return found
    }()

    static func named<Part: CatalogueWords>(_ part: Part.Type) -> [(name: String, word: any CatalogueWords)] {
        part.allCases.map { ("\($0)", $0) }
    }
}
