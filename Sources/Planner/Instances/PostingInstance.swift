import Foundation
import Quantities

/// The posting instances of `benchmarks/posting`, as JSON.
package struct PostingInstance: Decodable, Sendable {
    package struct Facility: Decodable, Sendable {
        package var id: Int
        /// People needed in each month.
        package var k: Int
        /// Specialties of which one person each is needed in each month.
        package var specialties: [String]
    }

    package struct Person: Decodable, Sendable {
        enum CodingKeys: String, CodingKey {
            case id, leader, specialty, department, unavailable, refused
            case titleLevel = "title_level"
        }

        package var id: Int
        /// 0 is too low to be posted.
        package var titleLevel: Int
        package var leader: Bool
        package var specialty: String
        package var department: String
        package var unavailable: [Int]
        package var refused: [Int]
    }

    enum CodingKeys: String, CodingKey {
        case months, facilities, staff, rest
        case minBlock = "min_block"
        case maxBlock = "max_block"
        case maxBlocks = "max_blocks"
        case handoverCost = "handover_cost"
        case shortfallCost = "shortfall_cost"
        case departmentCap = "department_cap"
        case costPerMonth = "cost_per_month"
    }

    package var months: Int
    package var minBlock: Int
    package var maxBlock: Int
    package var maxBlocks: Int
    package var rest: Int
    package var handoverCost: Int
    package var shortfallCost: Int
    package var facilities: [Facility]
    package var staff: [Person]
    package var departmentCap: [String: Int]
    /// By person, then facility.
    package var costPerMonth: [[Int]]
}
