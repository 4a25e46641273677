import Quantities

/// Hires people as the themes need them and writes their records with the history of their titles.
final class Staff {
    private let folder: RecordFolder
    private let begin: CivilDate
    private let end: CivilDate
    private var random: SeededRandom
    private var numberByInstitution: [String: Int] = [:]
    private var poolByRole: [String: [Person]] = [:]
    private static let surnames = Array("林陈黄张吴李王刘郑邓罗赖曾肖谢杨周徐江廖范温俞余魏叶詹姜卢池")
    private static let stems = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")

    init(folder: RecordFolder, seed: UInt64, from begin: CivilDate, through end: CivilDate) {
        self.folder = folder
        self.begin = begin
        self.end = end
        random = SeededRandom(seed: seed, key: "staff")
    }

    /// A new person at `institution`, with a title of `level` held since before the simulation begins.
    func hire(
        _ profession: Profession, at institution: String, level: Int, post: String = "none", isBackbone: Bool = false,
        isGeneralist: Bool = false
    ) throws -> Person {
        let number = numberByInstitution[institution, default: 0] + 1
        numberByInstitution[institution] = number
        let person = Person(
            id: "\(institution)-P\(number)", institution: institution, level: level, profession: profession)
        try folder.write(
            "practitioner",
            [
                "id": person.id, "name": name(), "institution": institution, "category": profession.category,
                "practice_class": profession.practiceClass, "specialty": random.pick(profession.specialties),
                "is_gp": isGeneralist,
                "is_backbone": isBackbone, "post_at_home": post, "synthetic": true,
            ])
        try writeTitles(of: person)
        return person
    }

    /// A person already there for the same role, or a new one while the pool has fewer than `size`; pools turn round.
    func person(
        _ profession: Profession, at institution: String, level: Int, pool size: Int, role: String = "",
        isBackbone: Bool = false
    ) throws -> Person {
        let key = "\(institution)/\(profession)/\(level)/\(role)"
        let pool = poolByRole[key] ?? []
        if pool.count >= size, size > 0 { return pool[random.below(pool.count)] }
        let person = try hire(profession, at: institution, level: level, isBackbone: isBackbone)
        poolByRole[key, default: []].append(person)
        return person
    }

    private func name() -> String {
        "\(random.pick(Self.surnames))×\(random.pick(Self.stems))（合成）"
    }

    /// The present title some years back and, for seniors, the one before; one in twenty-five is promoted on the way.
    private func writeTitles(of person: Person) throws {
        let titles = person.profession.titles
        var awarded = begin - random.number(120...1500)
        var level = person.level
        let promoted = random.chance(0.04) && level < 5
        let promotion = begin + random.number(60...300)
        if promoted, promotion <= end { try write(person, level + 1, titles, on: promotion) }
        for _ in 0..<2 where level >= 2 {
            try write(person, level, titles, on: awarded)
            awarded = awarded.adding(months: -12 * random.number(5...7))
            level -= 1
        }
    }

    private func write(_ person: Person, _ level: Int, _ titles: [String], on date: CivilDate) throws {
        try folder.write(
            "title_award",
            [
                "practitioner": person.id, "series": person.profession.series, "level": level,
                "title": titles[max(0, level - 2)],
                "awarded_on": date,
            ])
    }
}
