import Foundation

/// The thread on which findings are computed. Requests are answered on the threads of the server, which are as few as
/// the cores: a long computation there would keep every other reader waiting.
///
/// Its work is done one piece at a time, in the order asked for.
final class Worker: Sendable {
    private let queue = DispatchQueue(label: "xiachen.findings", qos: .utility)

    func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result(catching: work)) }
        }
    }
}
