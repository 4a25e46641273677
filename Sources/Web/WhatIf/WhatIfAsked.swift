import Outreach
import Policy
import Quantities

/// What a reader supposes, as the address says it.
struct WhatIfAsked {
    static let names = [
        "rule", "number", "setting", "value", "scope", "mode", "since", "place", "origin", "persons", "title", "from",
        "to",
    ]
    private let question: Question
    private let words: Lexicon

    init(_ question: Question) {
        self.question = question
        words = question.words
    }

    /// As written, without blanks around.
    subscript(name: String) -> String { FormFields.trimmed(question[name] ?? "") }

    /// The fields that make a supposition where they are filled in.
    var isEmpty: Bool { ["number", "value", "mode", "place"].allSatisfy { self[$0].isEmpty } }

    /// The pairs of the address, for further pages of the same supposition.
    var pairs: [(String, String?)] { Self.names.map { ($0, self[$0].isEmpty ? nil : self[$0]) } }

    /// - Parameter region: code of the region that is shown.
    /// - Throws: `invalid` for what is missing or is none of what is asked.
    func supposition(region: String?) throws(Failure) -> Supposition {
        var supposition = Supposition()
        if !self["number"].isEmpty {
            supposition.bounds[try needed("rule", .ruleIdentifier)] = try number(self["number"])
        }
        if !self["value"].isEmpty {
            let name = try needed("setting", .settingName)
            let here = self["scope"] == "here" ? region : nil
            supposition.settings.append(SupposedSetting(name: name, region: here, value: self["value"]))
        }
        if !self["mode"].isEmpty {
            guard let region else { throw Failure(.invalid, words(WhatIfWord.modeNeedsRegion)) }
            let since = try date("since", .modeSince)
            supposition.modes.append(SupposedMode(region: region, mode: self["mode"], since: since))
        }
        if !self["place"].isEmpty { supposition.postings.append(try postings()) }
        return supposition
    }

    private func postings() throws(Failure) -> SupposedPostings {
        let persons = self["persons"].isEmpty ? "1" : self["persons"]
        guard let count = Int(persons) else { throw notANumber(persons) }
        guard let level = Int(self["title"].isEmpty ? "3" : self["title"]) else { throw notANumber(self["title"]) }
        return SupposedPostings(
            place: self["place"], origin: try needed("origin", .postingOrigin), persons: count, titleLevel: level,
            from: try date("from", .modeSince), to: self["to"].isEmpty ? nil : try date("to", .postingTo))
    }

    private func needed(_ name: String, _ word: WhatIfWord) throws(Failure) -> String {
        guard !self[name].isEmpty else { throw Failure(.invalid, words(WhatIfWord.lacksPart, words(word))) }
        return self[name]
    }

    private func number(_ text: String) throws(Failure) -> Double {
        guard let number = Double(text) else { throw notANumber(text) }
        return number
    }

    private func notANumber(_ text: String) -> Failure { Failure(.invalid, words(WhatIfWord.notANumber, text)) }

    private func date(_ name: String, _ word: WhatIfWord) throws(Failure) -> CivilDate {
        let text = try needed(name, word)
        guard let date = CivilDate(typed: text) else { throw Failure(.invalid, words(.notADate, words(word), text)) }
        return date
    }
}
