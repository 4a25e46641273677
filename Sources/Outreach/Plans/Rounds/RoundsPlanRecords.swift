import Policy
import Quantities

/// The records that a rounds plan becomes: weekly times as they are published, and a planned round for each date.
struct RoundsPlanRecords {
    private let body: RoundsPlan
    private let plan: Plan

    init(_ body: RoundsPlan, _ plan: Plan) {
        self.body = body
        self.plan = plan
    }

    var all: [PlanRecords] {
        [
            PlanRecords(
                kind: "round_schedule",
                columns: ["id", "village", "weekday", "session", "team", "published_on", "from", "to"],
                rows: schedules),
            PlanRecords(
                kind: "round",
                columns: [
                    "id", "village", "date", "session", "status", "team", "institution", "vehicle", "reason",
                ], rows: rounds),
        ]
    }

    private var schedules: [[String]] {
        let last = body.order.from - 1
        var rows = body.ended.map {
            [
                $0.id, $0.village, String($0.weekday), $0.session, $0.team ?? "", $0.published?.description ?? "",
                $0.from.description, last.description,
            ]
        }
        var seen: Set<String> = []
        let known = Set(body.kept + body.ended.map(\.id))
        let kept = Set(body.keptTimes)
        for slot in body.slots where !body.villages[slot.village].isOutside {
            let village = body.villages[slot.village]
            let session = slot.isAfternoon ? "pm" : "am"
            let time = "\(village.id)|\(slot.weekday)|\(session)|\(body.teams[slot.team].id)"
            if kept.contains(time) { continue }
            guard seen.insert("\(village.id)|\(slot.weekday)|\(session)").inserted else { continue }
            let id = "\(village.id)|\(slot.weekday)|\(session)|\(body.order.from)"
            if known.contains(id) { continue }
            rows.append([
                id, village.id, String(slot.weekday), session, body.teams[slot.team].id, "",
                body.order.from.description, body.order.end.description,
            ])
        }
        return rows
    }

    private var rounds: [[String]] {
        let recorded = Set(body.recorded)
        var written: Set<[Int]> = []
        var rows: [[String]] = []
        for visit in body.visits {
            let key = [visit.village, visit.day, visit.isAfternoon ? 1 : 0]
            guard !recorded.contains(key), written.insert(key).inserted else { continue }
            let team = body.teams[visit.team]
            rows.append([
                "", body.villages[visit.village].id, body.date(visit.day).description, visit.isAfternoon ? "pm" : "am",
                "planned", team.id, team.institution.id, visit.vehicle.map { body.vehicles[$0].id } ?? "", "",
            ])
        }
        for round in body.replaced {
            let key = "\(round.village)|\(round.date)|\(round.session)"
            rows.append([
                round.id, round.village, round.date.description, round.session, "cancelled", round.team ?? "",
                round.institution ?? "", "", "由计划 \(plan.id) 另行安排",
            ])
            if round.id == key, let village = places[round.village] {
                written.insert([village, round.date - body.order.from, round.session == "pm" ? 1 : 0])
            }
        }
        for (key, slot, reason) in body.omitted where !recorded.contains(key) && written.insert(key).inserted {
            let team = body.teams[slot.team]
            rows.append([
                "", body.villages[slot.village].id, body.date(key[1]).description, slot.isAfternoon ? "pm" : "am",
                "cancelled", team.id, team.institution.id, "", reason,
            ])
        }
        return rows
    }

    private var places: [String: Int] {
        Dictionary(body.villages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension RoundsPlan {
    /// Dates on which a published weekly time does not take place, so that residents are told: village, day and half,
    /// the time, and why.
    var omitted: [(key: [Int], slot: Slot, reason: String)] {
        let held = Set(visits.map { [$0.village, $0.day, $0.isAfternoon ? 1 : 0] })
        var moved: [[Int]: Visit] = [:]
        for visit in visits { if let day = visit.moved { moved[[visit.village, day]] = visit } }
        var found: [(key: [Int], slot: Slot, reason: String)] = []
        var seen: Set<[Int]> = []
        for slot in slots where !villages[slot.village].isOutside {
            for week in 0..<order.weeks {
                let date = order.monday + (7 * week + slot.weekday - 1)
                let key = [slot.village, date - order.from, slot.isAfternoon ? 1 : 0]
                guard date >= order.from, !held.contains(key), seen.insert(key).inserted else { continue }
                var reason = "当天不出诊（放假、停诊或队伍不在），本周无法补"
                if let visit = moved[[slot.village, key[1]]] {
                    reason = "改到\(RoundWords.date(self.date(visit.day)))\(RoundWords.half(visit.isAfternoon))"
                } else if villages[slot.village].stride > 1 {
                    reason = "\(RoundWords.rhythm(villages[slot.village]))，本周不到"
                }
                found.append((key, slot, reason))
            }
        }
        return found
    }
}
