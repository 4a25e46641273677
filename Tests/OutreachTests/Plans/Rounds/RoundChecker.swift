import Foundation
import Quantities

@testable import Outreach

/// Checks a plan of rounds from the county's own rows with other formulas than the planner's, slowly.
struct RoundChecker {
    let county: RoundCounty
    let body: RoundsPlan
    let isWorkingDay: (CivilDate) -> Bool

    func complaints() -> [String] { places() + sessions() + days() + counts() + spacing() }

    private func id(_ visit: RoundsPlan.Visit) -> String { body.villages[visit.village].id }
    private func team(_ visit: RoundsPlan.Visit) -> RoundCounty.Team? {
        county.teams.first { $0.id == body.teams[visit.team].id }
    }

    /// Working days within the plan, by teams that exist then.
    private func places() -> [String] {
        body.visits.compactMap { visit in
            let date = body.order.from + visit.day
            guard let team = team(visit) else { return "nobody: \(id(visit)) \(date)" }
            if !isWorkingDay(date) || visit.day < 0 || date > body.order.end { return "no working day: \(date)" }
            if let end = CivilDate(team.to), date > end { return "\(team.id) has ended by \(date)" }
            return nil
        }
    }

    /// Nobody is in two places, no village is visited twice a day.
    private func sessions() -> [String] {
        var complaints: [String] = []
        var teams: Set<[Int]> = []
        var villages: Set<[Int]> = []
        for visit in body.visits {
            if !teams.insert([visit.team, visit.day, visit.isAfternoon ? 1 : 0]).inserted {
                complaints.append("team twice: \(body.teams[visit.team].id) \(visit.day)")
            }
            if !villages.insert([visit.village, visit.day]).inserted {
                complaints.append("village twice: \(id(visit)) \(visit.day)")
            }
        }
        return complaints
    }

    /// Half a day in each village and home in time, by the law of cosines and the printed factors.
    private func days() -> [String] {
        Dictionary(grouping: body.visits) { [$0.team, $0.day] }.values.compactMap { visits in
            let stops = visits.sorted { !$0.isAfternoon && $1.isAfternoon }
            guard let team = team(stops[0]), let home = county.institutions.first(where: { $0.id == team.institution })
            else { return "no home" }
            var at = (home.longitude ?? 0, home.latitude ?? 0)
            var clock = 450
            for visit in stops {
                guard let village = county.villages.first(where: { $0.id == id(visit) }), let x = village.longitude,
                    let y = village.latitude
                else { return nil }
                clock += minutes(at, (x, y))
                if clock > (visit.isAfternoon ? 870 : 540) { return "late: \(id(visit)) at \(clock)" }
                clock = max(clock, visit.isAfternoon ? 810 : 0) + 210
                at = (x, y)
            }
            clock += minutes(at, (home.longitude ?? 0, home.latitude ?? 0))
            return clock > 1_140 ? "home at \(clock): \(team.id)" : nil
        }
    }

    private func minutes(_ a: (Double, Double), _ b: (Double, Double)) -> Int {
        if a == b { return 0 }
        let radian = Double.pi / 180
        let cosine = sin(a.1 * radian) * sin(b.1 * radian)
            + cos(a.1 * radian) * cos(b.1 * radian) * cos((a.0 - b.0) * radian)
        let kilometres = 6_371 * acos(min(1, cosine))
        // A hair less: both formulas round up to minutes.
        return Int((kilometres * (kilometres < 5 ? 1.4 : 1.3) * 2 - 0.001).rounded(.up))
    }

    /// Two visits a week (or what is approved) in each whole week, or it is named.
    private func counts() -> [String] {
        var complaints: [String] = []
        let done = Dictionary(grouping: body.visits, by: \.village)
        for (number, village) in body.villages.enumerated() {
            let approved = county.villages.first { $0.id == village.id }?.approved ?? 2
            for week in 0..<body.order.weeks where body.order.monday + 7 * week >= body.order.from {
                let first = 7 * week - (body.order.from - body.order.monday)
                let span = approved < 1 ? 14 : 7
                let visits = (done[number] ?? []).filter { $0.day >= first - span + 7 && $0.day < first + 7 }.count
                let asked = Int((approved * Double(span) / 7).rounded(.up))
                let named = body.unmet.contains { $0.village == number && $0.weeks.contains(week) }
                if visits < asked, !named { complaints.append("\(village.id) week \(week): \(visits) of \(asked)") }
                if visits > asked + 1 { complaints.append("\(village.id) week \(week): \(visits), asked \(asked)") }
            }
        }
        return complaints
    }

    /// Visits of a week on the board lie a day apart at least, where a third of the half-days is free.
    private func spacing() -> [String] {
        if body.slots.count * 3 > county.teams.count * 20 * body.cycle { return [] }
        return body.villages.indices.compactMap { number in
            let days = body.slots.filter { $0.village == number && $0.week == 0 }.map(\.weekday).sorted()
            let isCrowded = days.count == 2 && days[1] - days[0] < 2
            return isCrowded ? "crowded: \(body.villages[number].id) \(days)" : nil
        }
    }
}
