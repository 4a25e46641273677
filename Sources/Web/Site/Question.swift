import Foundation
import Hummingbird
import Quantities

/// What a request asks for: its path and query, unescaped and checked.
struct Question: Sendable {
    private let values: [String: String]
    private let parameters: Parameters
    /// The path and query as they came, for the link to the other language.
    let path: String
    private(set) var viewpoint = Viewpoint()
    var words: Lexicon { Lexicon(language: viewpoint.language) }

    /// - Throws: `invalid` where the query is not text or a common part of it makes no sense.
    init(_ request: Request, _ parameters: Parameters) throws {
        self.parameters = parameters
        path = request.uri.path
        values = try Self.read(request.uri.query ?? "")
        viewpoint.language = try choice("lang", Language.self) ?? .zh
        viewpoint.region = values["region"]
        viewpoint.asOf = try date("as_of")
    }

    /// No request: what is asked for is known already.
    init(_ viewpoint: Viewpoint) {
        (values, parameters, path) = ([:], Parameters(), "")
        self.viewpoint = viewpoint
    }

    /// The same question, asked in a language.
    func address(in language: Language) -> String {
        var asked = values
        asked["lang"] = language == .zh ? nil : language.rawValue
        return Address.write(path, asked.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    subscript(name: String) -> String? { values[name] }

    /// Names of the query that begin so, sorted.
    func names(prefix: String) -> [String] { values.keys.filter { $0.hasPrefix(prefix) }.sorted() }

    func required(_ name: String, example: String) throws -> String {
        guard let value = values[name] else { throw lacks(name, example) }
        return value
    }

    private func lacks(_ name: String, _ example: String) -> Failure {
        Failure(.invalid, words(.lacks, name), remedy: words(.addToAddress, "\(name)=\(example)"))
    }

    func date(_ name: String) throws -> CivilDate? {
        guard let text = values[name] else { return nil }
        guard let date = CivilDate(typed: text) else { throw Failure(.invalid, words(.notADate, name, text)) }
        return date
    }

    /// The first day that anyone may ask about: before it there is neither a document nor a record.
    static let firstDay = CivilDate(year: 2000, month: 1, day: 1)!

    /// - Throws: `invalid` for a day that cannot be judged.
    func check(_ day: CivilDate, today: CivilDate) throws {
        let remedy = words(TimeWord.pickDayBetween, Self.firstDay.description, today.description)
        if day > today {
            throw Failure(
                .invalid, words(TimeWord.dateAhead, day.description, today.description), remedy: remedy)
        }
        if day < Self.firstDay {
            throw Failure(
                .invalid, words(TimeWord.dateTooEarly, day.description, Self.firstDay.description), remedy: remedy)
        }
    }

    /// What a form on the page keeps of the address.
    func kept(without names: Set<String>) -> [Hidden] {
        values.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
            .map { Hidden(name: $0.key, value: $0.value) }
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = values[name] else { return nil }
        guard let value = Int(text), range.contains(value) else {
            throw Failure(.invalid, words(.notInRange, name, text, "\(range.lowerBound)", "\(range.upperBound)"))
        }
        return value
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, _ type: Choice.Type) throws -> Choice?
    where Choice.RawValue == String {
        guard let text = values[name] else { return nil }
        guard let value = Choice(rawValue: text) else {
            throw Failure(
                .invalid, words(.notOneOf, name, text, Choice.allCases.map(\.rawValue).joined(separator: ", ")))
        }
        return value
    }

    /// The same where it must be there.
    func required<Choice: RawRepresentable & CaseIterable>(_ name: String, example: Choice) throws -> Choice
    where Choice.RawValue == String {
        guard let value = try choice(name, Choice.self) else { throw lacks(name, example.rawValue) }
        return value
    }

    /// One segment of the path.
    func segment(_ name: String) throws -> String {
        guard let text = parameters.get(name)?.removingPercentEncoding, !text.isEmpty else {
            throw Failure(.invalid, words(.brokenAddress))
        }
        return text
    }

    /// The rest of the path: ids of rules hold slashes.
    func rest() throws -> String {
        let text = parameters.getCatchAll().joined(separator: "/").removingPercentEncoding
        guard let text, !text.isEmpty else { throw Failure(.invalid, words(.brokenAddress)) }
        return text
    }

    /// Pairs of a query; where a name comes twice the last one counts, an empty value is none.
    static func read(_ query: String) throws -> [String: String] {
        var values: [String: String] = [:]
        for (name, value) in try pairs(query) { values[name] = value.isEmpty ? nil : value }
        return values
    }

    /// Names and values in their order, unescaped.
    static func pairs(_ query: String) throws -> [(name: String, value: String)] {
        try query.split(separator: "&").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let text = parts.count > 1 ? parts[1].replacing("+", with: " ") : ""
            guard let name = parts[0].removingPercentEncoding, let value = text.removingPercentEncoding,
                !value.contains("\0")
            else { throw Failure(.invalid, Lexicon(language: .zh)(.brokenAddress)) }
            return (name, value)
        }
    }
}
