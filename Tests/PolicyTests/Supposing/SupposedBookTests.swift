import Quantities
import Testing

@testable import Policy

/// A book with other numbers and settings, in thought.
@Suite struct SupposedBookTests {
    private func book() throws -> PolicyBook {
        try SmallBook.checked(["where": "setting.half_day_hours >= 4"]).book
    }

    @Test func `a rule asks for another number, and the book it came from for the old one`() throws {
        let book = try book()
        let supposed = try book.supposing(bounds: ["doc/1/twice": 3], settings: [])
        #expect(supposed.rule("doc/1/twice")?.boundNumber == 3)
        #expect(book.rule("doc/1/twice")?.boundNumber == 2)
    }

    @Test func `a setting gets another value, everywhere or in a region`() throws {
        let book = try book()
        let everywhere = try book.supposing(
            bounds: [:], settings: [.init(name: "half_day_hours", region: nil, value: "4")])
        #expect(everywhere.setting("half_day_hours")?.standard == .number(4))
        let local = try book.supposing(
            bounds: [:], settings: [.init(name: "scope", region: "350427", value: "名单内")])
        #expect(local.setting("scope")?.standard == .text("every"))
        let there = local.setting("scope")?.value(lineage: ["350427", "350400"], on: CivilDate(day: 20_000))
        #expect(there?.value == .text("listed"))
    }

    @Test func `what cannot be supposed says what could`() throws {
        let book = try book()
        func failure(_ bounds: [String: Double], _ settings: [SupposedSetting] = []) -> Failure? {
            #expect(throws: Failure.self) { try book.supposing(bounds: bounds, settings: settings) }
        }
        #expect(failure(["doc/1/twise": 3])?.remedy?.contains("doc/1/twice") == true)
        #expect(failure(["doc/1/twice": .infinity])?.kind == .invalid)
        #expect(failure([:], [.init(name: "scop", region: nil, value: "x")])?.remedy?.contains("scope") == true)
        #expect(failure([:], [.init(name: "scope", region: nil, value: "x")])?.remedy?.contains("名单内") == true)
        #expect(failure([:], [.init(name: "half_day_hours", region: nil, value: "四")])?.remedy?.contains("3.5") == true)
        let text = try SmallBook.checked(["measure": "built_on", "require": "\">= 2020-01-01\"", "unit": nil]).book
        #expect(throws: Failure.self) { try text.supposing(bounds: ["doc/1/twice": 1], settings: []) }
    }

    @Test func `the rules reached are those that read what is changed`() throws {
        let book = try book()
        let assessor = Assessor(
            book, Dataset(SmallVocabulary.vocabulary), calendar: WorkingCalendar(),
            asOf: CivilDate(year: 2026, month: 1, day: 1)!)
        let id = ["doc/1/twice"]
        let round = SmallVocabulary.vocabulary.index(of: "round")!
        let posting = SmallVocabulary.vocabulary.index(of: "posting")!
        #expect(assessor.rulesReached(by: ["doc/1/twice"], settings: [], kinds: []) == id)
        #expect(assessor.rulesReached(by: [], settings: ["half_day_hours"], kinds: []) == id)
        #expect(assessor.rulesReached(by: [], settings: ["scope"], kinds: []) == [])
        #expect(assessor.rulesReached(by: [], settings: [], kinds: [round]) == id)
        #expect(assessor.rulesReached(by: [], settings: [], kinds: [posting]) == [])
    }
}
