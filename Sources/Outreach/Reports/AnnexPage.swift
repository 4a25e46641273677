import Foundation
import Policy

/// The table as one page of HTML that stands alone: the printed layout, ready to print on A4 landscape.
package struct AnnexPage {
    private let snapshot: ReportSnapshot
    private let form: ReportForm
    private let header: AnnexHeader
    private var report: AnnexReport { snapshot.report }

    package init(_ snapshot: ReportSnapshot, form: ReportForm, header: AnnexHeader) {
        self.snapshot = snapshot
        self.form = form
        self.header = header
    }

    package func write(to url: URL) throws {
        try Data(html.utf8).write(to: url, options: .atomic)
    }

    package var html: String {
        let title = escaped(report.title(form))
        return """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>\(title)</title><style>
            @page { size: A4 landscape; margin: 15mm }
            body { font-family: SimSun, "Songti SC", "Noto Serif CJK SC", serif; margin: 2rem }
            h1 { font-size: 1.3rem; text-align: center } .fields { display: flex; justify-content: space-between }
            table { border-collapse: collapse; width: 100%; font-size: .8rem; margin-top: .5rem }
            th, td { border: 1px solid #000; padding: .2rem .3rem; text-align: center }
            .note { font-size: .75rem }
            </style></head><body>
            <h1>\(title)</h1>
            <div class="fields">\(fields)</div>
            <table><thead>\(head)</thead><tbody>\(body)</tbody></table>
            \(notes)
            </body></html>

            """
    }

    private var fields: String {
        zip(form.fields, [header.unit, header.contact, header.phone]).map { name, value in
            "<span>\(escaped(name))：\(escaped(value))</span>"
        }.joined()
    }

    private var head: String {
        let groups = form.groups.map { "<th colspan=\"\($0.columns.count)\">\(escaped($0.name))</th>" }.joined()
        let columns = form.columns.map { "<th title=\"\(escaped($0.meaning.zh))\">\(escaped($0.header))</th>" }.joined()
        return "<tr><th rowspan=\"2\">\(escaped(form.rowHeader))</th>\(groups)</tr><tr>\(columns)</tr>"
    }

    private var body: String {
        report.rows.map { row in
            let cells = row.cells.map { cell in
                "<td>\(cell.value.map { Observation.number($0).text } ?? "无数据")</td>"
            }
            return "<tr><th>\(escaped(row.name))</th>\(cells.joined())</tr>"
        }.joined(separator: "\n")
    }

    private var notes: String {
        var lines = ["数据截止 \(report.cutOff)；第 \(snapshot.revision) 次修订（0 为首次）。"]
        if report.isSynthetic { lines.append("本表含为演示而合成的数据，不得作为真实数据使用。") }
        return (lines + report.warnings).map { "<p class=\"note\">\(escaped($0))</p>" }.joined()
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
