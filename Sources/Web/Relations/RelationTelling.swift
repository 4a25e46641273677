import Outreach
import Policy
import Quantities

extension RelationBook.Mark {
    var word: RelationWord {
        switch self {
        case .current: .currentState
        case .doubled: .doubledState
        case .several: .severalState
        case .missing: .missingState
        case .expiring: .expiringState
        case .agreementExpiring: .agreementExpiringState
        case .unsigned: .unsignedState
        case .ended: .endedState
        case .future: .futureState
        }
    }

    /// Which colour and sign it is shown with.
    var status: FindingStatus {
        switch self {
        case .current: .met
        case .missing: .short
        case .doubled, .several, .expiring, .agreementExpiring: .atRisk
        // Which programmes need an agreement is for the rules to say: here it is a fact, not a fault.
        case .ended, .future, .unsigned: .noData
        }
    }
}

extension Desk {
    func mark(_ mark: RelationBook.Mark) -> StatusMark { StatusMark(mark.status, words).named(words(mark.word)) }

    /// The states of a relation, those that need work first; that it is in force only where nothing else is to say.
    func marks(_ line: RelationBook.Line) -> [StatusMark] {
        let order: [RelationBook.Mark] = [
            .missing, .doubled, .several, .expiring, .agreementExpiring, .ended, .future
        ]
        let found = order.filter { line.marks.contains($0) }
        return found.isEmpty ? [mark(.current)] : found.map { self.mark($0) }
    }

    func programme(_ code: String?) -> String {
        guard let code, let field = book.vocabulary.kind("relation")?.field("programme") else { return "" }
        return choice(code, field)
    }

    func link(_ party: RelationBook.Party) -> Link {
        Link(party.name, links.subject(kind: "institution", id: party.id))
    }

    func row(_ line: RelationBook.Line) -> RelationsPage.Row {
        var agreement = Label(text: "")
        if let known = line.agreement {
            let until = known.to.map { words(RelationWord.agreementUntil, $0.description) }
            agreement = Label(
                text: until ?? words(RelationWord.agreementOpen),
                href: links.record(kind: "agreement", id: known.id))
        } else if line.marks.contains(.current) {
            agreement = Label(text: words(RelationWord.noAgreement))
        }
        let tasks =
            line.tasks.all == 0
            ? Label(text: line.marks.contains(.current) ? words(RelationWord.noTasks) : "")
            : Label(
                text: words(RelationWord.tasksDone, "\(line.tasks.done)", "\(line.tasks.all)"),
                href: line.id.map { links.records(kind: "task", field: "relation", id: $0) })
        return RelationsPage.Row(
            supporter: link(line.supporter), recipient: link(line.recipient),
            county: line.recipient.region.map { telling.region($0) }, programme: programme(line.programme),
            days: words(DateSpan(from: line.from, to: line.to)), agreement: agreement, tasks: tasks, marks: marks(line),
            record: line.id.map { Link(words(RelationWord.relationRecord), links.record(kind: "relation", id: $0)) })
    }
}
