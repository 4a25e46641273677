import Outreach
import Policy
import Quantities

extension Desk {
    func reports() -> any Page {
        var reports: [ReportsPage.Report] = []
        for form in book.reports {
            reports.append(.init(link: Link(words(.annex), links.annex()), note: words(.annexNote, form.title)))
        }
        if let document = pairingDocument {
            reports.append(
                .init(link: Link(words(.pairing), links.pairing()), note: words(.pairingNote, document.title)))
        }
        return ReportsPage(heading: words(.reports), lead: words(.reportsLead), reports: reports)
    }

    /// The document whose published table is reviewed.
    private var pairingDocument: Document? { book.documents.first { $0.id == "sanji-145" } }

    func pairing() throws -> any Page {
        let document = pairingDocument
        let from = document?.inForce.from ?? CivilDate(day: 0)
        let to = min(document?.inForce.to ?? asOf, asOf)
        let review: PairingReview
        do {
            review = try PairingReview(standing.database, from: from, to: max(from, to))
        } catch let failure as Failure where failure.kind == .missing {
            return PairingPage(
                heading: words(.pairing), lead: "", filters: [], list: nil,
                emptyText: failure.remedy.map { "\(words(.noPairing)) \($0)" } ?? words(.noPairing))
        }
        let topic = try question.choice("topic", PairingReview.Topic.self)
        let counties = review.counties.filter { county in
            (topic == nil || county.remarks.contains { $0.topic == topic })
        }
        let choices =
            [(nil, words(.all), review.counties.count)]
            + PairingReview.Topic.allCases.map { (Optional($0), words($0.word), review.count($0)) }
        return PairingPage(
            heading: words(.pairing),
            lead: words(
                .pairingLead, from.description, max(from, to).description, "\(review.counties.count)",
                "\(review.pairCount)"),
            filters: [
                FilterRow(
                    label: words(.state),
                    choices: choices.map { choice, text, count in
                        Choosable(
                            text: "\(text) \(count)", href: links.pairing(topic: choice?.rawValue),
                            isCurrent: choice == topic)
                    })
            ],
            list: counties.isEmpty ? nil : .init(rows: counties.map(row)), emptyText: words(.noFindings))
    }

    private func row(_ county: PairingReview.County) -> PairingPage.Row {
        let topics = PairingReview.Topic.allCases.filter { topic in county.remarks.contains { $0.topic == topic } }
        let marks =
            topics.isEmpty
            ? [StatusMark(.met, words).named(words(.consistent))]
            : topics.map { StatusMark($0.status, words).named(words($0.word)) }
        func party(_ party: PairingReview.Party) -> Link {
            Link(party.name, links.subject(kind: "institution", id: party.id))
        }
        return PairingPage.Row(
            county: Link(county.name, links.within(county.code).overview()), prefecture: county.prefecture,
            states: marks,
            pairs: county.pairs.map { pair in
                .init(
                    recipient: party(pair.recipient), supporter: party(pair.supporter),
                    relations: pair.relations.map { Link($0, links.record(kind: "relation", id: $0)) })
            }, remarks: county.remarks.map { words($0.text) })
    }
}

extension StatusMark {
    /// The same sign and colour with other words.
    func named(_ label: String) -> StatusMark { StatusMark(code: code, sign: sign, label: label) }
}

extension PairingReview.Topic {
    var word: Word {
        switch self {
        case .missing: .topicMissing
        case .doubled: .topicDoubled
        case .oneToMany: .topicOneToMany
        case .note: .topicNote
        case .extra: .topicExtra
        }
    }

    /// Which colour it is shown in.
    var status: FindingStatus {
        switch self {
        case .missing: .short
        case .doubled, .oneToMany: .atRisk
        case .note, .extra: .excused
        }
    }
}
