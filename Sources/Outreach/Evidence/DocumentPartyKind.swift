import Policy

extension Kind {
    /// An institution that signed a paper, or has a part in what the paper sets up.
    static let documentParty = Kind(
        "document_party", "文件参与方",
        .init(
            "An institution that signed a paper, or has a part in what it sets up",
            "签署文件的机构，或文件所定机制、制度的参与机构"),
        place: ["institution.region"], identity: ["document", "institution"],
        [
            .reference("document", "文件", .init("Paper", "文件"), to: "document", required: true),
            .reference("institution", "机构", .init("Who", "参与或签署的机构"), to: "institution", required: true),
            .choice(
                "role", "角色", .init("Part in it", "在文件所定事项中的角色"),
                [
                    .init("lead", "领导或主导"), .init("office", "承担日常工作"), .init("member", "成员"),
                    .init("adopter", "执行"), .init("signer", "签署"),
                ]),
            .text("duty", "职责", .init("Duty the paper gives it", "文件明确的职责")),
            .date("signed_on", "签署日期", .init("When", "签署日期")),
        ])
}
