import Quantities

// The parts of a rule without expressions.
extension RuleReader {
    func checkUnit(_ measure: Typed?, _ unit: String?, at map: YamlMap) {
        guard let measured = measure?.unit, let unit, !isSameUnit(measured, unit) else { return }
        let place = map.place(map.has("unit") ? "unit" : "measure")
        problems.add(place, "unit 是“\(unit)”，measure 的单位是“\(measured)”", expected: measured)
    }

    func period() -> PeriodUnit? {
        guard map.required("per", PeriodUnit.allCases.map(\.rawValue).joined(separator: " ")) != nil,
            let per = map.choice("per", PeriodUnit.self)
        else { return nil }
        let kind = book.lexicon.vocabulary.kinds[subject]
        if per == .event {
            guard case .event = kind.time else {
                problems.add(map.place("per"), "per 为 event，而对象\(kind.label)没有发生日期", expected: "对象是有发生日期的记录类")
                return nil
            }
        }
        return per
    }

    func strength() -> Strength? {
        if map.has("strength") { return map.choice("strength", Strength.self) }
        if clause.strength == nil {
            let known = Strength.allCases.map(\.rawValue).joined(separator: " ")
            problems.add(map.start, "规则和条款都没有“strength”", expected: known)
        }
        return clause.strength
    }

    /// `2025-12-31` or `every 12-15`.
    func due() -> Due? {
        guard let source = map.source("due") else { return nil }
        if let date = CivilDate(source.text) { return .on(date) }
        let pieces = source.text.split(separator: " ")
        // 2024 is a leap year: 29 February may be written.
        if pieces.count == 2, pieces[0] == "every", let date = CivilDate("2024-\(pieces[1])") {
            return .every(month: date.month, day: date.parts.day)
        }
        problems.add(source, "“\(source.text)”不是期限", expected: "2025-12-31 或 every 12-15")
        return nil
    }

    func isPrinted() -> Bool? {
        guard let source = map.required("value", "printed（原文所印）或 reading（我们的读法）") else { return nil }
        if source.text == "printed" || source.text == "reading" { return source.text == "printed" }
        problems.add(
            source, "“value”不能是“\(source.text)”", expected: "printed 或 reading",
            nearest: nearestName(to: source.text, among: ["printed", "reading"]))
        return nil
    }

    func assumption(_ isPrinted: Bool?) -> Words? {
        if isPrinted == false && !map.has("assumption") {
            problems.add(map.place("value"), "value 为 reading 时缺少“assumption”", expected: "{zh: …, en: …}")
        }
        return map.words("assumption")
    }

    func overrides() -> [String] {
        map.texts("overrides").compactMap { source in
            let known = book.lexicon.ruleSubjects
            guard let other = known[source.text], source.text != id else {
                problems.add(
                    source, source.text == id ? "规则不能让自己让位" : "没有规则“\(source.text)”", expected: "另一条规则的完整编号",
                    nearest: nearestName(to: source.text, among: known.keys.sorted().filter { $0 != id }))
                return nil
            }
            if other != subject {
                let label = book.lexicon.label
                problems.add(
                    source, "“\(source.text)”的对象是\(label(other))，本规则的对象是\(label(subject))",
                    expected: "对象相同的规则")
            }
            return source.text
        }
    }
}
