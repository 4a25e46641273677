import Quantities

/// A tour that is wanted: to a place within a window of working days, for the needs that it counts for.
struct TourDemand {
    var place: Int
    /// Working days on which it may begin.
    var days: [CivilDate]
    /// The whole period, and days between two tours when they are spread evenly.
    var start: CivilDate
    var end: CivilDate
    var stride: Int
    var needs: [Int]
    var loss: Int
}
