import Quantities
import Testing

@testable import Planner

@Suite struct SearchThreadTests {
    @Test func `progress comes first, then the answer`() async throws {
        var seen: [Int] = []
        var answer: String?
        let events = searching { _, sink in
            for iteration in 1...3 { sink(SearchProgress(iterations: iteration, seconds: 0, best: nil)) }
            return "done"
        }
        for try await event in events {
            switch event {
            case .progress(let progress): seen.append(progress.iterations)
            case .finished(let text): answer = text
            }
        }
        #expect(seen == [1, 2, 3])
        #expect(answer == "done")
    }

    @Test func `a failure of the search reaches the reader`() async {
        let events = searching { (_, _) throws -> Int in throw Failure(.invalid, "没有车队") }
        await #expect(throws: Failure.self) { for try await _ in events {} }
    }
}
