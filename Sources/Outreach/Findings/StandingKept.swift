import Policy
import Quantities
import Store

/// Keeping the loaded records beside the database.
extension Standing {
    /// Written in some ten milliseconds.
    private static let bytesAtOnce = 8 << 20

    /// Writes the records as they are now to the file they are kept in, unless it holds them already or they are few.
    /// Readers come between the pieces; where the records change meanwhile, nothing is written: the next call does.
    ///
    /// - Parameter waits: false does nothing where another judges just now.
    /// - Returns: whether the file holds the records as they are.
    /// - Throws: where the folder cannot be written to, or the disk is full.
    @discardableResult
    package func keepColumns(waits: Bool = true) throws -> Bool {
        guard let kept else { return false }
        if !waits {
            guard lock.try() else { return false }
            lock.unlock()
        }
        guard let (dataset, seq, isKept) = try holding({ ($0, $1, $1 == keptSeq) }) else { return false }
        if isKept { return true }
        if isSmall(dataset) { return false }
        guard let copying = try kept.begin(columns, at: seq, database) else { return false }
        var (next, isComplete) = (0, false)
        while !isComplete {
            let isSame = try holding { now, nowSeq in
                guard now === dataset, nowSeq == seq else { return false }
                let groups = now.pieces(fields: columns.fields)
                var written = 0
                while next < groups.count, written < Self.bytesAtOnce {
                    for piece in groups[next] {
                        try copying.writer.append(piece.name, piece.bytes)
                        written += piece.bytes.count
                    }
                    next += 1
                }
                isComplete = next == groups.count
                return true
            }
            guard isSame == true else { return false }
        }
        try copying.writer.finish(key: copying.key)
        lock.withLock { keptSeq = seq }
        return true
    }
}
