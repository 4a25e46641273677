import Policy
import Quantities

extension Frame {
    /// The frame of a page over the records.
    init(_ page: any Page, _ desk: Desk, _ section: Section) {
        self.init(plain: page.heading, desk.words, desk.links)
        navigation = Self.navigation(desk.words, desk.links, current: section)
        let words = desk.words
        let other = words.language.other
        otherLanguage = Link(other.ownName, desk.question.address(in: other))
        let place = page.place ?? desk.place
        let above = place.map { desk.regions.above($0) } ?? []
        crumbs = above.map { Link($0.name, desk.links.within($0.code).overview()) }
        region = desk.name(of: place)
        asOf = words(.asOf, desk.asOf.description)
        dayForm = DayForm(
            action: desk.question.path, day: desk.asOf.description, picks: Self.picks(today: desk.today),
            kept: desk.question.kept(without: ["as_of", "after", "kept"]))
        synthetic = desk.moment.isSynthetic ? Note(text: words(.synthetic)) : nil
    }

    /// Today and the last days of the month, the quarter and the year before.
    private static func picks(today: CivilDate) -> [String] {
        let ends = [PeriodUnit.month, .quarter, .year].map { Period($0, holding: today).previous.end }
        return Set([today] + ends).sorted(by: >).map(\.description)
    }

    /// The frame of an error: nothing that would need the records.
    init(plain title: String, _ words: Lexicon, _ links: Links, _ section: Section? = nil) {
        var other = links.viewpoint
        other.language = words.language.other
        self.init(
            language: words.language.tag, title: title,
            home: links.within(nil).overview(), navigation: Self.navigation(words, links, current: section),
            otherLanguage: Link(other.language.ownName, Links(viewpoint: other).overview()),
            otherTag: other.language.tag, crumbs: [], region: words(.allRegions), asOf: "", dayForm: nil,
            synthetic: nil)
    }

    private static func navigation(_ words: Lexicon, _ links: Links, current: Section?) -> [Choosable] {
        Section.allCases.map { section in
            let href =
                switch section {
                case .overview: links.overview()
                case .clauses: links.documents()
                case .indicators: links.indicators()
                case .relations: links.relations()
                case .records: links.recordKinds()
                case .compare: links.compare()
                case .reports: links.reports()
                case .whatIf: links.whatIf([])
                case .plans: links.plans()
                case .data: links.data()
                case .residents: links.residents()
                case .settings: links.settings()
                }
            return Choosable(text: section.name(words), href: href, isCurrent: section == current)
        }
    }
}
