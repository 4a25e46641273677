import Quantities

/// Days from one through another.
struct Stretch: Equatable {
    var from: Int32
    var to: Int32

    /// In order, touching and overlapping ones merged.
    static func merged(_ stretches: [Stretch]) -> [Stretch] {
        let sorted = stretches.filter { $0.from <= $0.to }.sorted { $0.from < $1.from }
        var result: [Stretch] = []
        for stretch in sorted {
            if let last = result.last, stretch.from <= last.to || stretch.from == last.to + 1 {
                result[result.count - 1].to = max(last.to, stretch.to)
            } else {
                result.append(stretch)
            }
        }
        return result
    }

    /// The days of `a` that are not days of `b`; both merged.
    static func minus(_ a: [Stretch], _ b: [Stretch]) -> [Stretch] {
        var result: [Stretch] = []
        for var stretch in a {
            for cut in b where cut.from <= stretch.to && cut.to >= stretch.from {
                if cut.from > stretch.from { result.append(Stretch(from: stretch.from, to: cut.from - 1)) }
                stretch.from = cut.to == Int32.max ? cut.to : cut.to + 1
            }
            if stretch.from <= stretch.to { result.append(stretch) }
        }
        return result
    }

    /// Whole calendar months: the greatest n with end ≥ start + n months − 1 day; at most 9,999 years.
    var wholeMonths: Int {
        guard from != .min else { return 119_988 }
        let start = CivilDate(day: from)
        let (y0, m0, _) = start.parts
        let (y1, m1, _) = CivilDate(day: min(to, Table.farAway)).parts
        var months = (y1 - y0) * 12 + m1 - m0 + 1
        while months > 0, (start.adding(months: months) - 1).day > to { months -= 1 }
        return max(0, months)
    }
}

extension CivilDate {
    /// Whole months from this day to another: the greatest n with this + n months ≤ other; negative backwards.
    func wholeMonths(to other: CivilDate) -> Int {
        if other < self { return -other.wholeMonths(to: self) }
        let (y0, m0, _) = parts
        let (y1, m1, _) = other.parts
        let months = (y1 - y0) * 12 + m1 - m0
        return months > 0 && adding(months: months) > other ? months - 1 : months
    }
}
