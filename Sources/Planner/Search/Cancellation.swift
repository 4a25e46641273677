import Synchronization

/// A flag that another thread raises to end a search early; the search gives back the best it has.
package final class Cancellation: Sendable {
    private let raised = Atomic<Bool>(false)

    package init() {}

    package func cancel() { raised.store(true, ordering: .relaxed) }

    package var isCancelled: Bool { raised.load(ordering: .relaxed) }
}
