import Planner
import Quantities

/// The tours of a month with the days of the crews, as a problem of slots.
struct TourBatch {
    struct Slot {
        var crew: Int
        var first: CivilDate
        /// The next day belongs to it too.
        var isPair: Bool
    }

    var problem = SlotProblem()
    private(set) var slots: [Slot] = []
    private var ofCrew: [Int: Range<Int>] = [:]

    init(_ demands: [Int]) {
        problem.choices = Array(repeating: [], count: demands.count)
        problem.losses = Array(repeating: 0, count: demands.count)
        problem.rise = 15
    }

    mutating func add(_ crew: Int, load: Int, _ starts: [(first: CivilDate, isPair: Bool)]) {
        let begin = slots.count
        for start in starts {
            slots.append(Slot(crew: crew, first: start.first, isPair: start.isPair))
            problem.holders.append(problem.loads.count)
        }
        problem.loads.append(load)
        ofCrew[crew] = begin..<slots.count
    }

    func slots(of crew: Int) -> Range<Int> { ofCrew[crew] ?? 0..<0 }
}
