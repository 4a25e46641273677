import Policy

extension Kind {
    /// One pairing of a published table, as printed.
    static let printedPairing = Kind(
        "printed_pairing", "公布的对口关系",
        .init("One pairing of a published table, as printed", "公布的对口帮扶关系表中的一对"),
        place: ["county"], identity: ["row", "supporter"],
        [
            .integer("row", "行号", .init("Row of the printed table", "表中行号"), required: true),
            .reference("county", "县", .init("County", "县（市、区）"), to: "region", required: true),
            .reference("recipient", "受援医院", .init("Recipient", "受援医院"), to: "institution", required: true),
            .reference("supporter", "支援医院", .init("Supporter", "支援医院"), to: "institution", required: true),
            .text("printed", "表中原文", .init("The row as printed", "表中原文"), required: true),
            .text("note", "说明", .init("What was corrected and why", "更正及理由")),
            .text("source", "来源", .init("Document", "来源文件")),
        ])
}
