import Foundation
import Testing

@testable import Web

struct WordTests {
    @Test func `every word is there in both languages with the same gaps`() {
        for (name, word) in Catalogue.byName {
            let chinese = word.text(in: .zh)
            let english = word.text(in: .en)
            #expect(!chinese.isEmpty && !english.isEmpty && word.rawValue.contains("|"), "\(name)")
            let gaps = [chinese, english].map { $0.components(separatedBy: "{}").count }
            #expect(gaps[0] == gaps[1], "\(name)")
        }
    }

    @Test func `no two parts of the catalogue share a name`() {
        let names = Catalogue.parts.flatMap { part in Catalogue.named(part).map(\.name) }
        #expect(Set(names).count == names.count)
    }

    @Test func `every word that a template uses is in the catalogue`() throws {
        let root = try Resources.folder("Templates")
        let used = /\{\{w\.([A-Za-z]+)\}\}/
        for name in try Templates.names(in: root) {
            let text = try String(contentsOf: root.appending(path: name + ".mustache"), encoding: .utf8)
            for match in text.matches(of: used) {
                #expect(Catalogue.byName[String(match.1)] != nil, "\(name) uses \(match.1)")
            }
        }
    }

    @Test func `gaps are filled in order`() {
        #expect(Lexicon(language: .en)(.shownOf, "50", "1,204") == "50 on this page, 1,204 in all")
        #expect(Lexicon(language: .zh)(.shownOf, "50", "1,204") == "本页 50 条，共 1,204 条")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000")])
    func `thousands stand apart`(number: Int, text: String) { #expect(ValueWords.grouped(number) == text) }

    @Test(arguments: [(2.0, "2"), (3.5, "3.5"), (66.666, "66.67"), (0.999, "1"), (.nan, "–")])
    func `numbers have two decimals at most`(number: Double, text: String) { #expect(ValueWords.plain(number) == text) }
}
