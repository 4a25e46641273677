import Foundation
import Outreach
import Policy
import Testing

@Suite struct UnitsTests {
    @Test func `every unit of a kind, a rule, a setting, an indicator or a report has an English name`() throws {
        let folder = QuotesTests.root.appending(path: "policies").path
        let book = try PolicyBook.load(folder: folder, vocabulary: Records.vocabulary)
        var units: Set<String> = []
        for kind in Records.vocabulary.kinds { units.formUnion(kind.fields.compactMap(\.unit)) }
        units.formUnion(book.rules.flatMap { [$0.unit, $0.alternative?.unit] }.compactMap { $0 })
        units.formUnion(book.settings.compactMap(\.unit) + book.indicators.compactMap(\.unit))
        units.formUnion(book.reports.flatMap(\.columns).map(\.unit))
        #expect(units.count > 20)
        #expect(units.filter { AmountText.english($0) == nil }.sorted() == [])
        #expect(units.filter { !$0.contains(/\p{Han}/) }.sorted() == ["%", "km²", "°"], "units are declared in Chinese")
    }

    @Test(arguments: [
        ("1", "次", "1 time"), ("2", "次", "2 times"), ("3", "级", "level 3"), ("4", "个", "4"), ("80", "%", "80 %"),
        ("12", "°", "12°"), ("2023", "年", "2023"), ("5", "斗", "5 斗"),
    ])
    func `an amount is told in English`(number: String, unit: String, text: String) {
        #expect(AmountText.english(number, unit) == text)
    }
}
