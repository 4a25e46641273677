import Quantities

/// What an officer must know of the data behind a plan of tours: named, never silent.
struct TourNotes {
    private(set) var lines: [String] = []

    init(_ start: TourStart, _ schedule: TourSchedule, _ calendar: WorkingCalendar) {
        let order = start.order
        lines.append(
            "行车时间为估算（\(order.terrain.label)：\(order.terrain.explained)；直线 40 公里以外按高速每小时 70 公里）。"
                + "单程不超过 \(order.sameDay) 分钟的当天来回，一队一天只去一处；更远的占相连两个工作日。")
        lines.append(
            "选医院、队伍和日子时比较的代价：往返行车分钟数；跨两天加 120，只支援本县其他机构的加 120，没有登记队伍的加 120，"
                + "没去过该县的队加 30（去过该县、没去过该处加 10）；离均匀间隔每差一天加 4；同一队当月每多一次，再加 15。")
        let sent = Set(schedule.placed.map(\.crew))
        let teamless = schedule.crews.all.enumerated().filter { sent.contains($0) && $1.id == nil }
        lines += PlanWords.named(
            teamless.map(\.element.name), "家医院", "没有登记巡回医疗队，按医院本身排（每天一处），出发前须组队并登记")
        if start.records.teams.isEmpty { lines.append("计划期内没有巡回医疗队的记录，全部按医院本身排。") }
        if start.rules.cadence.isEmpty { lines.append("没有按周期要求巡回医疗次数的规则。") }
        lines += PlanWords.named(
            start.offers.places.filter { $0.point == nil }.map(\.name), "处目的地", "没有坐标，路程不明，按单程 90 分钟比较")
        for (rule, count) in start.before.later.sorted(by: { $0.key < $1.key }) {
            lines.append("\(count) 条要求的期限在计划期之后，留给下一期（\(rule)）。")
        }
        for (rule, count) in start.before.unknown.sorted(by: { $0.key < $1.key }) {
            lines.append("\(count) 条因记录不全无法研判，未作安排（\(rule)）。")
        }
        if calendar.isProvisional(order.end) {
            lines.append("\(order.end.year) 年的放假安排尚未公布：按法定节日当日放假、其余周一至周五上班安排，公布后请重排。")
        }
    }
}
