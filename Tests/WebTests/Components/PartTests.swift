import Foundation
import Testing

@testable import Web

/// Parts name their values by hand: a forgotten one would be a hole in a page.
struct PartTests {
    private struct Nameless: Names {
        func name(kind: String, id: String) -> String? { nil }
    }

    @Test func `a part answers to the name of every value that it holds`() throws {
        let book = try SmallSite.book.get()
        let telling = Telling(
            words: Sample.words(.zh), links: Sample.links(.zh), book: book, names: Nameless())
        let document = try #require(book.documents.first { $0.clauses.contains { $0.rule != nil } })
        let clause = try #require(document.clauses.first { $0.rule != nil })
        let pages: [any Page] = [
            Sample.overview(.zh), Sample.why(.zh), Sample.subject(.zh), Sample.record(.zh), Sample.annex(.zh),
            Sample.pairing(.zh),
            ClausePage(
                clause, in: document, telling, sentence: "句",
                judged: .init(filters: [], list: .init(rows: [], pager: .init(shown: "0")))),
            DocumentPage(document, onlyRules: false, telling, tallies: [:]) { _ in "句" },
        ]
        var seen: Set<String> = []
        for page in pages { check(page, &seen) }
        check(Sample.frame("页", .zh), &seen)
        #expect(seen.isSuperset(of: ["Frame", "Link", "CountsTable", "FindingRow", "ClausePage", "ClauseRow"]))
    }

    private func check(_ held: Any, _ seen: inout Set<String>) {
        guard let value = bare(held) else { return }
        let children = Mirror(reflecting: value).children
        if let part = value as? any Part {
            seen.insert("\(type(of: part))")
            #expect(names(part) == Set(children.compactMap(\.label)), "\(type(of: part))")
            for child in children {
                let answer = part.child(named: child.label ?? "")
                #expect(text(answer) == text(bare(child.value)), "\(type(of: part)).\(child.label ?? "")")
            }
        }
        for child in children { check(child.value, &seen) }
    }

    private func names(_ part: some Part) -> Set<String> { Set(type(of: part).parts.keys) }

    /// What an optional holds, nil where it holds nothing.
    private func bare(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        return mirror.displayStyle == .optional ? mirror.children.first?.value : value
    }

    private func text(_ value: Any?) -> String { value.map { "\($0)" } ?? "nothing" }
}
