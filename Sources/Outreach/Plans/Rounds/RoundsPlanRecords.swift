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

    /// Times that have begun end the day before; those that have not are corrected to the new ones of their village.
    private var schedules: [[String]] {
        let last = body.order.from - 1
        var rows = body.ended.filter { $0.from <= last }.map { row($0, to: last) }
        var waiting = Dictionary(grouping: body.ended.filter { $0.from > last }, by: \.village)
        var new = self.new
        for (place, time) in new.enumerated() {
            guard let found = waiting[time.village]?.firstIndex(where: { $0.id == time.id }) else { continue }
            waiting[time.village]?.remove(at: found)
            new[place].isSettled = true
        }
        for (place, time) in new.enumerated() where !time.isSettled {
            if let old = waiting[time.village]?.popLast() { new[place].id = old.id }
        }
        rows += new.map { time in
            [
                time.id, time.village, String(time.weekday), time.session, time.team, "",
                body.order.from.description, body.order.end.description,
            ]
        }
        return rows + waiting.sorted { $0.key < $1.key }.flatMap { $0.value.map { row($0, to: $0.from) } }
    }

    private func row(_ ended: RoundsPlan.Ended, to last: CivilDate) -> [String] {
        [
            ended.id, ended.village, String(ended.weekday), ended.session, ended.team ?? "",
            ended.published?.description ?? "", ended.from.description, last.description,
        ]
    }

    private struct Time {
        var id: String
        var village: String
        var weekday: Int
        var session: String
        var team: String
        var isSettled = false
    }

    /// Times of the board that no published one says already.
    private var new: [Time] {
        var seen: Set<String> = []
        let kept = Set(body.keptTimes)
        return body.slots.compactMap { slot in
            let village = body.villages[slot.village]
            let (session, team) = (slot.isAfternoon ? "pm" : "am", body.teams[slot.team].id)
            if village.isOutside || kept.contains("\(village.id)|\(slot.weekday)|\(session)|\(team)") { return nil }
            let id = "\(village.id)|\(slot.weekday)|\(session)|\(body.order.from)"
            guard seen.insert(id).inserted else { return nil }
            return Time(id: id, village: village.id, weekday: slot.weekday, session: session, team: team)
        }
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
                    reason = "改到\(PlanWords.date(self.date(visit.day)))\(RoundWords.half(visit.isAfternoon))"
                } else if villages[slot.village].stride > 1 {
                    reason = "\(RoundWords.rhythm(villages[slot.village]))，本周不到"
                }
                found.append((key, slot, reason))
            }
        }
        return found
    }
}
