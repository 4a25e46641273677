import Foundation
import Outreach
import Quantities

/// Imports that people send in through the browser. One runs at a time; each is checked first and waits for its
/// sender's word before it is written. The files are kept until then, an hour at most.
final class Intake: @unchecked Sendable {
    enum State: Sendable {
        case receiving
        case checking(source: String, rows: Int)
        case checked(ImportOutcome)
        case refused(ImportRefusal)
        case failed(Failure)
        case writing(source: String, rows: Int)
        case written(ImportOutcome, by: String)
        case discarded

        var isRunning: Bool {
            switch self {
            case .receiving, .checking, .writing: true
            default: false
            }
        }
    }

    struct Case: Sendable {
        var id: String
        var folder: URL
        var began: Instant
        var files: [URL] = []
        var state = State.receiving
        var names: [String] { files.map(\.lastPathComponent) }
    }

    private let standing: Standing
    private let clock: Clock
    private let worker = Worker("xiachen.imports")
    private let lock = NSLock()
    // Guarded by the lock.
    private var cases: [String: Case] = [:]

    private static let hour: Int64 = 3_600_000

    init(_ standing: Standing, clock: Clock) {
        self.standing = standing
        self.clock = clock
    }

    subscript(id: String) -> Case? { lock.withLock { cases[id] } }

    /// The one that runs, if any.
    var running: Case? { lock.withLock { cases.values.first { $0.state.isRunning } } }

    /// Takes the one place there is, and a folder to receive files in.
    /// - Throws: `conflict` while another import runs; `unavailable` where there is no room for files.
    func begin(_ words: Lexicon) throws -> Case {
        forgetOld()
        let id = Identifier(clock: clock).next()
        let folder = FileManager.default.temporaryDirectory.appending(path: "xiachen-import-\(id)")
        let new = Case(id: id, folder: folder, began: clock.now())
        try lock.withLock {
            if let other = cases.values.first(where: { $0.state.isRunning }) {
                let shown = CaseTelling(words).progress(other.state)
                throw Failure(
                    .conflict, words(DataWord.alreadyRunning, shown), remedy: words(DataWord.tryLater))
            }
            cases[id] = new
        }
        do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            forget(id)
            throw Failure(.unavailable, "the server has no folder for uploads", at: folder.path)
        }
        return new
    }

    /// Checks what was received; returns at once.
    func check(_ id: String, _ files: [URL]) {
        change(id) { ($0.files, $0.state) = (files, .checking(source: "", rows: 0)) }
        run(id, .init(isDryRun: true, asksReasonLater: true)) { .checking(source: $0, rows: $1) } end: { .checked($0) }
    }

    /// Writes what was checked; returns at once.
    /// - Throws: `conflict` where it does not wait for this, or another import runs.
    func confirm(_ id: String, reason: String?, by actor: String, _ words: Lexicon) throws {
        try lock.withLock {
            guard case .checked? = cases[id]?.state else { throw Failure(.conflict, words(DataWord.notWaiting)) }
            if let other = cases.values.first(where: { $0.state.isRunning }) {
                let shown = CaseTelling(words).progress(other.state)
                throw Failure(.conflict, words(DataWord.alreadyRunning, shown), remedy: words(DataWord.tryLater))
            }
            cases[id]?.state = .writing(source: "", rows: 0)
        }
        run(id, .init(reason: reason, actor: "web:\(actor)")) { .writing(source: $0, rows: $1) } end: {
            .written($0, by: actor)
        }
    }

    func discard(_ id: String) {
        lock.withLock { if cases[id]?.state.isRunning == false { cases[id]?.state = .discarded } }
        removeFiles(id)
    }

    /// Drops a case that came to nothing.
    func forget(_ id: String) {
        removeFiles(id)
        lock.withLock { cases[id] = nil }
    }

    /// At the end of the program.
    func forgetAll() { lock.withLock { Array(cases.keys) }.forEach(forget) }

    private func run(
        _ id: String, _ options: Imports.Options, progress: @escaping @Sendable (String, Int) -> State,
        end: @escaping @Sendable (ImportOutcome) -> State
    ) {
        worker.start {
            guard let paths = self[id]?.files.map(\.path) else { return }
            let state: State
            do {
                let database = self.standing.database
                let outcome = try Imports.run(paths, into: database, options: options, clock: self.clock) {
                    let now = progress($0, $1)
                    self.change(id) { $0.state = now }
                }
                state = end(outcome)
            } catch let refusal as ImportRefusal {
                state = .refused(refusal)
            } catch {
                state = .failed(error as? Failure ?? Failure(.defect, "\(error)"))
            }
            if case .checked = state {} else { self.removeFiles(id) }
            self.change(id) { $0.state = state }
        }
    }

    private func change(_ id: String, _ body: (inout Case) -> Void) {
        lock.withLock {
            guard var known = cases[id] else { return }
            body(&known)
            cases[id] = known
        }
    }

    private func removeFiles(_ id: String) {
        if let folder = self[id]?.folder { try? FileManager.default.removeItem(at: folder) }
    }

    private func forgetOld() {
        let now = clock.now().milliseconds
        let old = lock.withLock {
            cases.values.filter { !$0.state.isRunning && now - $0.began.milliseconds > Self.hour }.map(\.id)
        }
        old.forEach(forget)
    }
}
