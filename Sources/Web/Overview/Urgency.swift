import Policy
import Quantities

extension Desk {
    /// At risk and short, the most binding rules first; what can still be saved before what is past, then by date.
    func urgent(_ tallies: PlaceTallies) throws -> OverviewPage.Urgent? {
        let limit = 12
        let whole = tallies.whole
        let candidates = Narrowing().rules(book).filter { tallies.rules[$0][.short] + tallies.rules[$0][.atRisk] > 0 }
        let rows = try judgingCurrent { assessor in
            var found: [FindingRow] = []
            for weight in Set(candidates.map { book.rules[$0].weight }).sorted() where found.count < limit {
                var cells: [FindingCell] = []
                for number in candidates where book.rules[number].weight == weight {
                    cells += Self.most(of: number, region: inside, assessor)
                }
                cells.sort(by: Self.isMoreUrgent)
                found += cells.prefix(limit - found.count).map { telling.row(assessor.finding($0)) }
            }
            return found
        }
        guard !rows.isEmpty else { return nil }
        let total = whole[.short] + whole[.atRisk]
        return OverviewPage.Urgent(
            rows: rows, more: links.findings(Narrowing(status: whole[.short] > 0 ? .short : .atRisk)),
            moreText: words(.allUrgent, ValueWords.grouped(total)))
    }

    /// At most two subjects of one rule, so that one rule with hundreds of subjects does not hide the others.
    private static func most(of number: Int, region: String?, _ assessor: Assessor) -> [FindingCell] {
        var best: [FindingCell] = []
        assessor.forEachLatest(number, region: region) { cell in
            guard cell.status == .short || cell.status == .atRisk else { return true }
            best.append(cell)
            if best.count > 2 {
                best.sort(by: isMoreUrgent)
                best.removeLast()
            }
            return true
        }
        return best
    }

    private static func isMoreUrgent(_ a: FindingCell, _ b: FindingCell) -> Bool {
        if a.status != b.status { return a.status == .atRisk }
        if a.period.end != b.period.end {
            return a.status == .atRisk ? a.period.end < b.period.end : a.period.end > b.period.end
        }
        return (a.rule, a.subject) < (b.rule, b.subject)
    }
}
