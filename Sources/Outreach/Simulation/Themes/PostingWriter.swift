import Quantities

/// Writes one posting with all that hangs on it: interruptions, tasks, and the entry for later themes.
struct PostingWriter {
    let scene: Scene
    let county: SimulatedCounty
    private var number = 0
    private var random: SeededRandom

    init(_ scene: Scene, _ county: SimulatedCounty) {
        self.scene = scene
        self.county = county
        random = scene.random("posting", county.code)
    }

    /// A posting before it is written.
    struct Draft {
        var person: Person
        var origin: String
        var site: String?
        var village: String?
        var relation: String?
        var team: String?
        var programme: String
        var isResident = true
        var role = "general"
        var post = "none"
        var replaces: String?
        var from: CivilDate
        /// Planned last day.
        var to: CivilDate?
        /// Withdrawn or replaced before the end, on this day.
        var brokenOff: CivilDate?
        var endReason: String?
        var shortReason: String?
    }

    /// Writes it; its id. Chance breaks a few by leave, illness or withdrawal, and leaves some without a task.
    @discardableResult
    mutating func add(_ draft: Draft) throws -> String {
        number += 1
        let id = "\(county.code)-D\(number)"
        let end = draft.brokenOff ?? draft.to
        let isOver = end.map { $0 <= scene.to } ?? false
        let withdrawn = draft.brokenOff != nil && isOver
        let status = draft.from > scene.to ? "planned" : !isOver ? "active" : withdrawn ? "withdrawn" : "completed"
        try scene.write(
            "posting",
            [
                "id": id, "practitioner": draft.person.id, "origin": draft.origin, "site": draft.site,
                "village": draft.village,
                "relation": draft.relation, "team": draft.team, "programme": draft.programme,
                "resident": draft.isResident,
                "discipline": draft.person.profession.discipline, "role": draft.role, "post_at_recipient": draft.post,
                "status": status, "replaces": draft.replaces,
                "end_reason": isOver ? draft.endReason ?? (withdrawn ? "withdrawn" : "completed") : "",
                "short_reason": draft.shortReason, "from": draft.from,
                "to": isOver || draft.brokenOff == nil ? end : draft.to,
                "synthetic": true,
            ])
        let posting = SimulatedPosting(
            id: id, county: county.code, practitioner: draft.person.id, site: draft.site, village: draft.village,
            from: draft.from,
            to: end, isWithdrawn: withdrawn)
        try writeInterruption(of: posting)
        try writeTasks(of: posting, isOver: isOver)
        scene.postings.append(posting)
        return id
    }

    private mutating func writeInterruption(of posting: SimulatedPosting) throws {
        let end = min(posting.to ?? scene.to, scene.to)
        guard end - posting.from > 60, random.chance(0.14) else { return }
        let type = random.pick(["leave", "leave", "leave", "leave", "training", "illness", "withdrawal"])
        let from = posting.from + random.number(20...(end - posting.from - 25))
        let days = type == "withdrawal" ? random.number(10...20) : random.number(2...10)
        try scene.write(
            "interruption",
            [
                "posting": posting.id, "type": type,
                "reason": ["leave": "年休假", "training": "参加培训", "illness": "病假"][type] ?? "派出单位抽回",
                "from": from, "to": from + days,
            ])
    }

    private mutating func writeTasks(of posting: SimulatedPosting, isOver: Bool) throws {
        guard random.chance(0.55 + county.diligence * 0.42) else { return }
        let title = random.pick(["开设专科门诊", "带教本地医师", "规范慢病管理", "开展新技术培训", "完善院感制度", "指导病历质量"])
        let done = isOver && !posting.isWithdrawn && random.chance(0.6 + county.diligence * 0.36)
        let due = posting.to ?? posting.from.adding(months: 12)
        try scene.write(
            "task",
            [
                "id": "\(posting.id)-T1", "title": "\(title)（合成）", "type": "posting_task", "posting": posting.id,
                "year": posting.from.year, "responsible": "受援单位（合成）", "due_on": due,
                "status": done ? "completed" : posting.from > scene.to ? "planned" : "in_progress",
                "completed_on": done ? due - random.number(0...12) : nil,
            ])
    }
}
