import Policy
import Quantities
import Testing

@Suite struct IndicatorTests {
    static let good = """
        - id: villages
          label: {zh: 村, en: Villages}
          meaning: {zh: 有人口数的村, en: Villages with a population}
          subject: village
          form: share
          part: if given(population) then 1 else 0
          whole: '1'
          per: year
          targets: [doc/1/twice]
        """

    func problems(_ text: String) -> [String] {
        SmallBook.read(SmallBook.rule(), ["indicators.yaml": text]).problems.map(\.message)
    }

    @Test func `an indicator is read with its parts and targets`() throws {
        let (book, problems) = SmallBook.read(SmallBook.rule(), ["indicators.yaml": Self.good])
        #expect(problems.isEmpty, "\(problems)")
        let indicator = try #require(book?.indicators.first)
        #expect(indicator.form == .share && indicator.whole != nil && indicator.targets == ["doc/1/twice"])
        #expect(indicator.per == .year && indicator.better == .neither)
    }

    @Test func `a share without a whole, an unknown rule and a second of the same name are refused`() {
        #expect(problems(Self.good.replacing("  whole: '1'\n", with: "")) == ["“whole”与“form”不合"])
        #expect(problems(Self.good.replacing("doc/1/twice", with: "doc/1/thrice")) == ["没有规则“doc/1/thrice”"])
        #expect(problems(Self.good + "\n" + Self.good) == ["指标“villages”重复"])
    }

    @Test func `a decision holds from its first day, the nearer region before the one above`() throws {
        func local(_ region: String, _ value: Double?, _ from: String?) -> LocalSetting {
            LocalSetting(
                region: region, value: value.map { .number($0) }, setBy: "甲", setOn: CivilDate("2026-01-05")!,
                reason: "乙", from: from.flatMap { CivilDate($0) })
        }
        let (book, _) = SmallBook.read(SmallBook.rule(), [:])
        let changed = try #require(book).with(local: [
            "half_day_hours": [
                local("350000", 4, nil), local("350400", 3, "2026-03-01"), local("350400", nil, "2026-06-01")
            ]
        ])
        let setting = try #require(changed.setting("half_day_hours"))
        func value(_ day: String) -> SettingValue {
            setting.value(lineage: ["350427", "350400", "350000"], on: CivilDate(day)!).value
        }
        #expect(value("2026-02-28") == .number(4))
        #expect(value("2026-03-01") == .number(3))
        // Back to what holds above it.
        #expect(value("2026-06-01") == .number(4))
        #expect(setting.turns.map(\.description) == ["2026-03-01", "2026-06-01"])
    }
}
