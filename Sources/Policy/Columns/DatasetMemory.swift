import Dispatch
import Foundation
import Quantities

/// Where the bytes of a dataset come from: a file of sections, as a rule.
package protocol MemorySource: Sendable {
    /// Bytes under a name; nil where there are none.
    func count(_ name: String) -> Int?
    func read(_ name: String, into buffer: UnsafeMutableRawBufferPointer) throws
}

/// Keeping a linked dataset as plain bytes, and having it back without reading a row.
///
/// The bytes mean something only to a dataset of the same vocabulary and fields on a machine of the same kind:
/// `memoryKey` says which.
extension Dataset {
    /// What bytes of a dataset are good for: the layout's number, the order of bytes, and each field that is kept.
    ///
    /// - Parameter fields: by kind, the fields that were loaded.
    package static func memoryKey(_ vocabulary: Vocabulary, fields: [[Int]]) -> String {
        let hash = SHA256()
        for (kind, numbers) in zip(vocabulary.kinds, fields) {
            hash.update("\n\(kind.name)\(kind.fields.count)")
            for number in numbers { hash.update("\t\(number) \(kind.fields[number].name) \(kind.fields[number].type)") }
        }
        return "columns 1 \(Int(littleEndian: 1) == 1 ? "little" : "big") \(hash.hex())"
    }

    /// Stretches of memory with their names, in groups that have to be kept at one moment: between groups texts may
    /// be added, but no record may change. Their number and order stay; the bytes are valid while nothing changes.
    package func pieces(fields: [[Int]]) -> [[(name: String, bytes: UnsafeRawBufferPointer)]] {
        memories(fields).map { group in group.map { ($0.name, $0.memory.rawBytes) } }
    }

    /// A linked dataset from bytes that `pieces` gave, read on all cores.
    ///
    /// - Throws: what the source throws, and `invalid` where the bytes do not make a dataset of these fields.
    package convenience init(_ vocabulary: Vocabulary, fields: [[Int]], from source: any MemorySource) throws {
        self.init(vocabulary)
        for table in tables { table.open { source.count($0) != nil } }
        texts.open("texts") { source.count($0) != nil }
        try Self.fill(memories(fields).flatMap { $0 }, from: source)
        sets.reindex()
        for (table, numbers) in zip(tables, fields) {
            for (number, column) in table.columns.enumerated() {
                guard let column else { continue }
                column.reshape()
                if !numbers.contains(number) { column.pad(to: table.count) }
                guard column.count == table.count else { throw Self.unfit("\(table.kind.name).\(column.field.name)") }
            }
        }
    }

    /// Texts last: records kept before know none that came later.
    private func memories(_ fields: [[Int]]) -> [[NamedMemory]] {
        zip(tables, fields).flatMap { $0.memories($1) } + [sets.memories("sets"), texts.memories("texts")]
    }

    /// The largest first, so that none is left alone at the end.
    private static func fill(_ memories: [NamedMemory], from source: any MemorySource) throws {
        let failures = Failures()
        let order = memories.sorted { source.count($0.name) ?? 0 > source.count($1.name) ?? 0 }
        DispatchQueue.concurrentPerform(iterations: order.count) { place in
            let (name, memory) = (order[place].name, order[place].memory)
            failures.catching {
                guard let count = source.count(name), count % memory.stride == 0 else { throw unfit(name) }
                try source.read(name, into: memory.extendRaw(by: count / memory.stride))
            }
        }
        if let first = failures.first { throw first }
    }

    private static func unfit(_ name: String) -> Failure {
        Failure(.invalid, "列副本与本程序的字段不符：\(name)", remedy: "请删除副本，程序会重新生成")
    }
}

/// The first error of several threads.
private final class Failures: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var first: (any Error)?

    func catching(_ body: () throws -> Void) {
        do { try body() } catch { lock.withLock { first = first ?? error } }
    }
}

extension Table {
    fileprivate func memories(_ fields: [Int]) -> [[NamedMemory]] {
        let name = kind.name
        let marks = removed.map { [NamedMemory(name: "\(name)/removed", memory: $0)] } ?? []
        return [ids.memories("\(name)/ids") + marks]
            + fields.compactMap { columns[$0]?.memories("\(name)/\(kind.fields[$0].name)") }
    }

    /// Makes what only some tables have.
    fileprivate func open(_ isThere: (String) -> Bool) {
        ids.open("\(kind.name)/ids", isThere)
        if isThere("\(kind.name)/removed") { removed = Lane() }
    }
}

extension Column {
    fileprivate func memories(_ name: String) -> [NamedMemory] {
        [
            NamedMemory(name: "\(name).bytes", memory: bytes), NamedMemory(name: "\(name).ints", memory: ints),
            NamedMemory(name: "\(name).doubles", memory: doubles),
        ]
    }

    /// A column that was widened holds decimals where its field says whole numbers.
    fileprivate func reshape() { if shape == .ints, ints.count == 0, doubles.count > 0 { widen() } }
}
