import Foundation
import Quantities
import Testing

@testable import Planner

struct PostingInstanceTests {
    private static let text = """
        {"months": 6, "min_block": 3, "max_block": 6, "max_blocks": 1, "rest": 3, "handover_cost": 20,
         "shortfall_cost": 1000, "department_cap": {"a": 1, "b": 2},
         "facilities": [{"id": 0, "k": 1, "specialties": ["tcm"]}],
         "staff": [
          {"id": 0, "title_level": 2, "leader": true, "specialty": "tcm",
           "department": "a", "unavailable": [], "refused": []},
          {"id": 1, "title_level": 0, "leader": true, "specialty": "tcm",
           "department": "b", "unavailable": [], "refused": []},
          {"id": 2, "title_level": 1, "leader": true, "specialty": "tcm",
           "department": "b", "unavailable": [2], "refused": []}],
         "cost_per_month": [[5], [1], [2]]}
        """

    private func read(_ text: String) throws -> PostingInstance {
        try PostingInstance.read(Data(text.utf8), named: "x.json")
    }

    @Test func `An instance is solved to its optimum, and the solution says so`() throws {
        let instance = try read(Self.text)
        let answer = try instance.problem().solve(StoppingRule(iterations: 100), seed: 1)
        #expect(answer.cost == 50)
        let solution = PostingSolution(answer, of: instance)
        #expect(solution.postings == [.init(staff: 0, facility: 0, start: 0, months: 6)])
        #expect(solution.shortfall == 0)
        #expect(try JSONDecoder().decode(PostingSolution.self, from: solution.data()) == solution)
    }

    @Test func `Shortfall is counted in person-months over all needs`() throws {
        let instance = try read(Self.text.replacing("\"title_level\": 2", with: "\"title_level\": 0"))
        let answer = try instance.problem().solve(StoppingRule(iterations: 100), seed: 1)
        #expect(PostingSolution(answer, of: instance).shortfall == 9)
        #expect(answer.cost == 9000 + 20 + 6)
    }

    static let mistakes = [
        ("\"months\": 6", "\"months\": 0", "months"),
        ("\"max_block\": 6", "\"max_block\": 2", "max_block"),
        ("\"unavailable\": [2]", "\"unavailable\": [6]", "staff[2].unavailable"),
        ("\"department\": \"a\"", "\"department\": \"z\"", "staff[0].department"),
        ("[[5], [1], [2]]", "[[5], [1]]", "cost_per_month"),
        ("[[5], [1], [2]]", "[[5], [1], [-2]]", "cost_per_month[2]"),
        ("\"k\": 1", "\"k\": -1", "facilities[0].k"),
        ("\"k\": 1", "\"k\": \"one\"", "facilities.[0].k"),
        ("\"rest\": 3,", "", "rest"),
        ("[[5], [1], [2]]}", "[[5], [1", "JSON"),
    ]

    @Test(arguments: mistakes)
    func `A bad file is refused with its place and a remedy`(from: String, to: String, place: String) throws {
        let failure = #expect(throws: Failure.self) { try read(Self.text.replacing(from, with: to)) }
        #expect(failure?.description.contains(place) == true)
        #expect(failure?.description.contains("x.json") == true)
        #expect(failure?.remedy != nil)
    }
}
