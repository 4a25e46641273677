import Policy
import Quantities

extension TourPlan {
    /// Each tour by its place and month.
    package func entries(of plan: Plan, _ book: PolicyBook) -> [PlanEntry] {
        tours.map { tour in
            let place = places[tour.place]
            let county = place.level == "county" ? "" : place.countyName
            let (year, month, _) = tour.date.parts
            let days = tour.end > tour.date ? "至\(PlanWords.date(tour.end))" : ""
            return PlanEntry(
                key: "\(county)\(place.name) \(year) 年 \(month) 月",
                detail: "\(PlanWords.date(tour.date))\(days)，\(teamName(tour.team))")
        }
    }
}
