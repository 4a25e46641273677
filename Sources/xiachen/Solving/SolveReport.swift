import Foundation
import Formats
import Planner
import Synchronization

/// The best costs as they were at given seconds.
final class SolveMarks: Sendable {
    let seconds: [Double]
    private let best: Mutex<[Double: Int]> = Mutex([:])

    init(_ seconds: [Double]) { self.seconds = seconds }

    var sink: ProgressSink {
        { progress in
            guard let cost = progress.best else { return }
            self.best.withLock { best in
                for mark in self.seconds where progress.seconds <= mark { best[mark] = cost }
            }
        }
    }

    func cost(at mark: Double) -> Int? { best.withLock { $0[mark] } }
}

/// What `solve` prints.
struct SolveReport {
    private var line = JSONLine()
    private var texts: [String] = []

    init(_ answer: RoutingAnswer, _ problem: CordeauProblem, _ marks: SolveMarks) {
        let cost = problem.cost(answer.plan)
        add("cost", "总里程", cost)
        add("feasible", "守住各限", answer.cost.keepsLimits)
        if !answer.cost.keepsLimits {
            add("load_excess", "超载", Double(answer.cost.loadExcess))
            add("duration_excess", "超时", Double(answer.cost.durationExcess) / problem.scale)
            if problem.problem.hasWindows { add("lateness", "迟到", Double(answer.cost.lateness) / problem.scale) }
        }
        add("routes", "车次", Double(answer.plan.routes.count))
        common(answer.seconds, answer.secondsToBest, answer.iterations, answer.reason, marks, problem.scale)
        add("moves_per_second", "每秒考察移动", (Double(answer.evaluated) / max(1e-9, answer.seconds)).rounded())
    }

    init(_ answer: SessionAnswer, _ problem: CountyProblem, _ marks: SolveMarks) {
        add("cost", "总代价", Double(answer.cost) / problem.scale)
        add("travel_minutes", "路程分钟", Double(answer.travel) / problem.scale)
        let unserved = answer.penalties / Int(problem.scale) / CountyProblem.unservedMinutes
        add("unserved_visits", "未服务次数", Double(unserved))
        add("bound", "下界", Double(answer.bound) / problem.scale)
        add("gap_percent", "与下界之差（%）", 100 * Double(answer.cost - answer.bound) / Double(max(1, answer.bound)))
        common(answer.seconds, answer.secondsToBest, answer.iterations, answer.reason, marks, problem.scale)
    }

    init(_ answer: RosterAnswer, _ solution: PostingSolution, _ marks: SolveMarks) {
        add("cost", "总代价", Double(answer.cost))
        add("shortfall", "缺员人月", Double(solution.shortfall))
        add("postings", "派驻段数", Double(answer.blocks.count))
        add("bound", "下界", Double(answer.bound))
        add("gap_percent", "与下界之差（%）", 100 * Double(answer.cost - answer.bound) / Double(max(1, answer.bound)))
        common(answer.seconds, answer.secondsToBest, answer.iterations, answer.reason, marks, 1)
    }

    private mutating func common(
        _ seconds: Double, _ toBest: Double, _ iterations: Int, _ reason: StoppingReason, _ marks: SolveMarks,
        _ scale: Double
    ) {
        add("seconds_to_best", "得最好值于（秒）", (toBest * 100).rounded() / 100)
        add("seconds", "用时（秒）", (seconds * 100).rounded() / 100)
        add("iterations", "迭代", Double(iterations))
        line.add("stopped_by", reason.rawValue)
        texts.append("停止原因\t\(Self.words[reason] ?? reason.rawValue)")
        for mark in marks.seconds {
            guard let cost = marks.cost(at: mark) else { continue }
            add("cost_at_\(Int(mark))", "\(mark) 秒时", Double(cost) / scale)
        }
    }

    private static let words: [StoppingReason: String] = [
        .time: "时间到", .iterations: "迭代数到", .idle: "久无改进", .goodEnough: "已达要求", .cancelled: "中断",
        .proved: "已证最优",
    ]

    private mutating func add(_ key: String, _ label: String, _ value: Double) {
        line.add(key, value)
        texts.append("\(label)\t\(value == value.rounded() ? String(Int(value)) : String(format: "%.2f", value))")
    }

    private mutating func add(_ key: String, _ label: String, _ value: Bool) {
        line.add(key, value)
        texts.append("\(label)\t\(value ? "是" : "否")")
    }

    func tell(json: Bool) {
        print(json ? String(decoding: line.finished, as: UTF8.self) : texts.joined(separator: "\n"))
    }
}
