import Quantities

@testable import Outreach

/// Checks a plan of tours from the county's own rows, slowly, by counting days and months.
struct TourChecker {
    let county: TourCounty
    let body: TourPlan
    let isWorkingDay: (CivilDate) -> Bool

    func complaints() -> [String] { days() + directions() + counts() }

    private func origin(_ tour: TourPlan.Tour) -> String { body.teams[tour.team].institution.id }

    /// Working days of the plan; nobody in two places, nobody twice at one place a day, two days where it is far.
    private func days() -> [String] {
        var complaints: [String] = []
        var (crews, places) = (Set<String>(), Set<String>())
        for one in county.tours where one.date >= body.order.from.description && one.status != "cancelled" {
            places.insert("\(one.town.map(TourCounty.town) ?? TourCounty.code) \(one.date)")
            let teams = county.teams.filter { $0.institution == one.origin }
            let crew = one.team.isEmpty ? one.origin : one.team
            if teams.isEmpty || !one.team.isEmpty { crews.insert("\(crew) \(one.date)") }
        }
        for tour in body.tours {
            if tour.end - tour.date > 1 || tour.end < tour.date { complaints.append("length \(tour.id)") }
            for day in 0...(tour.end - tour.date) {
                let date = tour.date + day
                if !isWorkingDay(date) || date < body.order.from || date > body.order.end {
                    complaints.append("no working day: \(date)")
                }
                let crew = body.teams[tour.team].id ?? origin(tour)
                if !crews.insert("\(crew) \(date)").inserted { complaints.append("crew twice: \(crew) \(date)") }
            }
            let place = "\(body.places[tour.place].region) \(tour.date)"
            if !places.insert(place).inserted { complaints.append("place twice: \(place)") }
            let hasTeams = county.teams.contains { $0.institution == origin(tour) }
            if hasTeams == (body.teams[tour.team].id == nil) { complaints.append("team of \(origin(tour))") }
        }
        return complaints
    }

    /// The county's hospital goes to townships alone; the urban one comes only where it supports.
    private func directions() -> [String] {
        body.tours.compactMap { tour in
            let isCounty = body.places[tour.place].level == "county"
            if origin(tour) == "H" { return isCounty ? "H to the county" : nil }
            return origin(tour) == "U" && county.supports ? nil : "\(origin(tour)) may not"
        }
    }

    /// One a month to each township, one a quarter to the county, or it is named; never more than is missing.
    private func counts() -> [String] {
        var complaints: [String] = []
        let first = Period(.month, holding: body.order.from).start
        for town in 0..<county.townships {
            for month in 0..<body.order.months {
                let start = first.adding(months: month)
                complaints += count(TourCounty.town(town), "W\(town)", town, start, start.adding(months: 1) - 1)
            }
        }
        var quarter = Period(.quarter, holding: body.order.from)
        while quarter.end <= body.order.end {
            complaints += count(TourCounty.code, TourCounty.code, nil, quarter.start, quarter.end)
            quarter = quarter.next
        }
        return complaints
    }

    private func count(_ region: String, _ subject: String, _ town: Int?, _ start: CivilDate, _ end: CivilDate)
        -> [String]
    {
        let own = county.tours.count { tour in
            guard let date = CivilDate(tour.date), tour.town == town, date >= start, date <= end else { return false }
            return tour.status == "completed" || tour.status == "planned" && date >= body.order.from
        }
        let planned = body.tours.count {
            body.places[$0.place].region == region && $0.date >= start && $0.date <= end
        }
        let isNamed = body.unmet.contains { $0.need.subject == subject && $0.need.start == start }
        if own + planned < 1, !isNamed { return ["\(subject) \(start): none"] }
        if planned > max(0, 1 - own) { return ["\(subject) \(start): \(planned) planned, \(own) there"] }
        return isNamed && own + planned > 0 ? ["\(subject) \(start): named but met"] : []
    }
}
