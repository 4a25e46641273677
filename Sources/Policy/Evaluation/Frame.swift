import Quantities

/// Where an expression is evaluated: which records its names mean, and when.
struct Frame {
    /// Row of the subject, or of the record that a definition stands on.
    var subject: Int
    /// Row of the innermost query's record; -1 outside queries.
    var row = -1
    /// First and last day of the period.
    var start: Int32
    var end: Int32
    /// Day of the assessment, never after the rule's end.
    var today: Int32
    var unit: PeriodUnit
    /// Row of the subject's region, for settings; -1 where unknown.
    var region: Int32 = -1
    /// Inside `planned`: events after today count.
    var isPlanned = false

    /// The same subject in another period.
    func moved(to period: Period) -> Frame {
        var frame = self
        frame.start = period.start.day
        frame.end = period.end.day
        frame.unit = period.unit
        return frame
    }

    var period: Period { Period(unit, from: CivilDate(day: start), through: CivilDate(day: end)) }
}

/// The periods that a rule is judged in, in order of time; a view into a `PeriodTable`.
struct PeriodList {
    var unit: PeriodUnit
    var starts: UnsafePointer<Int32>
    var ends: UnsafePointer<Int32>
    var count: Int

    subscript(index: Int) -> Period {
        Period(unit, from: CivilDate(day: starts[index]), through: CivilDate(day: ends[index]))
    }

    func slice(_ range: Range<Int>) -> PeriodList {
        PeriodList(
            unit: unit, starts: starts + range.lowerBound, ends: ends + range.lowerBound, count: range.count)
    }
}

/// Owns the days of a rule's periods.
final class PeriodTable: @unchecked Sendable {
    let unit: PeriodUnit
    private let starts = Lane<Int32>()
    private let ends = Lane<Int32>()

    init(_ periods: [Period], unit: PeriodUnit) {
        self.unit = unit
        for period in periods {
            starts.append(period.start.day)
            ends.append(period.end.day)
        }
    }

    var count: Int { starts.count }
    var list: PeriodList { PeriodList(unit: unit, starts: starts.base, ends: ends.base, count: count) }

    /// Indexes of the periods that touch these days.
    func range(from: Int32, to: Int32) -> Range<Int> {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if ends.base[middle] < from { low = middle + 1 } else { high = middle }
        }
        let first = low
        high = count
        while low < high {
            let middle = (low + high) / 2
            if starts.base[middle] <= to { low = middle + 1 } else { high = middle }
        }
        return first..<max(first, low)
    }

    func index(of period: Period) -> Int? { place(from: period.start.day, to: period.end.day) }

    /// Which of the periods has just these days.
    func place(from: Int32, to: Int32) -> Int? {
        range(from: from, to: to).first { starts.base[$0] == from && ends.base[$0] == to }
    }

    /// Where a list that was cut from this table begins in it; nil for lists of other tables.
    @inline(__always) func place(of list: PeriodList) -> Int? {
        guard list.starts >= UnsafePointer(starts.base), list.starts < UnsafePointer(starts.base) + count else {
            return nil
        }
        return list.starts - UnsafePointer(starts.base)
    }

    func equals(_ periods: [Period]) -> Bool {
        periods.count == count
            && periods.indices.allSatisfy {
                periods[$0].start.day == starts.base[$0] && periods[$0].end.day == ends.base[$0]
            }
    }
}
