import Quantities

/// Which days a query's records must touch.
struct QueryWindow {
    let window: Window
    /// The day of `on EXPR`.
    let day: Term?
    let table: Table
    /// The day of assessment itself, which may be after the rule's end.
    let asOf: Int32

    /// First and last day; nil where the window is empty. Kinds without time have none and are always in.
    /// - Parameter isDaily: head-counts look at whole periods, days after today included.
    @inline(__always) func days(_ frame: Frame, isDaily: Bool) -> (from: Int32, to: Int32)? {
        let clips = table.isEvent && !isDaily
        switch window {
        case .standard, .period: return clip(frame.start, frame.end, frame, clips)
        case .previousPeriod:
            let previous = frame.period.previous
            return clip(previous.start.day, previous.end.day, frame, clips)
        case .year:
            let year = Period(.year, holding: CivilDate(day: frame.start))
            return clip(year.start.day, year.end.day, frame, clips)
        case .always: return clip(.min, Table.farAway, filing(frame), clips)
        case .lastMonths(let months):
            let last = CivilDate(day: min(frame.today, frame.end))
            return ((last.adding(months: -months) + 1).day, last.day)
        case .on:
            guard let value = day?.scalar(frame), !value.isNaN else { return nil }
            return (Int32(value), Int32(value))
        case .today: return (frame.today, frame.today)
        case .periodEnd: return (min(frame.end, frame.today), min(frame.end, frame.today))
        }
    }

    /// What is filed about a closed period counts when it comes, also after the rule has ended; what a rule without
    /// periods says as of its last day does not change afterwards.
    @inline(__always) private func filing(_ frame: Frame) -> Frame {
        var frame = frame
        if !frame.isPlanned, frame.unit.isCalendar, frame.today < asOf { frame.today = asOf }
        return frame
    }

    @inline(__always)
    private func clip(_ from: Int32, _ to: Int32, _ frame: Frame, _ clips: Bool) -> (from: Int32, to: Int32)? {
        guard clips else { return (from, to) }
        return frame.isPlanned ? (max(from, frame.today + 1), to) : (from, min(to, frame.today))
    }

    var uses: Uses {
        guard table.timeFields != nil else { return [] }
        let clipped: Uses = table.isEvent ? [.today] : []
        switch window {
        case .standard, .period, .previousPeriod, .year: return clipped.union(.period)
        case .always: return clipped
        case .lastMonths, .periodEnd: return [.period, .today]
        case .on: return day?.uses ?? []
        case .today: return .today
        }
    }
}
