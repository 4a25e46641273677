/// The values of some rows of a table, column by column. Valid only inside the closure that received it.
package final class RowBlock {
    /// Rows of a full block: little enough for the processor's cache.
    static let most = 1024
    /// Rows in the block.
    package internal(set) var count = 0
    let width: Int
    let runs: UnsafeMutablePointer<ColumnRun>

    init(_ types: [ColumnType]) {
        width = types.count
        runs = .allocate(capacity: width)
        for (place, type) in types.enumerated() { (runs + place).initialize(to: ColumnRun(type)) }
    }

    deinit {
        for place in 0..<width { runs[place].free() }
        runs.deinitialize(count: width)
        runs.deallocate()
    }

    /// A text column as UTF-8, one value after another, and where each ends. NULL is empty.
    package func texts(_ column: Int) -> (bytes: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<Int32>) {
        let run = runs[column]
        let length = count == 0 ? 0 : Int(run.ends[count - 1])
        return (
            UnsafeBufferPointer(start: run.bytes, count: length), UnsafeBufferPointer(start: run.ends, count: count)
        )
    }

    /// A column of integers, booleans (0, 1) or dates (days since 1970-01-01). NULL is `Int64.min`.
    package func wholes(_ column: Int) -> UnsafeBufferPointer<Int64> {
        UnsafeBufferPointer(start: runs[column].wholes, count: count)
    }

    /// A column of real numbers. NULL is NaN.
    package func reals(_ column: Int) -> UnsafeBufferPointer<Double> {
        UnsafeBufferPointer(start: runs[column].reals, count: count)
    }
}

/// Room for the values of one column in a block. Each row from 0 puts one value of the column's type.
struct ColumnRun {
    let type: ColumnType
    let wholes: UnsafeMutablePointer<Int64>
    let reals: UnsafeMutablePointer<Double>
    let ends: UnsafeMutablePointer<Int32>
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int

    init(_ type: ColumnType) {
        self.type = type
        let (isText, isReal) = (type == .text, type == .real)
        wholes = .allocate(capacity: isText || isReal ? 0 : RowBlock.most)
        reals = .allocate(capacity: isReal ? RowBlock.most : 0)
        ends = .allocate(capacity: isText ? RowBlock.most : 0)
        capacity = isText ? RowBlock.most * 16 : 0
        bytes = .allocate(capacity: capacity)
    }

    func free() {
        wholes.deallocate()
        reals.deallocate()
        ends.deallocate()
        bytes.deallocate()
    }

    @inline(__always) mutating func put(_ text: UnsafePointer<UInt8>?, _ length: Int, at row: Int) {
        let start = row == 0 ? 0 : Int(ends[row - 1])
        if let text {
            if start + length > capacity { grow(to: start + length, keeping: start) }
            (bytes + start).update(from: text, count: length)
        }
        ends[row] = Int32(start + length)
    }

    private mutating func grow(to needed: Int, keeping used: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(needed, 2 * capacity))
        larger.update(from: bytes, count: used)
        bytes.deallocate()
        bytes = larger
        capacity = max(needed, 2 * capacity)
    }
}
