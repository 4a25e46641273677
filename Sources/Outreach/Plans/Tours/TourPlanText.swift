import Policy
import Quantities

/// A plan of tours in Chinese, for an officer of the authority.
struct TourPlanText: PlanText {
    let body: TourPlan
    let words: PlanWords
    private let book: PolicyBook

    init(_ body: TourPlan, _ book: PolicyBook) {
        (self.body, self.book) = (body, book)
        words = PlanWords(book)
    }

    func summary() -> [String] {
        let order = body.order
        let hospitals = Set(body.tours.map { body.teams[$0.team].institution.id }).count
        let missing = body.unmet.reduce(0) { $0 + $1.missing }
        var lines = [
            "计划期 \(order.from) 至 \(order.end)（\(order.months) 个月，含开始日期所在的月）。"
                + "这一时期到县、到乡的巡回记录中已有 \(body.standing) 次，照旧计入；"
                + "建议新增 \(body.tours.count) 次，\(hospitals) 家医院派出。",
            proof,
        ]
        if !body.tours.isEmpty {
            lines.append(
                body.cost <= body.bound
                    ? "已证明：逐月看，在所列条件下没有代价更低的排法（往返行车分钟数，加上间隔不匀、各队不均的折算）。"
                    : "还没有证明不能更好（代价 \(body.cost)，已知下界 \(body.bound)）。")
        }
        if let replan = body.replan { lines += PlanWords.replanned(replan, unit: "次") }
        if missing > 0 { lines.append("排不上 \(missing) 次，逐条写明卡在哪里。") }
        for (rule, count) in body.following.sorted(by: { $0.key < $1.key }) {
            lines.append("随之产生、还须另行落实：\(count) 次巡回的“\(book.rule(rule)?.title.zh ?? rule)”（\(rule)）")
        }
        return lines + months + body.notes.map { "说明：\($0)" } + words.changes(body.changes)
    }

    private var proof: String {
        let rules = body.proof.rules.count
        if body.proof.before == 0 { return "这一时期到期的次数要求（\(rules) 条规则）都已达到或已有安排，不必新增。" }
        let after = body.proof.after == 0 ? "全部达到" : "还有 \(body.proof.after) 条未达，已逐条写明"
        return "这一时期到期而未达的次数要求 \(body.proof.before) 条；假定计划全部完成，按规则重新研判，\(after)"
            + (body.proof.unnamed > 0 ? "（其中 \(body.proof.unnamed) 条编制时没有料到）。" : "。")
    }

    private var months: [String] {
        Dictionary(grouping: body.tours) { Period(.month, holding: $0.date).start }.sorted { $0.key < $1.key }
            .map { month, tours in
                let counties = tours.count { body.places[$0.place].level == "county" }
                let (year, number, _) = month.parts
                return "  \(year) 年 \(number) 月：到县 \(counties) 次，到乡镇（街道） \(tours.count - counties) 次"
            }
    }

    func overview() -> [String] {
        summary() + body.tours.enumerated().map { "  \($0 + 1). \(line($1))" }
            + body.unmet.map { "  缺口：\(Self.what($0))；\(Self.block($0))" }
    }

    func line(_ tour: TourPlan.Tour) -> String {
        let place = body.places[tour.place]
        let county = place.level == "county" ? "" : place.countyName
        let host = tour.host.map { "（\($0.name)）" } ?? ""
        let days = tour.end > tour.date ? "至\(PlanWords.date(tour.end))" : ""
        let way = tour.minutes.map { "，单程约 \($0) 分钟" } ?? ""
        return "\(PlanWords.date(tour.date))\(days) \(county)\(place.name)\(host)：\(body.teamName(tour.team))\(way)"
    }

    static func what(_ entry: TourPlan.Unmet) -> String {
        "\(entry.need.name)，\(entry.need.start) 至 \(entry.need.end)，缺 \(entry.missing) 次"
    }

    /// - Parameter asked: number of the list; id or name of a place, institution or team; a rule or a date.
    func explanation(of asked: String?) throws -> [String] {
        var lines: [String] = []
        for (number, tour) in body.tours.enumerated() {
            let (place, team) = (body.places[tour.place], body.teams[tour.team])
            let names = [
                String(number + 1), tour.id, place.region, place.name, team.institution.id, team.institution.name,
                team.id ?? "", tour.host?.id ?? "", tour.host?.name ?? "", tour.date.description,
            ] + tour.serves.flatMap { [$0.rule, $0.subject, $0.name] }
            if asked.map(names.contains) ?? true { lines += TourText(self, tour, number).lines }
        }
        for entry in body.unmet {
            let names = [entry.need.rule, entry.need.subject, entry.need.name] + entry.hospitals.map(\.id)
            guard asked.map(names.contains) ?? true else { continue }
            lines += ["缺口：\(Self.what(entry))", "   未满足：\(words.clause(entry.need.rule))"]
            lines += ["   卡在：\(Self.block(entry))"]
            lines += entry.refusedBy.map { "   不能派的依据：\(words.clause($0))" }
            lines += ["   怎样解除：\(Self.lift(entry))"]
        }
        if lines.isEmpty, let asked {
            throw Failure(
                .missing, "计划中没有“\(asked)”", remedy: "可写列表中的序号，乡镇、医院或队伍的编号或名称，规则编号，日期")
        }
        return lines
    }
}
