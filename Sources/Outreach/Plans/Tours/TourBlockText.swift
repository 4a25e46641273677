import Quantities

/// What blocks, and what would lift it, in an officer's words.
extension TourPlanText {
    static func block(_ entry: TourPlan.Unmet) -> String {
        let names = entry.hospitals.prefix(4).map(\.name).joined(separator: "、")
            + (entry.hospitals.count > 4 ? "等 \(entry.hospitals.count) 家" : "")
        switch entry.block {
        case .noHospital: return "本县（区）没有医院，也没有在期支援本县机构的医院。"
        case .notAllowed: return "看过的\(names)，按条款都不能到这一层级巡回。"
        case .noData: return "看过的\(names)，有的缺等级等记录，无法判断能不能派。"
        case .tooFar: return "最近的\(names)单程约 \(entry.minutes ?? 0) 分钟，当天赶不到。"
        case .noWorkingDay: return "这一期间在计划内没有（或不够）工作日。"
        case .full: return "能去的 \(entry.teams) 支队伍在余下的 \(entry.days) 个工作日里都已排满，或已不在岗。"
        case .uncounted: return "能排的巡回都不被这条规则计数（多因机构只登记到县，没有登记所在的乡镇）。"
        case .rule: return "计划照做后规则仍判未达，编制时没有找到原因。"
        }
    }

    static func lift(_ entry: TourPlan.Unmet) -> String {
        switch entry.block {
        case .noHospital: return "先编制支援关系计划，或核对医院记录。"
        case .notAllowed: return "与城市三级医院（到县、乡）或县级医院（到乡）建立支援关系后重排。"
        case .noData: return "补录这些医院的等级和所在地后重排。"
        case .tooFar: return "请更近的医院支援，或核对坐标。"
        case .noWorkingDay: return "在休息日值班开展，或由规则所定的机关登记偏离说明；下次提早编制。"
        case .full:
            let teams = entry.days > 0 ? (entry.missing + entry.days - 1) / entry.days : 1
            return "能去的医院增派 \(teams) 支队伍，或提早编制；近的两处可由一支队上、下午各去一处，须自行登记。"
        case .uncounted: return "核对该机构所在的乡镇和记录。"
        case .rule: return "请核对该处的巡回医疗记录。"
        }
    }
}
