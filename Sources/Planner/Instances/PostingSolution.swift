import Foundation

/// A solved posting instance as its solution file says it (docs/reference/solutions.md).
package struct PostingSolution: Codable, Sendable, Equatable {
    package struct Posting: Codable, Sendable, Equatable {
        package var staff: Int
        package var facility: Int
        /// First month, from 0.
        package var start: Int
        package var months: Int
    }

    package var format = "posting"
    package var cost: Int
    /// No roster costs less.
    package var bound: Int
    /// Missing person-months over all needs of the instance.
    package var shortfall: Int
    package var postings: [Posting]

    package init(_ answer: RosterAnswer, of instance: PostingInstance) {
        cost = answer.cost
        bound = answer.bound
        postings = answer.blocks.map {
            Posting(staff: $0.person, facility: $0.site, start: $0.start, months: $0.length)
        }
        let paid = answer.blocks.reduce(0) {
            $0 + instance.handoverCost + instance.costPerMonth[$1.person][$1.site] * $1.length
        }
        shortfall = instance.shortfallCost > 0 ? (answer.cost - paid) / instance.shortfallCost : 0
    }

    /// The file: JSON with sorted keys.
    package func data() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return try encoder.encode(self)
    }
}
