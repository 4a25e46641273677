import Policy
import Quantities
import Store

extension PairingReview {
    /// - Throws: `missing` where the database has no published pairing table.
    package init(_ database: Database, from: CivilDate, to: CivilDate) throws {
        let records = try database.read(PairingRecords.init)
        guard !records.printed.isEmpty else {
            throw Failure(
                .missing, "数据库中没有公布的对口关系表（printed_pairing 记录）",
                remedy: "xiachen import examples/henan --database …")
        }
        let making = PairingReviewMaking(records, from: from, to: to)
        self.init(from: from, to: to, counties: making.counties(), supporters: making.supporters())
    }
}

/// Compares the printed table with the relations on record.
struct PairingReviewMaking {
    private let records: PairingRecords
    private let relations: [PairingRecords.Relation]
    private let recipientsOf: [String: [String]]

    init(_ records: PairingRecords, from: CivilDate, to: CivilDate) {
        self.records = records
        relations = records.relations.filter { $0.from <= to && ($0.to ?? to) >= from }
        recipientsOf = Dictionary(grouping: records.printed, by: \.supporter)
            .mapValues { $0.map(\.recipient).uniqued() }
    }

    func supporters() -> [PairingReview.Supporter] {
        recipientsOf.map { PairingReview.Supporter(party: records.party($0), recipients: $1.map(records.party)) }
            .sorted { ($1.recipients.count, $0.party.name) < ($0.recipients.count, $1.party.name) }
    }

    func counties() -> [PairingReview.County] {
        records.printed.map(\.county).uniqued().map { code in
            let rows = records.printed.filter { $0.county == code }
            let pairs = rows.map { row in
                PairingReview.Pair(
                    row: row.row, printed: row.printed, recipient: records.party(row.recipient),
                    supporter: records.party(row.supporter),
                    relations: relations.filter { $0.supporter == row.supporter && $0.recipient == row.recipient }
                        .map(\.id))
            }
            let region = records.regions[code]
            return PairingReview.County(
                code: code, name: region?.name ?? code,
                prefecture: region?.parent.flatMap { records.regions[$0]?.name } ?? "", pairs: pairs,
                remarks: missing(pairs) + doubled(pairs) + oneToMany(pairs) + notes(rows) + extra(code, pairs))
        }
    }

    private func missing(_ pairs: [PairingReview.Pair]) -> [PairingReview.Remark] {
        var remarks = pairs.filter(\.relations.isEmpty).map { pair in
            remark(
                .missing, "the printed pair \(pair.recipient.name) – \(pair.supporter.name) is not on record",
                "表中“\(pair.recipient.name)—\(pair.supporter.name)”没有支援关系记录")
        }
        let recipients = pairs.map(\.recipient).uniqued()
        let hasTCM = recipients.contains { Self.isTCM($0) }, hasGeneral = recipients.contains { !Self.isTCM($0) }
        let listed = recipients.map(\.name).joined(separator: "、")
        if !hasTCM {
            remarks.append(remark(
                .missing, "the table prints \(listed) only; no county TCM hospital is paired",
                "表中只列\(listed)，没有列县级中医医院"))
        }
        if !hasGeneral {
            remarks.append(remark(
                .missing, "the table prints \(listed) only; no county general hospital is paired",
                "表中只列\(listed)，没有列县级综合医院"))
        }
        return remarks
    }

    private func doubled(_ pairs: [PairingReview.Pair]) -> [PairingReview.Remark] {
        var remarks: [PairingReview.Remark] = []
        for recipient in pairs.map(\.recipient).uniqued() {
            let supporters = pairs.filter { $0.recipient == recipient }.map(\.supporter.name)
            guard supporters.count > 1 else { continue }
            let names = supporters.joined(separator: "、")
            remarks.append(remark(
                .doubled,
                "\(recipient.name) has \(supporters.count) supporters (\(names)): lawful, with one joint plan "
                    + "(sanji-145/2.5/joint-planning)",
                "\(recipient.name)有\(supporters.count)家支援医院（\(names)）：允许，但须共同制定工作安排（二(五)）"))
        }
        for pair in pairs where overlap(pair.relations) {
            remarks.append(remark(
                .doubled, "\(pair.recipient.name) – \(pair.supporter.name) is on record twice at the same time",
                "“\(pair.recipient.name)—\(pair.supporter.name)”在同一时段有重复的支援关系记录"))
        }
        return remarks
    }

    private func overlap(_ ids: [String]) -> Bool {
        let spans = relations.filter { ids.contains($0.id) }.sorted { $0.from < $1.from }
        return zip(spans, spans.dropFirst()).contains { earlier, later in earlier.to.map { later.from <= $0 } ?? true }
    }

    private func oneToMany(_ pairs: [PairingReview.Pair]) -> [PairingReview.Remark] {
        pairs.map(\.supporter).uniqued().compactMap { supporter in
            let recipients = (recipientsOf[supporter.id] ?? []).map { records.party($0).name }
            guard recipients.count > 1 else { return nil }
            let names = recipients.joined(separator: "、")
            return remark(
                .oneToMany, "\(supporter.name) supports \(recipients.count) hospitals: \(names)",
                "\(supporter.name)同时支援\(recipients.count)家：\(names)")
        }
    }

    private func notes(_ rows: [PairingRecords.Printed]) -> [PairingReview.Remark] {
        rows.compactMap { row in row.note.map { remark(.note, "row \(row.row): \($0)", "第\(row.row)行：\($0)") } }
            .uniqued()
    }

    private func extra(_ county: String, _ pairs: [PairingReview.Pair]) -> [PairingReview.Remark] {
        let printed = Set(pairs.map { [$0.supporter.id, $0.recipient.id] })
        return relations.filter {
            records.institutions[$0.recipient]?.region == county && !printed.contains([$0.supporter, $0.recipient])
        }.map { relation in
            let pair = "\(records.party(relation.recipient).name)—\(records.party(relation.supporter).name)"
            return remark(.extra, "\(pair) is on record but not in the table", "“\(pair)”有记录而表中未列")
        }
    }

    private static func isTCM(_ party: PairingReview.Party) -> Bool {
        ["tcm_hospital", "tcm_western_hospital"].contains(party.type)
    }

    private func remark(_ topic: PairingReview.Topic, _ en: String, _ zh: String) -> PairingReview.Remark {
        PairingReview.Remark(topic: topic, text: Words(en, zh))
    }
}

extension PairingReview.Remark: Hashable {
    package static func == (a: Self, b: Self) -> Bool { a.topic == b.topic && a.text == b.text }
    package func hash(into hasher: inout Hasher) {
        hasher.combine(topic)
        hasher.combine(text.zh)
    }
}
