import Dispatch
import Foundation

/// Splits work over rows into stretches and runs them on the processor's cores, outside the cooperative pool.
enum Parallel {
    static let width = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 8))

    static func run(_ count: Int, grain: Int = 8_192, _ body: @Sendable (Range<Int>) -> Void) {
        guard count > grain, width > 1 else {
            if count > 0 { body(0..<count) }
            return
        }
        // More pieces than cores, so that an uneven piece does not leave a core idle.
        let pieces = min((count + grain - 1) / grain, width * 8)
        let size = (count + pieces - 1) / pieces
        DispatchQueue.concurrentPerform(iterations: pieces) { piece in
            let start = piece * size
            if start < count { body(start..<min(start + size, count)) }
        }
    }
}

/// A pointer that threads may share because each writes its own part.
struct SendablePointer<Element>: @unchecked Sendable {
    let pointer: UnsafeMutablePointer<Element>
    init(_ pointer: UnsafeMutablePointer<Element>) { self.pointer = pointer }
}
