import Formats
import Foundation
import Policy
import Quantities

/// A plan as a file for others: a workbook, a calendar, a map.
package struct PlanExport: Sendable {
    package enum Format: String, Sendable, CaseIterable { case xlsx, ics, geojson }

    private let plan: Plan
    private let body: any PlanBody
    private let book: PolicyBook

    package init(_ plan: Plan, _ book: PolicyBook) throws(Failure) {
        self.plan = plan
        self.book = book
        body = try plan.content()
    }

    /// Formats in which the plan says something: relations have no days.
    package var formats: [Format] {
        Format.allCases.filter { format in
            switch format {
            case .xlsx: true
            case .ics: !body.events(of: plan).isEmpty
            case .geojson: !body.map.places.isEmpty
            }
        }
    }

    /// Name of the file that a reader saves.
    package func fileName(_ format: Format) -> String {
        "xiachen-plan-\(plan.kind.rawValue)-\(plan.region)-\(plan.from)-\(plan.id.suffix(8)).\(format.rawValue)"
    }

    /// - Throws: `invalid` where the plan has nothing to say in the format; whatever writing throws.
    package func write(_ format: Format, to file: URL) throws {
        guard formats.contains(format) else {
            let lacks = format == .ics ? "自己的日程" : "带坐标的地点"
            throw Failure(.invalid, "\(plan.kind.label) \(plan.id) 没有\(lacks)", remedy: "可导出为工作簿（xlsx）")
        }
        switch format {
        case .xlsx: try writeWorkbook(file)
        case .ics: try Data(calendar().utf8).write(to: file)
        case .geojson: try features().write(to: file)
        }
    }

    private func calendar() -> String {
        var calendar = CalendarText(name: "\(plan.kind.label) \(plan.region)", stamp: plan.madeAt)
        for event in body.events(of: plan) { calendar.add(event) }
        return calendar.text
    }

    private func features() throws -> Data {
        var features = FeatureCollection()
        for way in body.map.ways {
            features.add(
                .line(way.points.map { [$0.longitude, $0.latitude] }),
                ["kind": "way", "name": way.name, "note": way.note])
        }
        for place in body.map.places {
            features.add(
                .point([place.point.longitude, place.point.latitude]),
                [
                    "kind": "place", "role": place.role, "name": place.name, "nature": place.point.nature.rawValue,
                    "note": place.note,
                ])
        }
        return try features.json()
    }

    private func writeWorkbook(_ file: URL) throws {
        let workbook = try WorkbookWriter(file, isStreaming: true)
        let wrapped = CellStyle.plain.with {
            $0.wraps = true
            $0.verticalAlignment = .top
        }
        var printing = PrintSettings()
        printing.isLandscape = true
        printing.fitsWidth = true
        printing.repeatedRows = 1...1
        let text = body.text(of: plan, book)
        try write(text.summary(), named: "概要", wrapped, workbook)
        for table in body.tables(of: plan, book) + [body.changes.grouped(book), body.changes.listed()] {
            let sheet = try workbook.sheet(table.title.zh)
            for (place, column) in table.columns.enumerated() { try sheet.width(place...place, column.width) }
            try sheet.freeze(rows: 1, columns: 0)
            try sheet.setPrinting(printing)
            try sheet.write(table.columns.map { .text($0.title.zh) }, row: 1, style: .header)
            for (number, row) in table.rows.enumerated() {
                try sheet.write(row.map(cell), row: number + 2, style: wrapped)
            }
            if !table.rows.isEmpty {
                let columns = 0...(table.columns.count - 1)
                try sheet.autofilter(CellRange(rows: 1...(table.rows.count + 1), columns: columns))
            }
        }
        try write(text.explanation(of: nil), named: "逐条说明", wrapped, workbook)
        try workbook.finish()
    }

    private func write(_ lines: [String], named name: String, _ style: CellStyle, _ workbook: WorkbookWriter) throws {
        let sheet = try workbook.sheet(name)
        try sheet.width(0...0, 110)
        for (row, line) in lines.enumerated() { try sheet.write([.text(line)], row: row + 1, style: style) }
    }

    private func cell(_ cell: PlanCell) -> CellValue {
        switch cell {
        case .text(let text): text.isEmpty ? .empty : .text(text)
        case .number(let number): .number(number)
        case .item(let name): Double(name).map { .number($0) } ?? .text(name)
        case .date(let date): .date(date)
        case .status(let code): .text(PlanWords.label(code))
        case .record(_, let id, let name): .text(name.isEmpty ? id : name)
        case .rules(let ids): .text(ids.map { book.rule($0)?.title.zh ?? $0 }.joined(separator: "；"))
        }
    }
}
