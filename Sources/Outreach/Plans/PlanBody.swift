import Formats
import Foundation
import Policy
import Quantities

/// What a plan of one kind proposes. Kept as JSON with the plan; everything that is shown, exported or written into
/// records comes from it.
package protocol PlanBody: Codable, Sendable {
    static var kind: Plan.Kind { get }

    /// Tables that the plan was made from: a change in one of them since then forbids accepting it.
    static var restsOn: [PlanSource] { get }

    /// The records that it becomes when it is accepted, in an order in which references are met.
    func records(of plan: Plan) -> [PlanRecords]

    /// The plan in the words of an officer.
    func text(of plan: Plan, _ book: PolicyBook) -> any PlanText

    /// The plan as tables, for pages and workbooks; the first is what is proposed.
    func tables(of plan: Plan, _ book: PolicyBook) -> [PlanTable]

    /// Who is where when; nil where the plan has no time.
    var board: PlanBoard? { get }

    /// What takes place when: empty where the plan has no dates of its own.
    func events(of plan: Plan) -> [CalendarEvent]

    /// Where it takes place.
    var map: PlanMap { get }

    /// Findings that the plan changes.
    var changes: [PlanChange] { get }

    /// What is proposed, told so that two plans of the kind can be compared.
    func entries(of plan: Plan, _ book: PolicyBook) -> [PlanEntry]

    /// Figures by which two plans of the kind are compared, in a fixed order.
    var figures: [PlanFigure] { get }

    /// What changed against the plan that it was made from; nil where it was made anew.
    var replan: PlanReplanned? { get }
}

extension PlanBody {
    package var board: PlanBoard? { nil }
    package var replan: PlanReplanned? { nil }

    /// - Throws: `conflict` where the content is not as this version of the program writes it.
    static func read(_ plan: Plan) throws(Failure) -> Self {
        do { return try JSONDecoder().decode(Self.self, from: Data(plan.body.utf8)) } catch {
            throw Failure(
                .conflict, "计划 \(plan.id) 由另一版本的程序编制，本版本读不出它的内容",
                remedy: "请重新编制计划；采纳时已写入的记录不受影响")
        }
    }

    /// As it is kept: keys sorted, so that the same plan has the same bytes.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

extension Plan {
    /// What it proposes.
    package func content() throws(Failure) -> any PlanBody { try kind.body.read(self) }
}

/// A table of records, and what an officer calls them.
package struct PlanSource: Sendable {
    package var table: String
    package var label: String
}

/// Records of one kind, as rows of an import.
package struct PlanRecords: Sendable {
    /// Id of the kind.
    package var kind: String
    package var columns: [String]
    package var rows: [[String]]
}

/// A plan in Chinese, line by line.
package protocol PlanText {
    /// The whole in a few lines: what is proposed, under which conditions, what changes.
    func summary() -> [String]

    /// The summary, and every proposal and gap in a line.
    func overview() -> [String]

    /// Why this, why not another, what blocks the unmet and what would lift it; for what `asked` names (a number of
    /// the list, an id or a rule), all of it where nil.
    /// - Throws: `missing` where the plan has nothing of the name.
    func explanation(of asked: String?) throws -> [String]
}

/// A figure of a plan.
package struct PlanFigure: Sendable {
    package var title: Words
    /// nil where it is not known.
    package var value: Double?
    package var unit: String

    package init(_ title: Words, _ value: Double?, unit: String) {
        self.title = title
        self.value = value
        self.unit = unit
    }
}
