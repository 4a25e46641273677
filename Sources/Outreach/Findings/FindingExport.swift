import Foundation
import Policy
import Quantities

extension Standing {
    /// Writes findings as a workbook. Between two batches readers and writers have their turn.
    ///
    /// - Parameter choose: the verdicts to write, in the order of the rows.
    /// - Returns: how many were written.
    /// - Throws: `invalid` for more than a sheet holds, `conflict` where the records change meanwhile.
    @discardableResult
    package func writeFindings(
        asOf: CivilDate, to url: URL, choose: (Assessor) throws -> [FindingCell]
    ) throws -> Int {
        let (assessor, begun, cells) = try judging(asOf: asOf) { ($0, $1, try choose($0)) }
        guard cells.count <= FindingWorkbook.mostFindings else {
            throw Failure(
                .invalid, "共 \(cells.count) 条研判，超过一张工作表的上限 \(FindingWorkbook.mostFindings) 条",
                remedy: "请按区划、规则或状态缩小范围，或用 xiachen assess --format csv")
        }
        let book = try FindingWorkbook(url, assessor.book, RecordNames(database), asOf: asOf)
        var start = 0
        while start < cells.count {
            let batch = cells[start..<min(start + 2_000, cells.count)]
            try book.add(judging(asOf: asOf) { present, seq in
                guard present === assessor, seq == begun else {
                    throw Failure(.conflict, "导出期间记录有变化", remedy: "请再试一次")
                }
                return present.findings(batch)
            })
            start = batch.endIndex
        }
        try book.finish()
        return cells.count
    }
}
