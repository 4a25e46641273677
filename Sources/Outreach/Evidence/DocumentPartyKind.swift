import Policy

extension Kind {
    /// An institution that signed a paper.
    static let documentParty = Kind(
        "document_party", "文件签署方",
        .init("An institution that signed a paper", "文件签署机构"),
        place: ["institution.region"], identity: ["document", "institution"],
        [
            .reference("document", "文件", .init("Paper", "文件"), to: "document", required: true),
            .reference("institution", "机构", .init("Who signed", "签署机构"), to: "institution", required: true),
            .date("signed_on", "签署日期", .init("When", "签署日期")),
        ])
}
