import Outreach
import Policy

/// Tables and boards of plans.
extension Desk {
    func shown(_ table: PlanTable, _ plan: Plan, isFirst: Bool) -> PlanPage.Table {
        let titles = table.columns.map { words($0.title) }
        let rows = table.rows.prefix(isFirst ? Self.mostRows.proposed : Self.mostRows.further).map { row in
            var cells = zip(titles, row).map { cell($0, $1, plan) }
            if isFirst, case .record(_, let id, _)? = row.first {
                cells[0].parts.append(Label(text: words(PlanWord.reasons), href: links.planReasons(plan.id, of: id)))
            }
            return PlanPage.Row(cells: cells)
        }
        let more =
            rows.count < table.rows.count
            ? words(PlanWord.rowsShown, "\(rows.count)", ValueWords.grouped(table.rows.count)) : nil
        return PlanPage.Table(title: words(table.title), columns: titles, rows: rows, more: more)
    }

    private func cell(_ column: String, _ cell: PlanCell, _ plan: Plan) -> PlanPage.Cell {
        var form: String?
        var parts: [Label] = []
        switch cell {
        case .text(let text): parts = [Label(text: text)]
        case .date(let date):
            form = "nowrap"
            parts = [Label(text: date.description)]
        case .number(let number):
            form = "number"
            parts = [Label(text: ValueWords.plain(number))]
        case .status(let code):
            parts = [Label(text: words((code.flatMap { FindingStatus(rawValue: $0) } ?? .notApplicable).word))]
        case .item(let name): parts = [Label(text: name, href: links.planReasons(plan.id, of: name))]
        case .record(let kind, let id, let name):
            let href = links.subject(kind: kind, id: id)
            parts = [Label(text: name.isEmpty ? telling.name(kind: kind, id: id) : name, href: href)]
        case .rules(let ids):
            parts = ids.map { Label(text: book.rule($0).map { words($0.title) } ?? $0, href: links.clause($0)) }
        }
        return PlanPage.Cell(column: column, parts: parts, form: form)
    }

    /// Rows of a board that a page shows.
    private static let mostBoardRows = 200

    func shown(_ board: PlanBoard, _ plan: Plan) -> PlanPage.Board {
        let heads = board.heads.map { words($0) }
        let rows = board.rows.prefix(Self.mostBoardRows).map { row in
            var cells: [PlanPage.Slot] = []
            var place = 0
            for span in row.spans where span.start >= place {
                while place < span.start {
                    cells.append(.init(columns: 1, parts: []))
                    place += 1
                }
                let parts = span.cells.flatMap { cell("", $0, plan).parts }
                let form = span.isOnRecord ? "known" : board.isBars ? "bar" : "taken"
                cells.append(.init(columns: span.length, parts: parts, form: form))
                place += span.length
            }
            while place < board.columns.count {
                cells.append(.init(columns: 1, parts: []))
                place += 1
            }
            let shownHeads = zip(heads, row.heads).map { cell($0, $1, plan) }
            return PlanPage.BoardRow(name: shownHeads[0], heads: Array(shownHeads.dropFirst()), cells: cells)
        }
        let more =
            rows.count < board.rows.count
            ? words(PlanWord.boardRowsShown, "\(rows.count)", ValueWords.grouped(board.rows.count)) : nil
        return PlanPage.Board(
            title: words(board.title), heads: heads,
            groups: board.groups.map { .init(text: words($0.title), columns: $0.columns) },
            columns: board.columns.map { words($0) }, rows: rows, isBars: board.isBars,
            note: board.note.map { words($0) }, more: more)
    }
}
