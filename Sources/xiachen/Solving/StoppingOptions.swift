import ArgumentParser
import Dispatch
import Foundation
import Planner
import Quantities

/// When a search on the command line ends; Ctrl-C ends it with what it has.
struct StoppingOptions: ParsableArguments {
    @Option(help: "求解秒数（未给出任何上限时为 10）") var seconds: Double?
    @Option(help: "迭代上限；种子与迭代数相同则结果相同") var iterations: Int?
    @Option(help: "连续多少次迭代无改进即停") var idle: Int?
    @Option(help: "线程数；各限对每个线程计（仅 cordeau）") var threads = 1
    @Option(help: "随机种子") var seed: UInt64 = 1
    @Flag(help: "秒数按处理器时间计（与其他任务同机测速用）") var processorTime = false
    @Option(help: "记下到这些秒数时的最好值，如 10,60,300") var marks: String?

    func rule() throws -> StoppingRule {
        try check(seconds, 0...10_000_000, "--seconds")
        try check(iterations.map(Double.init), 0...1e12, "--iterations")
        try check(idle.map(Double.init), 1...1e12, "--idle")
        try check(Double(threads), 1...Double(RoutingLimits.threads), "--threads")
        let isOpen = seconds == nil && iterations == nil && idle == nil
        return StoppingRule(
            seconds: isOpen ? 10 : seconds, watch: processorTime ? .processor : .wall, iterations: iterations,
            idleIterations: idle, cancellation: Self.interruption)
    }

    func markSeconds() throws -> [Double] {
        try (marks ?? "").split(separator: ",").map { text in
            guard let value = Double(text), value.isFinite, value >= 0 else {
                throw Failure(.invalid, "--marks 的“\(text)”不是秒数", remedy: "写成 10,60,300")
            }
            return value
        }
    }

    private func check(_ value: Double?, _ range: ClosedRange<Double>, _ option: String) throws {
        guard let value, !range.contains(value) else { return }
        throw Failure(.invalid, "\(option) 的 \(value) 不在 \(range.lowerBound)…\(range.upperBound)", remedy: "请更正")
    }

    /// Raised by Ctrl-C.
    private static let interruption: Cancellation = {
        let flag = Cancellation()
        signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler {
            flag.cancel()
            _ = source
        }
        source.resume()
        return flag
    }()
}
