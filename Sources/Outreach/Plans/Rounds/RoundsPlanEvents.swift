import Formats
import Quantities

/// The visits of a rounds plan for a calendar: weekly times with the days they fall out on, and the moved ones singly.
struct RoundsPlanEvents {
    private let body: RoundsPlan
    private let plan: Plan

    init(_ body: RoundsPlan, _ plan: Plan) {
        self.body = body
        self.plan = plan
    }

    var all: [CalendarEvent] { weekly + single }

    private var omitted: [[Int]: [CivilDate]] {
        var found: [[Int]: [CivilDate]] = [:]
        for (key, slot, _) in body.omitted {
            found[[slot.village, slot.weekday, key[2]], default: []].append(body.date(key[1]))
        }
        return found
    }

    private var weekly: [CalendarEvent] {
        let except = omitted
        var seen: Set<[Int]> = []
        return body.slots.compactMap { slot in
            let village = body.villages[slot.village]
            let key = [slot.village, slot.weekday, slot.isAfternoon ? 1 : 0]
            guard village.stride == 1, !village.isOutside, seen.insert(key).inserted else { return nil }
            var first = body.order.monday + (slot.weekday - 1)
            while first < body.order.from { first = first + 7 }
            guard first <= body.order.end else { return nil }
            return event(
                "\(village.id)-\(slot.weekday)-\(key[2])", first, slot.isAfternoon, village, slot.team,
                isWeekly: true, except: except[key] ?? [])
        }
    }

    private var single: [CalendarEvent] {
        body.visits.filter {
            $0.moved != nil || $0.isAdditional || body.villages[$0.village].stride > 1
        }.map { visit in
            let village = body.villages[visit.village]
            let date = body.date(visit.day)
            return event(
                "\(village.id)-\(date)-\(visit.isAfternoon ? 1 : 0)", date, visit.isAfternoon, village, visit.team,
                isWeekly: false, except: [])
        }
    }

    private func event(
        _ name: String, _ first: CivilDate, _ isAfternoon: Bool, _ village: RoundsPlan.Village, _ team: Int,
        isWeekly: Bool, except: [CivilDate]
    ) -> CalendarEvent {
        let from = isAfternoon ? 810 : 510
        let own = body.teams[team]
        return CalendarEvent(
            uid: "\(plan.id)-\(name)", first: first, time: .hours(from: from, to: from + body.order.day.session),
            isWeekly: isWeekly, until: isWeekly ? body.order.end : nil, except: except,
            summary: "巡诊：\(village.name)", description: "\(own.institution.name)，\(own.name)",
            location: "\(village.township)\(village.name)")
    }
}
