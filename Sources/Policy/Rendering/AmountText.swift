/// A number with its unit. Units are written in Chinese wherever they are declared, and told in English from here.
package enum AmountText {
    /// `2 次`, `80 %`.
    package static func chinese(_ number: String, _ unit: String?) -> String {
        unit.map { "\(number) \($0)" } ?? number
    }

    /// `2 times`, `80 %`, `level 3`; a unit that is not known stands as it is.
    package static func english(_ number: String, _ unit: String?) -> String {
        guard let unit else { return number }
        guard let name = names[unit] else { return "\(number) \(unit)" }
        let form = number == "1" ? name.one : name.many
        if form.contains("#") { return form.replacing("#", with: number) }
        return form.isEmpty ? number : "\(number) \(form)"
    }

    /// The name of a unit in English, as it stands beside a field: `minutes`; nil where there is none to give.
    package static func english(_ unit: String) -> String? {
        names[unit].map { String($0.many.drop { $0 == "#" || $0 == " " }) }
    }

    /// The number is a year of the calendar: its digits do not stand in groups.
    package static func isYear(_ unit: String?) -> Bool { unit == "年" }

    /// English names of the units that the kinds and the policies use. Empty where Chinese has a mere counting word,
    /// and for years; `#` is where the number goes, if not before it.
    private static let names: [String: (one: String, many: String)] = [
        "%": ("%", "%"), "°": ("#°", "#°"), "km²": ("km²", "km²"), "元": ("yuan", "yuan"),
        "天": ("day", "days"), "工作日": ("working day", "working days"), "半天": ("half-day", "half-days"),
        "小时": ("hour", "hours"), "分钟": ("minute", "minutes"), "个月": ("month", "months"), "年": ("", ""),
        "次": ("time", "times"), "班次": ("shift", "shifts"), "人": ("person", "people"), "人次": ("visit", "visits"),
        "例": ("case", "cases"), "病种": ("disease", "diseases"), "个": ("", ""), "项": ("item", "items"),
        "份": ("paper", "papers"), "条": ("notice", "notices"), "套": ("set", "sets"), "种": ("kind", "kinds"),
        "类": ("kind", "kinds"), "类型": ("type", "types"), "类中心": ("kind of centre", "kinds of centre"),
        "类科室": ("kind of department", "kinds of department"), "类场所": ("kind of place", "kinds of place"),
        "类活动": ("kind of activity", "kinds of activity"), "机构类型": ("type of institution", "types of institution"),
        "家": ("institution", "institutions"), "机构": ("institution", "institutions"), "部门": ("body", "bodies"),
        "签发人": ("signer", "signers"), "专业": ("speciality", "specialities"), "辆": ("vehicle", "vehicles"),
        "支": ("team", "teams"), "方式": ("way", "ways"), "方面": ("aspect", "aspects"), "层级": ("tier", "tiers"),
        "级": ("level #", "level #"), "分": ("point", "points"), "是否": ("", ""),
        "天或人": ("day or person", "days or people")
    ]
}
