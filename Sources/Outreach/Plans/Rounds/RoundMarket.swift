import Quantities
import Store

extension RoundRecords {
    /// A market on record within the plan.
    struct Market {
        var name: String
        var township: String
        /// nil: of all villages of the township.
        var village: String?
        var calendar: String
        /// Last digits of its days, or weekdays.
        var days: Set<Int>
        /// `am`, `pm` or `full`.
        var session: String
        var isAvoided: Bool
        var from: CivilDate
        var to: CivilDate?

        func concerns(_ village: Village) -> Bool {
            self.village.map { $0 == village.id } ?? (township == village.township)
        }

        func isHeld(_ date: CivilDate) -> Bool {
            if date < from || to.map({ $0 < date }) ?? false { return false }
            switch calendar {
            case "weekday": return days.contains(date.weekday)
            case "solar_decade": return days.contains(date.parts.day % 10)
            default: return days.contains(date.lunarDay % 10)
            }
        }

        /// Its half-days after the Monday of the first week: twice the days, plus one for the afternoon.
        func halves(_ order: RoundOrder) -> Set<Int> {
            var found: Set<Int> = []
            for day in 0..<7 * order.weeks where isHeld(order.monday + day) {
                if session != "pm" { found.insert(2 * day) }
                if session != "am" { found.insert(2 * day + 1) }
            }
            return found
        }

        /// 农历逢一、六, as people say it.
        var told: String {
            let words = ["十", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
            let digits = days.sorted { ($0 + 9) % 10 < ($1 + 9) % 10 }
            let half = session == "am" ? "上午" : session == "pm" ? "下午" : ""
            switch calendar {
            case "weekday": return digits.map(PlanWords.weekday).joined(separator: "、") + half
            case "solar_decade": return "公历逢\(digits.map { words[$0] }.joined(separator: "、"))\(half)"
            default: return "农历逢\(digits.map { words[$0] }.joined(separator: "、"))\(half)"
            }
        }
    }

    mutating func readMarkets(_ snapshot: Snapshot, _ order: RoundOrder) throws {
        markets = try snapshot.rows(
            """
            SELECT name, region, village, calendar, days, coalesce(session, 'full'), coalesce(rounds, 'seek'),
                \(identifier: "from"), \(identifier: "to") FROM markets
            WHERE \(identifier: "from") <= \(order.end)
                AND (\(identifier: "to") IS NULL OR \(identifier: "to") >= \(order.from)) ORDER BY id
            """
        ) { row in
            Market(
                name: row.text(0) ?? "", township: row.text(1) ?? "", village: row.text(2),
                calendar: row.text(3) ?? "",
                days: Set((row.text(4) ?? "").split(separator: ";").compactMap { Int($0) }),
                session: row.text(5) ?? "full", isAvoided: row.text(6) == "avoid", from: row.date(7) ?? order.from,
                to: row.date(8))
        }
    }
}
