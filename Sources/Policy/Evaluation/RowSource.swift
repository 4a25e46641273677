/// Leads from a scope's record along references to a record: its row, or -1 where a reference is missing.
class RowSource: @unchecked Sendable {
    let uses: Uses
    init(_ uses: Uses) { self.uses = uses }
    func row(_ frame: Frame) -> Int { -1 }
    /// Rows where one scope's record runs through `rows`.
    func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Int32>) {
        var frame = frame
        for (i, row) in rows.enumerated() {
            if scope == .row { frame.row = row } else { frame.subject = row }
            out[i] = Int32(truncatingIfNeeded: self.row(frame))
        }
    }
}

final class ScopeRow: RowSource, @unchecked Sendable {
    let scope: Scope
    init(_ scope: Scope) {
        self.scope = scope
        super.init(scope == .row ? .row : .subject)
    }
    override func row(_ frame: Frame) -> Int { scope == .row ? frame.row : frame.subject }
}

final class ReferenceRow: RowSource, @unchecked Sendable {
    let base: RowSource
    let column: Column
    /// Records that were taken away are referred to in vain.
    let target: Table
    init(_ base: RowSource, _ column: Column, _ target: Table) {
        self.base = base
        self.column = column
        self.target = target
        super.init(base.uses)
    }
    override func row(_ frame: Frame) -> Int {
        let row = base.row(frame)
        if row < 0 { return -1 }
        let found = Int(column.int(row))
        return found >= 0 && target.isLive(found) ? found : -1
    }
    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Int32>) {
        guard case .ints(let lane) = column.storage else { return super.fill(scope, rows, frame, out) }
        let values = lane.base
        if let own = base as? ScopeRow, own.scope == scope {
            out.update(from: values + rows.lowerBound, count: rows.count)
        } else {
            base.fill(scope, rows, frame, out)
            for i in 0..<rows.count where out[i] >= 0 { out[i] = values[Int(out[i])] }
        }
        guard target.removed != nil else { return }
        for i in 0..<rows.count where out[i] >= 0 && !target.isLive(Int(out[i])) { out[i] = -1 }
    }
}

final class AncestorRow: RowSource, @unchecked Sendable {
    let base: RowSource
    let level: Int
    let ancestors: Ancestors
    init(_ base: RowSource, _ level: RegionLevel, _ ancestors: Ancestors) {
        self.base = base
        self.level = Ancestors.index(level)
        self.ancestors = ancestors
        super.init(base.uses)
    }
    override func row(_ frame: Frame) -> Int {
        let row = base.row(frame)
        return row < 0 ? -1 : Int(ancestors.levels[level][row])
    }
    override func fill(_ scope: Scope, _ rows: Range<Int>, _ frame: Frame, _ out: UnsafeMutablePointer<Int32>) {
        base.fill(scope, rows, frame, out)
        let values = ancestors.levels[level].base
        for i in 0..<rows.count where out[i] >= 0 { out[i] = values[Int(out[i])] }
    }
}

/// A definition that gives a reference.
final class ValueRow: RowSource, @unchecked Sendable {
    let node: Term
    init(_ node: Term) {
        self.node = node
        super.init(node.uses)
    }
    override func row(_ frame: Frame) -> Int {
        let value = node.scalar(frame)
        return value.isNaN ? -1 : Int(value)
    }
}
