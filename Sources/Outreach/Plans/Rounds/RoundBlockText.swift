import Quantities

/// What blocks, and what would lift it, in an officer's words.
extension RoundsPlanText {
    static func block(_ entry: RoundsPlan.Unmet, _ body: RoundsPlan) -> String {
        let own = entry.institution?.name ?? "责任机构"
        switch entry.block {
        case .noPoint: return "没有坐标，乡镇和责任机构也没有，路程无从估算。"
        case .noTeam: return "本县（区）没有能去的巡诊团队。"
        case .noVehicle: return "\(own)没有可用车辆，而要求每队一车。"
        case .tooFar:
            let time = entry.minutes.map { "单程约 \($0) 分钟" } ?? "路程不明"
            return "最近的队伍\(time)，一天之内赶不到又回不来（单程最多 \(entry.allowed ?? 0) 分钟）。"
        case .full:
            return "能去的 \(entry.teams) 支队伍每周 \(entry.sessions) 个半天全部排满。"
        case .noFit:
            return "能去的 \(entry.teams) 支队伍每周 \(entry.sessions) 个半天已排 \(entry.taken) 个，"
                + "剩下的与同一天的路程或日子凑不上。"
        case .firstRound: return "这个村隔周一次，排在双周；此前没有来过，第一周就算欠一次，而第一周腾不出半天。"
        case .excess: return "要求的次数多于每周的工作日，一天只算去一次。"
        case .noWorkingDay: return "这些周没有队伍能出诊的工作日（放假、停诊或队伍不在）。"
        case .partWeek:
            return "计划从 \(PlanWords.date(body.order.from))起，这一周前面的日子不在计划内，剩下的半天已排满。"
        case .shortWeek: return "这些周因放假、停诊或队伍不在少了工作日，剩下的半天已排满。"
        case .rule: return "计划照做后规则仍判未达，搜索没有找到原因。"
        }
    }

    static func lift(_ entry: RoundsPlan.Unmet, _ body: RoundsPlan) -> String {
        let own = entry.institution?.name ?? "责任机构"
        switch entry.block {
        case .noPoint: return "补录村或乡镇的坐标，或用 --matrix 给出行车时间。"
        case .noTeam: return "在责任机构组建并登记一支巡诊团队。"
        case .noVehicle: return "给\(own)配一辆可用的巡诊车，或不要求每队一车。"
        case .tooFar:
            return "在更近的机构设队，或核对坐标；有实测时间的用 --matrix。"
        case .full, .noFit:
            return "\(own)增加 \(entry.furtherTeams) 支队伍，可补上这一带 \(entry.villagesThere) 个村；"
                + "或按条款批准其中需求小的村降低频次。"
        case .firstRound: return "第一周加开半天；不加开，从第二周起也会达到。"
        case .excess: return "核对批准的频次；确需如此，改为派驻。"
        case .noWorkingDay: return "无须补则依规则登记偏离说明；要补，节前节后安排值班出诊。"
        case .partWeek: return "这一周前几天已去过的，登记后重排；没有去的，加开半天，或改从星期一起编制。"
        case .shortWeek: return "放假前后加开半天，或当周请邻近队伍支援；确实无法的，登记偏离说明。"
        case .rule: return "请用 plan explain 查看该村，并核对记录。"
        }
    }

    /// Mondays of weeks, a few of them.
    static func weeks(_ weeks: [Int], _ body: RoundsPlan) -> String {
        if weeks.count == body.order.weeks { return "每周" }
        let shown = weeks.prefix(4).map { week -> String in
            let (_, month, day) = (body.order.monday + 7 * week).parts
            return "\(month)月\(day)日"
        }
        return shown.joined(separator: "、") + (weeks.count > 4 ? "等 \(weeks.count) 周" : "") + "起的周"
    }
}
