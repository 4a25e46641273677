import Planner
import Policy
import Quantities
import Store
import Synchronization
import Testing

@testable import Outreach

/// What may be asked of a planner: one description, checked once.
@Suite struct PlanAskingTests {
    private static let day = CivilDate("2026-12-01")!

    private func mistakes(_ form: PlanForm, _ typed: [String: String]) -> [String] {
        do {
            _ = try PlanAsking(form, region: "410101", typed, today: Self.day)
            return []
        } catch { return error.list.map(\.option) }
    }

    @Test func `what is taken for granted is what the planners take`() {
        let limits = PostingLimits()
        #expect(PlanOption.postingMonths.standard == "\(limits.months)")
        #expect(PlanOption.shortest.standard == "\(limits.shortest)")
        #expect(PlanOption.longest.standard == "\(limits.longest)")
        #expect(PlanOption.rest.standard == "\(limits.rest)" && PlanOption.most.standard == "\(limits.most)")
        #expect(PlanOption.keep.standard == "\(limits.keepPercent)")
        #expect(PlanOption.capacity.standard == "\(RelationLimits().capacity)")
        #expect(PlanOption.reach.standard == RelationLimits().localReach.rawValue)
        let order = RoundOrder(region: "1", from: Self.day)
        #expect(PlanOption.weeks.standard == "\(order.weeks)" && PlanOption.terrain.standard == order.terrain.rawValue)
        #expect(PlanOption.tourMonths.standard == "\(TourOrder(region: "1", from: Self.day).months)")
    }

    @Test func `every choice is one that the planners know, and none is left out`() {
        func codes(_ option: PlanOption) -> [String] {
            if case .choice(let choices) = option.form { choices.map(\.code) } else { [] }
        }
        #expect(codes(.reach) == Nearness.allCases.map(\.rawValue))
        #expect(codes(.terrain) == PlanTerrain.allCases.map(\.rawValue))
    }

    @Test func `no form has two options of one name, and each is told in both languages`() {
        for form in Plan.Kind.allCases.flatMap({ [PlanForm.new($0), .replan($0)].compactMap { $0 } }) {
            #expect(Set(form.options.map(\.name)).count == form.options.count)
            #expect(form.options.allSatisfy { !$0.label.en.isEmpty && !$0.label.zh.isEmpty })
            let standards = form.options.filter { !$0.standard.isEmpty }
            #expect(standards.allSatisfy { $0.mistake($0.standard) == nil })
        }
    }

    @Test(arguments: [
        ("weeks", "0"), ("weeks", "27"), ("weeks", "1.5"), ("weeks", "-3"), ("weeks", "９"), ("from", "2026-02-30"),
        ("from", "1999-12-31"), ("seconds", "nan"), ("seconds", "4000"), ("seconds", "-1"), ("seed", "-1"),
        ("seed", "99999999999999999999"), ("leave", "25:00"), ("leave", "7"), ("terrain", "moon"), ("anew", "maybe"),
        ("iterations", "0"), ("matrix", "a,b"), ("matrix", "a,b,-5"), ("back", "08:00"),
    ])
    func `nonsense is named by its option`(option: String, text: String) {
        #expect(mistakes(.new(.rounds), [option: text]) == [option])
    }

    @Test func `what does not go together is said`() {
        #expect(mistakes(.new(.postings), ["shortest": "9", "longest": "8"]) == ["longest"])
        #expect(mistakes(.new(.relations), ["end": "R1"]) == ["reason"])
        let rounds = ["from": "2026-11-04", "weeks": "2"]
        func away(_ text: String) -> [String] { mistakes(.new(.rounds), rounds.merging(["away": text]) { $1 }) }
        #expect(away("P1:2026-11-04") == [] && away("P1:2026-11-15..2026-11-30 P2:2026-10-01..2026-11-09") == [])
        #expect(away("P1:2026-11-16") == ["away"] && away("P1:2026-11-03") == ["away"] && away("P1") == ["away"])
        #expect(mistakes(.new(.tours), ["weeks": "nonsense"]).isEmpty, "an option of another kind is none of it")
    }

    @Test func `a change says what is lost, each kind by its own options`() throws {
        #expect(PlanForm.replan(.relations) == nil)
        let rounds = try #require(PlanForm.replan(.rounds))
        let tours = try #require(PlanForm.replan(.tours))
        let postings = try #require(PlanForm.replan(.postings))
        #expect([rounds, tours, postings].allSatisfy { mistakes($0, ["from": "2026-12-25"]) == [""] })
        #expect(mistakes(rounds, ["closed": "2026-12-25,soon"]) == ["closed"])
        #expect(mistakes(rounds, ["without-team": "T1"]).isEmpty)
        #expect(mistakes(rounds, ["loses": "T1"]) == [""], "an option of another kind is none of it")
        #expect(mistakes(tours, ["loses": "H"]).isEmpty && mistakes(tours, ["away": "P1:2026-12-01"]) == [""])
        #expect(mistakes(postings, ["loses": "P1"]).isEmpty && mistakes(postings, ["closed": "2026-12-25"]) == [""])
        for wrong in ["P1", "P1:soon", "P1:2026-12-05..2026-12-02", "P1:2026-12-01 P2", "P1:1999-12-01"] {
            #expect(mistakes(rounds, ["away": wrong]) == ["away"], "\(wrong)")
        }
    }

    @Test func `lists are written with commas, blanks or Chinese marks`() throws {
        let asking = try PlanAsking(
            try #require(.replan(.rounds)), region: "1",
            [
                "without-team": "T1，T2 T3、T4", "closed": "2026-12-25, 2026-12-31",
                "away": "P1:2026-12-07..2026-12-18，P2：2026-12-09",
            ], today: Self.day)
        #expect(asking.loss.lost == ["T1", "T2", "T3", "T4"] && asking.loss.closed.count == 2)
        #expect(asking.loss.away.map(\.person) == ["P1", "P2"] && asking.loss.away.map { $0.to - $0.from } == [11, 0])
    }

    private func posting(_ typed: [String: String] = [:]) throws -> PlanAsking {
        try PlanAsking(
            .new(.postings), region: "410101", ["from": "\(PostingRecords.day)"].merging(typed) { $1 },
            today: Self.day)
    }

    private let people = (0..<8).map { PostingRecords.Person(id: "P\($0)") }

    @Test func `a search is told of, ends when it is told to, and leaves the records free meanwhile`() throws {
        try StandingOver.with(PostingRecords(people: people).files) { standing in
            let told = Mutex<[PlanProgress]>([])
            let locked = Mutex(0)
            let watch = Mutex<PlanWatch?>(nil)
            let new = PlanWatch(plan: "the-plan") { progress in
                told.withLock { $0.append(progress) }
                if progress.phase == .searching {
                    if standing.lock.try() { standing.lock.unlock() } else { locked.withLock { $0 += 1 } }
                    if progress.best != nil { watch.withLock { $0 }?.settle() }
                }
            }
            watch.withLock { $0 = new }
            // An hour, were it not told to end.
            let plan = try posting(["seconds": "3600"]).make(
                standing, actor: "甲", clock: .fixed(PostingRecords.day), watch: new)
            #expect(plan.id == "the-plan" && plan.madeBy == "甲")
            #expect(locked.withLock { $0 } == 0)
            var phases: [PlanProgress.Phase] = []
            for progress in told.withLock({ $0 }) where phases.last != progress.phase { phases.append(progress.phase) }
            #expect(phases == [.reading, .searching, .proving, .keeping])
            #expect(try Plans(standing.database).find("the-plan").madeBy == "甲")
        }
    }

    @Test(arguments: PlanProgress.Phase.allCases.dropLast())
    func `a making that is abandoned in any phase keeps nothing`(phase: PlanProgress.Phase) throws {
        try StandingOver.with(PostingRecords(people: people).files) { standing throws in
            let watch = Mutex<PlanWatch?>(nil)
            let new = PlanWatch { progress in
                guard progress.phase == phase else { return }
                watch.withLock { $0 }?.abandon()
            }
            watch.withLock { $0 = new }
            #expect(throws: Failure.self) {
                _ = try posting().make(standing, actor: "甲", clock: .fixed(PostingRecords.day), watch: new)
            }
            let left = try Plans(standing.database).all()
            #expect(left.isEmpty)
        }
    }
}
