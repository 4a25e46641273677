/// Bounds that a CSV file must keep, so that a damaged or hostile file ends in an error and not in exhausted memory.
package struct CSVLimits: Sendable {
    /// Bytes of one cell, as UTF-8.
    package var cellBytes = 1 << 20
    /// Bytes of all cells of one row, as UTF-8.
    package var rowBytes = 16 << 20
    /// Cells of one row.
    package var columns = 1024

    package init() {}
}
