import Quantities

/// Which days a query's records must touch.
final class QueryWindow: @unchecked Sendable {
    /// The day of `on EXPR`.
    private let day: Term?
    private let quickDay: TermGlimpse
    private let isTimed: Bool
    private let isEvent: Bool
    /// The day of assessment itself, which may be after the rule's end.
    private let asOf: Int32
    /// The window without what was written in it: innermost loops ask, and an expression would be counted each time.
    private let shape: Shape

    private enum Shape {
        case period, previousPeriod, year, always, on, today, periodEnd
        case lastMonths(Int)
    }

    init(window: Window, day: Term?, table: Table, asOf: Int32) {
        self.day = day
        quickDay = TermGlimpse(day)
        isTimed = table.timeFields != nil
        isEvent = table.isEvent
        self.asOf = asOf
        shape =
            switch window {
            case .standard, .period: .period
            case .previousPeriod: .previousPeriod
            case .year: .year
            case .always: .always
            case .lastMonths(let months): .lastMonths(months)
            case .on: .on
            case .today: .today
            case .periodEnd: .periodEnd
            }
    }

    /// First and last day; nil where the window is empty. Kinds without time have none and are always in.
    /// - Parameter isDaily: head-counts look at whole periods, days after today included.
    @inline(__always) func days(_ frame: Frame, isDaily: Bool) -> (from: Int32, to: Int32)? {
        let clips = isEvent && !isDaily
        switch shape {
        case .period: return clip(frame.start, frame.end, frame, clips)
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
            let value = quickDay.scalar(frame)
            if value.isNaN { return nil }
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
        guard isTimed else { return [] }
        let clipped: Uses = isEvent ? [.today] : []
        switch shape {
        case .period, .previousPeriod, .year: return clipped.union(.period)
        case .always: return clipped
        case .lastMonths, .periodEnd: return [.period, .today]
        case .on: return day?.uses ?? []
        case .today: return .today
        }
    }
}
