/// The two languages of the pages; Chinese is the first.
package enum Language: String, Sendable, CaseIterable {
    case zh, en

    /// For the `lang` attribute of the page.
    var tag: String { self == .zh ? "zh-CN" : "en" }
    var other: Language { self == .zh ? .en : .zh }
    /// What a reader of the language calls it.
    var ownName: String { self == .zh ? "中文" : "English" }
}
