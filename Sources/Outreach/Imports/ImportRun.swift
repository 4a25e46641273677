import Foundation
import Policy
import Quantities
import Store

/// One import while it runs, inside its transaction.
final class ImportRun {
    let vocabulary: Vocabulary
    let sources: [ImportSource]
    let transaction: Transaction
    let problems: ImportProblems
    /// Why records are corrected, where a row does not say.
    let reason: String?
    /// Number of the audit entry that this import will have.
    let seq: Int64
    let progress: (String, Int) -> Void
    var rowsRead = 0
    /// By kind: what was read; nil for kinds that do not stand in the import.
    private(set) var states: [KindImport?]
    /// By kind: its reference fields and the kinds they refer to.
    let references: [[(field: Int, target: Int)]]
    /// By kind: its first and last day.
    let intervals: [(from: Int, to: Int)?]
    /// By kind referred to.
    var uses: [ReferenceUses]
    /// Kinds of which a source could not be read: whether a reference to them is right cannot be known.
    private(set) var unread: Set<Int> = []
    /// A source has the name of no kind: it may hold what others refer to.
    private let hasStrangers: Bool
    private let hash = SHA256()
    private var encoded: [UInt8] = []
    /// Every reason that a correction of this import has.
    var reasons: Set<String> = []
    /// Corrections without a reason are counted and not refused.
    var asksReasonLater = false
    /// Corrected records without a reason.
    var unexplained = 0
    /// The first corrections, for a reader to look at.
    var changes: [ImportOutcome.Change] = []

    init(
        _ vocabulary: Vocabulary, _ sources: [ImportSource], _ transaction: Transaction, _ problems: ImportProblems,
        reason: String?, progress: @escaping (String, Int) -> Void
    ) throws {
        self.vocabulary = vocabulary
        self.sources = sources
        self.transaction = transaction
        self.problems = problems
        self.reason = reason
        self.progress = progress
        hasStrangers = problems.total > 0
        seq = try AuditChain.head(of: transaction).seq + 1
        states = Array(repeating: nil, count: vocabulary.kinds.count)
        uses = Array(repeating: ReferenceUses(), count: vocabulary.kinds.count)
        references = vocabulary.kinds.map { kind in
            kind.fields.enumerated().compactMap { index, field in
                guard case .reference(let name) = field.type else { return nil }
                return vocabulary.index(of: name).map { (index, $0) }
            }
        }
        intervals = vocabulary.kinds.map { kind in
            func position(_ name: String) -> Int? { kind.fields.firstIndex { $0.name == name } }
            guard let names = kind.intervalFields, let from = position(names.from), let to = position(names.to) else {
                return nil
            }
            return (from, to)
        }
    }

    /// Reads one source; what is wrong in it goes to the problems.
    func read(_ number: Int) throws {
        let source = sources[number]
        do {
            let rows = try source.open()
            guard let header = try readHeader(rows, source) else {
                unread.insert(source.kind)
                return
            }
            let state = try state(of: source.kind)
            state.fieldsBySource[number] = header.fields
            let reading = SourceImport(self, state, number: number, rows: rows, header: header)
            hash.update(source.name + "\n")
            let destination = state.destination
            try transaction.bulkInsert(into: destination.table, columns: destination.columns) { writer in
                try collecting(source) { try reading.readAll(into: writer) }
            }
        } catch let failure as Failure where failure.kind == .invalid || failure.kind == .missing {
            add(failure, source)
        }
    }

    /// Whether a reference to this kind can be judged.
    func isKnown(_ target: Int) -> Bool { !unread.contains(target) && !(hasStrangers && states[target] == nil) }

    private func add(_ failure: Failure, _ source: ImportSource) {
        unread.insert(source.kind)
        problems.add(
            ImportProblem(source: failure.place ?? source.name, what: failure.what, expected: failure.remedy))
    }

    /// A file that breaks in the middle must not hide what was found before.
    private func collecting(_ source: ImportSource, _ body: () throws -> Void) throws {
        do { try body() } catch let failure as Failure where failure.kind == .invalid {
            add(failure, source)
        }
    }

    private func readHeader(_ rows: any ImportRows, _ source: ImportSource) throws -> HeaderMap? {
        let kind = vocabulary.kinds[source.kind]
        while try rows.next() {
            // A title over the table, often merged over all columns, is no header.
            let texts = Set(rows.texts()).subtracting([""])
            if texts.count == 1, kind.fields.count > 1, let text = texts.first, !isHeader(text, kind) { continue }
            return HeaderMap(rows, kind: kind, source: source.name, problems: problems)
        }
        problems.add(ImportProblem(source: source.name, what: "没有表头", expected: "首行为列名"))
        return nil
    }

    private func isHeader(_ text: String, _ kind: Kind) -> Bool {
        kind.fields.contains { $0.name == text || $0.label == text }
    }

    private func state(of kind: Int) throws -> KindImport {
        if let state = states[kind] { return state }
        let table = vocabulary.kinds[kind].table
        let isEmpty = try transaction.first("SELECT 1 FROM \(identifier: table) LIMIT 1") { _ in true } == nil
        let state = KindImport(vocabulary.kinds[kind], index: kind, isDirect: isEmpty)
        if !isEmpty { try state.createStaging(in: transaction) }
        states[kind] = state
        return state
    }

    /// Adds a record to the digest of what was read.
    func digest(_ row: ParsedRow) {
        encoded.removeAll(keepingCapacity: true)
        row.encode(into: &encoded)
        encoded.withUnsafeBytes { hash.update($0) }
    }

    func finishDigest() -> String { hash.hex() }

    /// `round.csv 第 12 行`.
    func describe(_ place: ImportPlace) -> String { "\(sources[Int(place.source)].name) 第 \(place.row) 行" }
}
