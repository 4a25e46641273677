import Policy
import Quantities

/// Something that a plan proposes, told so that two plans can be compared.
package struct PlanEntry: Sendable, Equatable {
    /// What it is, the same in both plans: who to where.
    package var key: String
    /// In which way: dates, programme.
    package var detail: String

    package init(key: String, detail: String) {
        self.key = key
        self.detail = detail
    }
}

extension PlanBody {
    /// What is proposed: the rows of the first table without their numbers, unless the kind tells it better.
    package func entries(of plan: Plan, _ book: PolicyBook) -> [PlanEntry] {
        guard let table = tables(of: plan, book).first else { return [] }
        return table.rows.map { row in
            PlanEntry(key: row.compactMap { Self.word($0, book) }.joined(separator: "，"), detail: "")
        }
    }

    private static func word(_ cell: PlanCell, _ book: PolicyBook) -> String? {
        switch cell {
        case .text(let text): text.isEmpty ? nil : text
        case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
        case .item, .rules: nil
        case .date(let date): date.description
        case .record(_, let id, let name): name.isEmpty ? id : name
        case .status(let code): code.flatMap { FindingStatus(rawValue: $0)?.label }
        }
    }
}
