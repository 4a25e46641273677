import Foundation
import Testing

@testable import Web

/// Parts name their values by hand: a forgotten one would be a hole in a page.
struct PartTests {
    @Test func `a part answers to the name of every value that it holds`() {
        let pages: [any Page] = [
            Sample.overview(.zh), Sample.why(.zh), Sample.subject(.zh), Sample.record(.zh), Sample.annex(.zh),
            Sample.pairing(.zh),
        ]
        var seen: Set<String> = []
        for page in pages { check(page, &seen) }
        check(Sample.frame("页", .zh), &seen)
        #expect(seen.isSuperset(of: ["Frame", "Link", "CountsTable", "FindingRow", "WhyPage", "OverviewPage"]))
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
