/// A stretch of a route as the clock sees it, so that two stretches are joined without running along them (segments
/// with time warp: Vidal, Crainic, Gendreau, Prins 2013, doi 10.1016/j.cor.2012.07.018, section 4.1). Who comes too
/// late turns the clock back to the window's end; how far in all is the warp, and 0 in a route that keeps all
/// windows.
struct Stretch: Equatable {
    /// The end of a window that has none; far beyond all sums of times, and far from the end of whole numbers.
    static let never = 1 << 40

    /// Travel, service and waiting from its first to its last place, at least.
    var duration: Int
    /// Turned back in all, at least.
    var warp: Int
    /// When it may start so that both are smallest: not before, and not after.
    var earliest: Int
    var latest: Int

    /// One place alone.
    @inline(__always) init(service: Int, earliest: Int, latest: Int) {
        duration = service
        warp = 0
        self.earliest = earliest
        self.latest = latest
    }

    @inline(__always) init(service: Int, _ window: RoutingProblem.Window?) {
        self.init(service: service, earliest: window?.earliest ?? 0, latest: window?.latest ?? Self.never)
    }

    /// This stretch, then `travel`, then `next`.
    @inline(__always) func then(_ next: Stretch, after travel: Int) -> Stretch {
        let way = duration &- warp &+ travel
        let waiting = max(0, next.earliest &- way &- latest)
        let late = max(0, earliest &+ way &- next.latest)
        var joined = self
        joined.duration = duration &+ next.duration &+ travel &+ waiting
        joined.warp = warp &+ next.warp &+ late
        joined.earliest = max(next.earliest &- way, earliest) &- waiting
        joined.latest = min(next.latest &- way, latest) &+ late
        return joined
    }
}
