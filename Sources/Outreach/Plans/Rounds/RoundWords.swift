import Quantities

/// Chinese words of rounds that several texts share.
enum RoundWords {
    /// A day of the board; with its week where the board has two.
    static func day(_ week: Int, _ weekday: Int, _ cycle: Int) -> String {
        (cycle == 1 ? "" : week == 0 ? "单周" : "双周") + PlanWords.weekday(weekday)
    }

    static func half(_ isAfternoon: Bool) -> String { isAfternoon ? "下午" : "上午" }

    /// Sessions of a board as patterns number them: 周一上午、周四下午.
    static func sessions(_ sessions: [Int], _ village: RoundsPlan.Village, _ cycle: Int) -> String {
        if village.stride > 1 {
            return sessions.map { "\(day($0 / 10, $0 % 10 / 2 + 1, cycle))\(half($0 & 1 == 1))" }.joined(separator: "、")
        }
        var seen: Set<Int> = []
        return sessions.map { $0 % 10 }.filter { seen.insert($0).inserted }
            .map { "\(PlanWords.weekday($0 / 2 + 1))\(half($0 & 1 == 1))" }.joined(separator: "、")
    }

    /// How often a village is visited.
    static func rhythm(_ village: RoundsPlan.Village) -> String {
        switch village.stride {
        case 1: "每周 \(village.visits) 次"
        case 2: "两周一次"
        default: "\(village.stride) 周一次"
        }
    }
}

extension RoundsPlan {
    func session(_ slot: Slot) -> Int { 10 * slot.week + 2 * (slot.weekday - 1) + (slot.isAfternoon ? 1 : 0) }

    func date(_ day: Int) -> CivilDate { order.from + day }
}
