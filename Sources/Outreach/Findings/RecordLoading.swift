import Dispatch
import Foundation
import Policy
import Store

/// A part of the records of a kind, on its way from the database into a builder.
struct RecordPart {
    private let table: String
    private let fields: [Int]
    private let columns: [(name: String, type: ColumnType)]
    private let part: TablePart
    private let builder: TableBuilder

    init(_ kind: Kind, _ fields: [Int], _ part: TablePart, _ builder: TableBuilder) {
        table = kind.table
        self.fields = fields
        columns = fields.map { (kind.fields[$0].name, kind.fields[$0].type.columnType) }
        self.part = part
        self.builder = builder
    }

    func read(_ snapshot: Snapshot) throws {
        try snapshot.bulkRead(table, columns: columns, part: part) { block in
            for (place, field) in fields.enumerated() {
                switch columns[place].type {
                case .text:
                    let (bytes, ends) = block.texts(place)
                    builder.append(field, bytes, ends: ends)
                case .integer, .boolean, .date: builder.append(field, block.wholes(place))
                case .real: builder.append(field, block.reals(place))
                }
            }
        }
        builder.trim()
    }
}

/// Parts that several threads, each with a snapshot of its own, take one after another.
final class RecordLoading: @unchecked Sendable {
    private let snapshots: [Snapshot]
    private let lock = NSLock()
    // Guarded by the lock; taken from the end.
    private var waiting: [RecordPart]
    private var failure: (any Error)?

    private init(_ parts: [RecordPart], _ snapshots: [Snapshot]) {
        waiting = parts.reversed()
        self.snapshots = snapshots
    }

    /// Reads the parts by the snapshots, each on a thread of its own.
    static func read(_ parts: [RecordPart], by snapshots: [Snapshot]) throws {
        let loading = RecordLoading(parts, snapshots)
        DispatchQueue.concurrentPerform(iterations: snapshots.count) { loading.run(loading.snapshots[$0]) }
        if let failure = loading.failure { throw failure }
    }

    private func run(_ snapshot: Snapshot) {
        while let part = lock.withLock({ waiting.popLast() }) {
            do { try part.read(snapshot) } catch {
                lock.withLock {
                    failure = failure ?? error
                    waiting = []
                }
            }
        }
    }
}
