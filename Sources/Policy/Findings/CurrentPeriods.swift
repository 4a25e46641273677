import Quantities

extension Rule {
    /// The first day at which a period must not have ended to count as current: the period before the one that holds
    /// the day of assessment; for events, thirty days.
    package func currentFrom(asOf: CivilDate) -> CivilDate {
        switch per {
        case .event: asOf - 30
        case .once, .continuous: CivilDate(day: .min / 2)
        default: Period(per, holding: min(asOf, inForce.to ?? asOf)).previous.start
        }
    }
}
