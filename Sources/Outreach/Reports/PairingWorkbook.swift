import Formats
import Foundation
import Policy

extension PairingReview {
    /// Writes the review as a workbook: one row a printed pair, remarks a county; second sheet the supporters.
    package func write(to url: URL) throws {
        let book = try WorkbookWriter(url, properties: DocumentProperties(title: "三级医院对口帮扶县级医院关系核对表"))
        try writePairs(try book.sheet("核对表"))
        try writeSupporters(try book.sheet("支援医院"))
        try book.finish()
    }

    private func writePairs(_ sheet: SheetWriter) throws {
        let headers = ["市", "县", "表中行号", "受援医院", "支援医院", "记录", "核对情况"]
        for (column, width) in [12.0, 12, 9, 26, 32, 22, 70].enumerated() { try sheet.width(column...column, width) }
        let title = CellStyle.printed.with {
            $0.fontSize = 16; $0.isBold = true; $0.border = .none; $0.alignment = .center
        }
        try sheet.merge(
            CellRange(rows: 1...1, columns: 0...6), .text("三级医院对口帮扶县级医院关系核对表（\(from) 至 \(to)）"), style: title)
        for (column, header) in headers.enumerated() {
            try sheet.write(.text(header), row: 2, column: column, style: .header)
        }
        var row = 3
        let style = CellStyle.printed.with { $0.wraps = true; $0.alignment = .left; $0.verticalAlignment = .center }
        for county in counties {
            let last = row + county.pairs.count - 1
            let remarks = county.remarks.map { "【\($0.topic.label)】\($0.text.zh)" }.joined(separator: "\n")
            for (column, text) in [(0, county.prefecture), (1, county.name), (6, remarks.isEmpty ? "一致" : remarks)] {
                if last > row {
                    try sheet.merge(CellRange(rows: row...last, columns: column...column), .text(text), style: style)
                } else {
                    try sheet.write(.text(text), row: row, column: column, style: style)
                }
            }
            for (offset, pair) in county.pairs.enumerated() {
                let relations = pair.relations.isEmpty ? "无记录" : pair.relations.joined(separator: "、")
                try sheet.write(.number(pair.row), row: row + offset, column: 2, style: style)
                for (column, text) in [(3, pair.recipient.name), (4, pair.supporter.name), (5, relations)] {
                    try sheet.write(.text(text), row: row + offset, column: column, style: style)
                }
            }
            row = last + 1
        }
        try sheet.freeze(rows: 2)
        var printing = PrintSettings()
        printing.isLandscape = true
        printing.repeatedRows = 1...2
        try sheet.setPrinting(printing)
    }

    private func writeSupporters(_ sheet: SheetWriter) throws {
        try sheet.width(0...0, 34)
        try sheet.width(2...2, 90)
        for (column, header) in ["支援医院", "受援家数", "受援医院"].enumerated() {
            try sheet.write(.text(header), row: 1, column: column, style: .header)
        }
        for (offset, supporter) in supporters.enumerated() {
            try sheet.write(.text(supporter.party.name), row: offset + 2, column: 0)
            try sheet.write(.number(supporter.recipients.count), row: offset + 2, column: 1)
            let names = supporter.recipients.map(\.name).joined(separator: "、")
            try sheet.write(.text(names), row: offset + 2, column: 2)
        }
        try sheet.freeze(rows: 1)
    }
}

extension PairingReview.Topic {
    /// Chinese, as the review prints it.
    package var label: String {
        switch self {
        case .missing: "缺失"
        case .doubled: "重复"
        case .oneToMany: "一对多"
        case .note: "表中更正"
        case .extra: "表外"
        }
    }
}
