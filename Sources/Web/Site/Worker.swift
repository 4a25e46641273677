import Foundation

/// The thread on which findings are computed. Requests are answered on the threads of the server, which are as few as
/// the cores: a long computation there would keep every other reader waiting.
///
/// Its work is done one piece at a time, in the order asked for.
final class Worker: Sendable {
    private let queue: DispatchQueue

    init(_ label: String = "xiachen.findings") { queue = DispatchQueue(label: label, qos: .utility) }

    /// Does the work some time after what was asked for before.
    func start(_ work: @escaping @Sendable () -> Void) { queue.async(execute: work) }

    /// Does pieces of work in their order, each some time after what was asked for before it: readers who ask meanwhile
    /// come between. A piece that is not done, which it says by false, is gone on with.
    func start(inTurn pieces: [@Sendable () -> Bool]) {
        guard let first = pieces.first else { return }
        start { self.start(inTurn: first() ? Array(pieces.dropFirst()) : pieces) }
    }

    func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result(catching: work)) }
        }
    }
}
