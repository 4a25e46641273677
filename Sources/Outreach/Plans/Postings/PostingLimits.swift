import Quantities

/// What a plan of postings keeps to where the records and the rules say nothing; printed with the plan.
package struct PostingLimits: Codable, Sendable, Equatable {
    /// Months planned, from the first day on.
    package var months = 12
    /// Fewest and most months of one posting.
    package var shortest = 6
    package var longest = 12
    /// Months at home between two postings of a person.
    package var rest = 6
    /// Most postings of a person within the plan, those that stand included.
    package var most = 2
    /// Share of a department (people of one institution, category and specialty) that stays at home, in percent.
    package var keepPercent = 50
    /// Postings on record that have not begun are planned anew; otherwise all of them stand.
    package var anew = false

    package init() {}

    /// - Throws: `invalid` for a number outside its bounds.
    func check() throws(Failure) {
        try require(1...36, months, "计划月数")
        try require(1...36, shortest, "每段最短月数")
        try require(shortest...36, longest, "每段最长月数")
        try require(0...36, rest, "两段之间的休整月数")
        try require(1...8, most, "每人最多派驻段数")
        try require(0...100, keepPercent, "科室留岗百分比")
    }

    private func require(_ bounds: ClosedRange<Int>, _ value: Int, _ what: String) throws(Failure) {
        guard !bounds.contains(value) else { return }
        throw Failure(
            .invalid, "\(what)是 \(value)", remedy: "应在 \(bounds.lowerBound)–\(bounds.upperBound) 之间")
    }

    /// The months of a plan that begins on a day: each from its first through its last day.
    func spans(from day: CivilDate) -> [(first: CivilDate, last: CivilDate)] {
        (0..<months).map { (day.adding(months: $0), day.adding(months: $0 + 1) - 1) }
    }
}
