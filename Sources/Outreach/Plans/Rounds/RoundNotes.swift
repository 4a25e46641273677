import Quantities

/// What an officer must know of the data behind a plan: named, never silent.
struct RoundNotes {
    private(set) var lines: [String] = []

    init(_ problem: RoundProblem, _ start: RoundStart, _ calendar: WorkingCalendar) {
        let order = problem.order
        let villages = problem.sites.filter { !$0.isOutside }.map { problem.records.villages[$0.village] }
        travel(problem.travel, order)
        for (basis, text) in [
            (RoundsPlan.PointBasis.township, "没有坐标，用所属乡镇的点（或乡镇各村的中心）代替（近似）"),
            (.institution, "没有坐标，乡镇也没有，用责任机构的点代替（近似）"), (.none, "没有坐标可用，路程无从估算"),
        ] {
            name(villages.filter { $0.basis == basis }.map(\.name), "个村", text)
        }
        let homes = problem.depots.compactMap { problem.records.institutions[$0] }
        name(homes.filter { $0.basis == .township }.map(\.name), "家机构", "没有坐标，出发点用所在乡镇的点（或乡镇各村的中心）代替（近似）")
        name(homes.filter { $0.basis == .none }.map(\.name), "家机构", "没有坐标可用，其队伍无法安排")
        if problem.records.teams.isEmpty { lines.append("计划期内没有巡诊团队的记录，什么都排不了：请先登记团队。") }
        let empty = problem.records.teams.filter { $0.lacking.count == RoundRecords.categories.count }
        name(empty.map(\.name), "支队伍", "没有登记成员：照排，出诊前须配齐五类人员")
        for (code, label) in RoundRecords.categories {
            let short = problem.records.teams.filter {
                $0.lacking.contains(code) && $0.lacking.count < RoundRecords.categories.count
            }
            name(short.map(\.name), "支队伍", "缺\(label)：照排，出诊前须补齐")
        }
        name(
            start.sites.idle.map { problem.records.villages[$0].name }, "个村",
            "服务方式为巡诊，但计划期内规则没有待满足的频次（已达到、有偏离说明或不适用），也没有公布的排期：未作安排")
        for (rule, count) in start.needs.unknown.sorted(by: { $0.key < $1.key }) {
            lines.append("\(count) 条因记录不全无法研判（\(rule)），未作安排。")
        }
        if start.needs.rules.isEmpty { lines.append("没有按周要求巡诊次数的规则：只按公布的排期安排。") }
        if problem.cycle > 1 {
            lines.append("单周指自 \(order.monday) 起的第 1、3、5……周，双周指第 2、4、6……周。")
        }
        if calendar.isProvisional(order.end) {
            lines.append("\(order.end.year) 年的放假安排尚未公布：按法定节日当日放假、其余周一至周五上班安排，公布后请重排。")
        }
        vehicles(problem)
        if problem.records.markets.isEmpty { lines.append("没有集市的记录（market 表），排期未考虑集日。") }
        lines.append("按县、乡安排的巡回医疗另用 xiachen plan tours 编制。")
    }

    private mutating func travel(_ travel: RoundTravel, _ order: RoundOrder) {
        let how = order.terrain.explained
        if travel.measured == 0 {
            lines.append("行车时间全部为估算（\(order.terrain.label)：\(how)）；可用 --matrix 换成实测。")
        } else if travel.estimated > 0 {
            lines.append("行车时间取自所给表 \(travel.measured) 对，其余 \(travel.estimated) 对为估算（\(how)）。")
        } else {
            lines.append("行车时间全部取自所给表。")
        }
    }

    private mutating func vehicles(_ problem: RoundProblem) {
        let idle = problem.records.teams.count - problem.crews.reduce(0) { $0 + $1.count }
        if problem.order.needsVehicle {
            if idle > 0 { lines.append("\(idle) 支队伍没有可用车辆，未安排出诊（已要求每队一车）。") }
        } else {
            let short = problem.depots.enumerated().filter { number, depot in
                problem.records.vehicles.filter { $0.institution == depot && $0.isUsable }.count
                    < problem.crews[number].count
            }
            name(short.compactMap { problem.records.institutions[$0.element]?.name }, "家机构",
                "可用车辆少于队伍：车辆先给路远的队，其余自行前往（要每队一车请加 --needs-vehicle）")
        }
    }

    private mutating func name(_ names: [String], _ unit: String, _ text: String) {
        lines += PlanWords.named(names, unit, text)
    }
}
