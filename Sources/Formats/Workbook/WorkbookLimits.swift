/// Bounds that a workbook must keep, against zip bombs and damaged files. The format's own bounds (1,048,576 rows,
/// 16,384 columns, 32,767 characters a cell) always hold.
package struct WorkbookLimits: Sendable {
    /// Files in the archive.
    package var entries = 10_000
    /// Bytes of one file of the archive, inflated.
    package var entryBytes = 2 << 30
    /// Bytes of all files of the archive, inflated.
    package var totalBytes = 4 << 30
    /// Inflated bytes for each stored byte, looked at only in files above `ratioFloorBytes`.
    package var ratio = 200
    package var ratioFloorBytes = 32 << 20
    /// Bytes of all shared texts, which are the only part of a workbook held in memory.
    package var sharedTextBytes = 256 << 20
    /// Merged ranges of one sheet, and the cells they cover where merged cells are to be filled.
    package var mergedRanges = 100_000
    package var filledCells = 10_000_000

    package init() {}
}
