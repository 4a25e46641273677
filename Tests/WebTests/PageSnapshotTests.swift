import Foundation
import Testing

@testable import Web

/// Every page from a sample of its model: no database, no clock.
struct PageSnapshotTests {
    let templates = try! Templates(stylesheet: "body { margin: 0 }")

    func check(_ page: some Page, _ language: Language, _ name: String) throws {
        let frame = Sample.frame(page.heading, language)
        let text = try templates.render(page, in: frame, words: Sample.words(language))
        try expectSnapshot(text, "\(name).\(language.rawValue).html")
    }

    @Test(arguments: Language.allCases)
    func `pages look as they did`(language: Language) throws {
        try check(Sample.overview(language), language, "overview")
        try check(Sample.why(language), language, "why")
        try check(Sample.subject(language), language, "subject")
        try check(Sample.record(language), language, "record")
        try check(Sample.annex(language), language, "annex")
        try check(Sample.pairing(language), language, "pairing")
        try check(Sample.problem(language), language, "problem")
        try check(Sample.ask(language), language, "ask")
        try check(Sample.making(language), language, "making")
        try check(Sample.plan(language), language, "plan")
        try check(EmptyPage(words: Sample.words(language), database: "s.db"), language, "empty")
    }

    @Test func `a name that holds a script is shown, not run`() throws {
        let text = try templates.render(
            Sample.problem(.zh), in: Sample.frame("<b>", .zh), words: Sample.words(.zh))
        #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!text.contains("<script"))
        #expect(!text.contains("<b>"))
    }
}
