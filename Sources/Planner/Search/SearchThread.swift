import Foundation

/// What comes out of a search that runs on a thread of its own.
package enum SearchEvent<Answer: Sendable>: Sendable {
    case progress(SearchProgress)
    /// The last event.
    case finished(Answer)
}

/// Runs a search on a thread of its own, so that the cooperative pool stays free for the server.
///
/// The stream gives progress (only the newest matters: older ones are dropped for a slow reader), then the answer, and
/// throws what `body` throws. Dropping the stream cancels the search.
package func searching<Answer: Sendable>(
    cancellation: Cancellation = Cancellation(),
    _ body: @escaping @Sendable (Cancellation, ProgressSink) throws -> Answer
) -> AsyncThrowingStream<SearchEvent<Answer>, any Error> {
    AsyncThrowingStream(bufferingPolicy: .bufferingNewest(16)) { stream in
        stream.onTermination = { _ in cancellation.cancel() }
        let thread = Thread {
            do {
                let answer = try body(cancellation) { stream.yield(.progress($0)) }
                stream.yield(.finished(answer))
                stream.finish()
            } catch {
                stream.finish(throwing: error)
            }
        }
        thread.name = "planner"
        thread.stackSize = 16 << 20
        thread.qualityOfService = .utility
        thread.start()
    }
}
