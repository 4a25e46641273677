import Policy
import Quantities
import Testing

@testable import Outreach

/// Boards show every proposal once, in its place.
@Suite struct PlanBoardTests {
    @Test func `spans that overlap stand in rows of their own`() {
        let spans = [(0, 6), (6, 2), (3, 4), (8, 1)].map { PlanBoard.Span(start: $0.0, length: $0.1, cells: []) }
        let rows = PlanBoard.rows([.text("甲")], spans)
        #expect(rows.map { $0.spans.map(\.start) } == [[0, 6, 8], [3]])
    }

    @Test func `every posting has its bar over its months`() throws {
        let people = (0..<8).map { PostingRecords.Person(id: "P\($0)") }
        try StandingOver.with(PostingRecords(people: people).files) { standing in
            let (_, body) = try Plans.makePostings(
                standing, region: "410101", from: PostingRecords.day,
                search: PostingSearch(seed: 1, iterations: 300), actor: "试", clock: .fixed(PostingRecords.day))
            let board = try #require(body.board)
            #expect(board.columns.count == body.limits.months)
            #expect(board.groups.reduce(0) { $0 + $1.columns } == board.columns.count)
            #expect(board.rows.reduce(0) { $0 + $1.spans.count } == body.assignments.count)
            let whole = body.assignments.filter { $0.from == PostingRecords.day && $0.to == body.last }
            #expect(board.rows.flatMap(\.spans).count { $0.start == 0 && $0.length == 12 } == whole.count)
            #expect(board.rows.flatMap(\.spans).allSatisfy { $0.start + $0.length <= board.columns.count })
        }
    }

    @Test func `whoever is there already is on the board too, told apart from what is proposed`() throws {
        let people = (0..<8).map { PostingRecords.Person(id: "P\($0)") }
        var records = PostingRecords(people: people)
        records.postings = [
            .init(id: "A", person: "P7", township: 1, from: "2026-10-01", to: "2027-03-31"),
            .init(id: "B", person: "P6", township: 2, from: "2026-01-01", to: "2026-12-31", status: "completed"),
        ]
        try StandingOver.with(records.files) { standing in
            let (plan, body) = try Plans.makePostings(
                standing, region: "410101", from: PostingRecords.day,
                search: PostingSearch(seed: 1, iterations: 300), actor: "试", clock: .fixed(PostingRecords.day))
            #expect(body.onRecord?.map(\.person.id) == ["P7"])
            #expect(try PostingPlan.read(plan) == body)
            let board = try #require(body.board)
            let spans = board.rows.flatMap(\.spans)
            #expect(spans.count { !$0.isOnRecord } == body.assignments.count && board.note != nil)
            #expect(spans.filter(\.isOnRecord).map { [$0.start, $0.length] } == [[0, 3]])
        }
    }

    @Test func `every half-day of the week has its village`() throws {
        let county = RoundCounty.random(3, townships: 2, villages: 8, teams: 3)
        try StandingOver.with(county.records) { standing in
            let (_, body) = try RoundTrial.make(standing, county.order("2026-11-30", weeks: 4))
            let board = try #require(body.board)
            #expect(board.columns.count == 10 * body.cycle && !body.slots.isEmpty)
            let shown = board.rows.flatMap(\.spans).flatMap(\.cells).count {
                if case .record = $0 { true } else { false }
            }
            #expect(shown == body.slots.count)
            for row in board.rows { #expect(Set(row.spans.map(\.start)).count == row.spans.count) }
        }
    }

    @Test func `two plans of rounds differ by village, half-days and teams alone`() throws {
        let county = RoundCounty.random(3, townships: 2, villages: 8, teams: 3)
        try StandingOver.with(county.records) { standing in
            let (one, body) = try RoundTrial.make(standing, county.order("2026-11-30", weeks: 4))
            let entries = body.entries(of: one, standing.book)
            #expect(Set(entries.map(\.key)).count == entries.count)
            #expect(entries.count == Set(body.slots.map(\.village)).count)
            var loss = RoundLoss()
            loss.teams = [body.teams[body.slots[0].team].id]
            let (other, _) = try Plans.replanRounds(
                standing, one, loss, search: .init(rule: .init(iterations: 300)), actor: "试",
                clock: .fixed(body.order.from))
            let found = try PlanComparison(one, other, standing.book, standing.database).proposals
            #expect(!found.changed.isEmpty)
            #expect(found.same + found.changed.count + found.onlyFirst.count == entries.count)
        }
    }

    @Test func `beside today a plan says what of it is on record and what has changed`() throws {
        let people = (0..<8).map { PostingRecords.Person(id: "P\($0)") }
        try StandingOver.with(PostingRecords(people: people).files) { standing in
            let clock = Clock.fixed(PostingRecords.day)
            let (plan, body) = try Plans.makePostings(
                standing, region: "410101", from: PostingRecords.day,
                search: PostingSearch(seed: 1, iterations: 300), actor: "试", clock: clock)
            let before = try PlanToday(plan, standing, asOf: PostingRecords.day)
            #expect(before.recorded.map(\.proposed) == [body.assignments.count])
            #expect(before.recorded.map(\.onRecord) == [0] && before.sources.isEmpty)
            _ = try Plans(standing.database, clock: clock).accept(plan, by: "试", reason: "")
            let after = try PlanToday(plan, standing, asOf: PostingRecords.day)
            #expect(after.recorded.map(\.onRecord) == [body.assignments.count])
            #expect(after.sources.map(\.kind) == ["posting"])
            let lines = after.lines(standing.book.vocabulary)
            #expect(lines.contains { $0.contains("今已在记录中 \(body.assignments.count) 条") })
        }
    }
}
