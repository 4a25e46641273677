@testable import Web

/// Where the sample pages are seen from: Baodi on a fixed day.
enum Sample {
    static func words(_ language: Language) -> Lexicon { Lexicon(language: language) }

    static func links(_ language: Language) -> Links {
        Links(viewpoint: Viewpoint(language: language, region: "120115"))
    }

    static func frame(_ title: String, _ language: Language) -> Frame {
        let words = words(language)
        let links = links(language)
        return Frame(
            language: language.tag, title: title, home: links.overview(),
            navigation: [
                Choosable(text: words(.overview), href: links.overview(), isCurrent: true),
                Choosable(text: words(.clauses), href: links.documents(), isCurrent: false),
                Choosable(text: words(.reports), href: links.reports(), isCurrent: false)
            ],
            otherLanguage: Link(language.other.ownName, "/?region=120115"), otherTag: language.other.tag,
            crumbs: [Link("全国", "/"), Link("天津市", "/?region=120000")], region: "宝坻区",
            asOf: words(.asOf, "2026-11-22"),
            dayForm: .init(
                action: "/", day: "2026-11-22", picks: ["2026-11-22", "2026-10-31"],
                kept: [Hidden(name: "region", value: "120115")]), synthetic: .init(text: words(.synthetic)))
    }

    static func mark(_ code: String, _ sign: String, _ label: String) -> StatusMark {
        StatusMark(code: code, sign: sign, label: label)
    }
}
