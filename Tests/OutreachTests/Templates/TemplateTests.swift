import Formats
import Foundation
import Outreach
import Policy
import Testing

@Suite struct TemplateTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "template-\(UInt64.random(in: 0...UInt64.max))")
    let vocabulary = Records.vocabulary

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    private func template(_ name: String = "t.xlsx") throws -> URL {
        let url = folder.appending(path: name)
        try TemplateWorkbook.write(DataDictionary(vocabulary), to: url)
        return url
    }

    private func imported(_ url: URL) throws -> ImportOutcome {
        let database = try RecordDatabase.open(folder.appending(path: "t.db").path, creating: true)
        defer { database.close() }
        return try Imports.run([url.path], into: database)
    }

    @Test func `the empty template imports as no records and no problems`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let outcome = try imported(try template())
        #expect(outcome.rows == 0)
        #expect(outcome.counts.count == vocabulary.kinds.count)
    }

    @Test func `the template has a sheet a kind, the guide first and the lists hidden`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try WorkbookReader(try template())
        #expect(book.sheets.map(\.name) == ["说明"] + vocabulary.kinds.map(\.label) + ["选项"])
        #expect(book.sheets.filter(\.isHidden).map(\.name) == ["选项"])
        #expect(book.sheets.allSatisfy { $0.name.utf16.count <= 31 })
    }

    @Test func `the headers are the labels, required ones marked`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try WorkbookReader(try template())
        let sheet = try #require(book.sheets.first { $0.name == "巡诊" })
        let header = try #require(try book.rows(of: sheet).next()).cells.compactMap(\.value.text)
        #expect(header.prefix(5) == ["编号", "村*", "日期*", "时段*", "状态*"])
        #expect(header.last == "更正原因")
    }

    @Test func `the guide explains every column of every kind with its closed list`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let book = try WorkbookReader(try template())
        let reader = try book.rows(of: book.sheets[0])
        var told: [String: [String]] = [:]
        while let row = try reader.next() {
            let cells = (0..<11).map { row[$0].text ?? "" }
            told["\(cells[0]).\(cells[2])"] = cells
        }
        for kind in vocabulary.kinds {
            for field in kind.fields {
                let cells = try #require(told["\(kind.label).\(field.name)"], "\(kind.name).\(field.name)")
                #expect(cells[7] == field.note.zh)
                for choice in field.type.choices ?? [] { #expect(cells[6].contains("\(choice.code) \(choice.label)")) }
            }
        }
        #expect(told["巡诊.id"]?[9] == "自动用“村|日期|时段”各列的值组成")
        #expect(told["行政区划.id"]?[3] == "必填")
    }

    @Test func `one row of each kind, written under the template's headers, imports`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let url = folder.appending(path: "filled.xlsx")
        let headers = try headersBySheet(try template())
        let book = try WorkbookWriter(url)
        for kind in vocabulary.kinds {
            let sheet = try book.sheet(kind.label)
            let header = try #require(headers[kind.label])
            try sheet.write(header.map { .text($0) }, row: 1)
            for (column, field) in kind.fields.enumerated() {
                try sheet.write(Self.sample(field, of: kind), row: 2, column: column)
            }
        }
        try book.finish()
        let outcome = try imported(url)
        #expect(outcome.counts.map(\.new) == vocabulary.kinds.map { _ in 1 })
    }

    @Test func `the same dictionary gives the same bytes`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try Data(contentsOf: template("a.xlsx")) == Data(contentsOf: template("b.xlsx")))
    }

    private func headersBySheet(_ url: URL) throws -> [String: [String]] {
        let book = try WorkbookReader(url)
        var headers: [String: [String]] = [:]
        for sheet in book.sheets where !sheet.isHidden && sheet.name != "说明" {
            headers[sheet.name] = try book.rows(of: sheet).next()?.cells.compactMap(\.value.text)
        }
        return headers
    }

    /// A value of the field's type as a person would write it; every id is the kind's name.
    private static func sample(_ field: Field, of kind: Kind) -> CellValue {
        if field.name == "id" { return .text(kind.name) }
        switch field.type {
        case .text, .words: return .text("文字")
        case .integer: return .number(2)
        case .decimal: return .number(1.5)
        case .boolean: return .text("是")
        case .date: return .date(.init(year: 2026, month: 3, day: 1)!)
        case .time: return .time(seconds: 8 * 3600 + 20 * 60)
        case .choice(let list): return .text(list[0].label)
        case .choices(let list): return .text(list.prefix(2).map(\.label).joined(separator: "、"))
        case .reference(let target): return .text(target)
        }
    }
}
