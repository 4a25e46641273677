import Quantities

/// What has fallen away since a plan was made; each kind of plan looks for the ids among its own.
package struct PlanLoss: Sendable, Equatable {
    /// Ids: of a rounds plan teams and vehicles, of tours teams and hospitals, of postings people.
    package var lost: [String] = []
    /// Dates on which nobody goes out.
    package var closed: [CivilDate] = []
    /// Members of teams who are away for a time, while the team goes.
    package var away: [PlanAbsence] = []
    /// The first day that may change; nil is the first day of the plan.
    package var from: CivilDate?

    package init() {}

    package var isEmpty: Bool { lost.isEmpty && closed.isEmpty && away.isEmpty }

    func check(_ first: CivilDate, _ last: CivilDate) throws(Failure) {
        guard !isEmpty else {
            throw Failure(.invalid, "没有写明少了什么", remedy: "用 --loses、--closed 或 --away")
        }
        for day in closed + (from.map { [$0] } ?? []) where day < first || day > last {
            throw Failure(.invalid, "\(day) 不在计划之内", remedy: "计划自 \(first) 至 \(last)")
        }
    }
}

/// A person who is away from the first through the last day.
package struct PlanAbsence: Codable, Sendable, Equatable {
    package var person: String
    package var from: CivilDate
    package var to: CivilDate

    package init(person: String, from: CivilDate, to: CivilDate) {
        (self.person, self.from, self.to) = (person, from, to)
    }

    /// Reads `P0012:2026-12-07..2026-12-18`, or one day `P0012:2026-12-07`.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        let days = text[text.index(after: colon)...].components("..")
        guard let from = days.first.flatMap({ CivilDate($0) }), let to = days.last.flatMap({ CivilDate($0) }),
            days.count <= 2, from <= to, colon > text.startIndex
        else { return nil }
        self.init(person: String(text[..<colon]), from: from, to: to)
    }
}

extension Substring {
    fileprivate func components(_ separator: String) -> [Substring] {
        guard let range = firstRange(of: separator) else { return [self] }
        return [self[..<range.lowerBound], self[range.upperBound...]]
    }
}
