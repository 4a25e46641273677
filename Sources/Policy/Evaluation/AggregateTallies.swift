extension AggregateNode {
    /// Whether its value follows from a key and a period alone, and adds up over records.
    var mayBeTallied: Bool {
        switch aggregate {
        case .count, .exists, .sum, .average, .share: break
        default: return false
        }
        guard uses.contains(.period), plan.residual.count == 0, !plan.isUnion, !plan.keyUses.contains(.period) else {
            return false
        }
        switch query.window {
        case .standard, .period: break
        default: return false
        }
        return value?.uses.isDisjoint(with: [.subject, .region]) ?? true
    }

    /// Whether each record adds something else in each period, which takes a search for each.
    var isValueByPeriod: Bool {
        aggregate != .count && aggregate != .exists && value?.uses.contains(.period) ?? false
    }

    @inline(__always) func tallied(_ frame: Frame) -> Double? {
        for tally in tallies where tally.today == frame.today && !frame.isPlanned {
            if let value = tally.value(plan.keyCode(frame), from: frame.start, to: frame.end) { return value }
        }
        if let line, line.today == frame.today, !frame.isPlanned {
            return line.value(plan.keyCode(frame), from: frame.start, to: frame.end)
        }
        return nil
    }

    @inline(__always)
    func copyTallied(_ frame: Frame, _ periods: PeriodList, _ out: UnsafeMutablePointer<Double>) -> Bool {
        for tally in tallies where tally.today == frame.today && !frame.isPlanned {
            if tally.copy(plan.keyCode(frame), periods, out) { return true }
        }
        if let line, line.today == frame.today, !frame.isPlanned {
            return line.copy(plan.keyCode(frame), periods, out)
        }
        return false
    }
}
