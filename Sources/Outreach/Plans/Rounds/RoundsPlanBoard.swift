import Foundation
import Policy

extension RoundsPlan {
    private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri"]

    /// Teams over the half-days of the board, with the villages that they visit.
    package var board: PlanBoard? {
        let own = slots.filter { !villages[$0.village].isOutside }
        guard !own.isEmpty else { return nil }
        let busy = Set(own.map(\.team)).sorted { a, b in
            let (one, other) = (teams[a], teams[b])
            if one.institution.name != other.institution.name { return one.institution.name < other.institution.name }
            // The second team before the tenth.
            let order = one.name.compare(other.name, options: .numeric)
            return order == .orderedSame ? a < b : order == .orderedAscending
        }
        let byTeam = Dictionary(grouping: own, by: \.team)
        return PlanBoard(
            title: .init("Teams by half-day", "各队每周的半天"),
            heads: [.init("Team", "队伍"), .init("Institution", "机构")],
            groups: (0..<5 * cycle).map { number in
                let (week, day) = (number / 5, number % 5)
                let english = Self.days[day] + (cycle > 1 ? ", week \(week + 1)" : "")
                return .init(title: .init(english, RoundWords.day(week, day + 1, cycle)), columns: 2)
            },
            columns: (0..<10 * cycle).map { number in
                number % 2 == 0 ? .init("a.m.", "上午") : .init("p.m.", "下午")
            },
            rows: busy.map { team in
                .init(
                    heads: [
                        .record(kind: "team", id: teams[team].id, name: teams[team].name),
                        teams[team].institution.cell,
                    ], spans: spans(byTeam[team] ?? []))
            }, isBars: false)
    }

    private func spans(_ slots: [Slot]) -> [PlanBoard.Span] {
        Dictionary(grouping: slots) { session($0) }.sorted { $0.key < $1.key }.map { session, slots in
            let cells = slots.flatMap { slot -> [PlanCell] in
                let village = villages[slot.village]
                let name = PlanCell.record(kind: "village", id: village.id, name: village.name)
                return village.stride > 1 ? [name, .text("（\(RoundWords.rhythm(village))）")] : [name]
            }
            return .init(start: session, length: 1, cells: cells)
        }
    }
}
