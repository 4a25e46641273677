import Outreach
import Policy
import Quantities

/// What the address of the annex asks for.
struct AnnexQuestion {
    var city: String
    var year: Int
    var cutOff: CivilDate
}

extension Desk {
    func annex() throws -> any Page {
        guard let form = annexForm, let asked = try annexQuestion() else {
            return AnnexPage(heading: words(.annex), filters: [], table: nil, emptyText: words(.noCity))
        }
        let report = try AnnexReport(
            form, region: asked.city, year: asked.year, cutOff: asked.cutOff, standing: standing)
        return AnnexPage(
            heading: words(.annex), filters: annexFilters(asked),
            table: try printed(report, form, asked), emptyText: "")
    }

    func annexCell() throws -> any Page {
        guard let form = annexForm, let asked = try annexQuestion() else { throw Failure(.missing, words(.noCity)) }
        let county = try question.segment("county")
        let number = try question.segment("column")
        guard let place = form.columns.firstIndex(where: { "\($0.number)" == number }) else {
            throw Failure(.missing, words(.noSuchPage, question.path))
        }
        let report = try AnnexReport(
            form, region: asked.city, year: asked.year, cutOff: asked.cutOff, standing: standing)
        guard let row = report.rows.first(where: { $0.region == county }) else {
            throw Failure(.missing, words(.noSuchRegion, county))
        }
        let column = form.columns[place]
        let cell = row.cells[place]
        let value = cell.value.map { telling.values.amount($0, column.unit) } ?? words(.missing)
        return AnnexCellPage(
            heading: words(.columnOf, row.name, number, column.header),
            report: Link(report.title(form), links.annex(city: asked.city, year: asked.year, cutOff: asked.cutOff)),
            value: value, definition: words(column.meaning), list: try evidence(cell, asked, county, column.number))
    }

    private var annexForm: ReportForm? { book.reports.first { $0.id == "fujian-annex" } }

    /// - Returns: nil where the records hold no city of the form's province.
    private func annexQuestion() throws -> AnnexQuestion? {
        let year = try question.integer("year", in: 2000...2100) ?? asOf.year
        let lastDay = CivilDate(year: year, month: 12, day: 31) ?? asOf
        guard let city = question["city"] ?? annexCities.first?.code else { return nil }
        return AnnexQuestion(city: city, year: year, cutOff: try question.date("cut_off") ?? min(asOf, lastDay))
    }

    /// Cities with counties below them in the province whose document prints the form.
    private var annexCities: [RegionTree.Region] {
        guard let form = annexForm, let document = book.documents.first(where: { $0.id == form.document }) else {
            return []
        }
        return regions.children(of: document.region).filter {
            $0.level == "city" && !regions.children(of: $0.code).isEmpty
        }
    }

    private func annexFilters(_ asked: AnnexQuestion) -> [FilterRow] {
        let cities = annexCities.map { city in
            Choosable(
                text: city.name, href: links.annex(city: city.code, year: asked.year),
                isCurrent: city.code == asked.city)
        }
        let years = [asOf.year - 1, asOf.year].map { year in
            Choosable(text: "\(year)", href: links.annex(city: asked.city, year: year), isCurrent: year == asked.year)
        }
        return [FilterRow(label: words(.city), choices: cities), FilterRow(label: words(.year), choices: years)]
    }

    private func printed(_ report: AnnexReport, _ form: ReportForm, _ asked: AnnexQuestion) throws -> PrintedTable {
        let first = CivilDate(year: asked.year, month: 1, day: 1) ?? asked.cutOff
        let notes = [words(.annexPeriod, first.description, report.cutOff.description), try kept(report)]
        return PrintedTable(
            title: report.title(form), head: form.fields.map { FieldRow(label: $0 + "：", value: "") },
            rowHeader: form.rowHeader, groups: form.groups.map { .init(text: $0.name, span: $0.columns.count) },
            columns: form.columns.map { .init(number: $0.number, text: $0.header) },
            rows: report.rows.map { row in
                .init(
                    name: row.name,
                    cells: zip(form.columns, row.cells).map { column, cell in
                        Label(
                            text: cell.value.map { ValueWords.plain($0) } ?? words(.missing),
                            href: links.annexCell(
                                county: row.region, column: column.number, city: asked.city, year: asked.year,
                                cutOff: asked.cutOff))
                    })
            }, notes: notes + report.warnings)
    }

    /// How the figures stand to the last version that was kept.
    private func kept(_ report: AnnexReport) throws -> String {
        let all = try ReportSnapshots(standing.database).all(
            form: report.form, region: report.region, year: report.year, cutOff: report.cutOff)
        guard let last = all.last else { return words(.liveFigures) }
        let day = last.madeAt.chinaDate.description
        return words(last.report.figures == report.figures ? .sameAsKept : .differsFromKept, "\(last.revision)", day)
    }

    private func evidence(_ cell: AnnexReport.Cell, _ asked: AnnexQuestion, _ county: String, _ column: Int) throws
        -> RecordList?
    {
        let all = cell.records.flatMap { evidence in evidence.ids.map { (kind: evidence.kind, id: $0) } }
        guard !all.isEmpty else { return nil }
        let size = 200
        let after = question["after"]
        let start = after.flatMap { key in all.firstIndex { "\($0.kind)|\($0.id)" == key } }.map { $0 + 1 } ?? 0
        let shown = all[start..<min(start + size, all.count)]
        for (kind, group) in Dictionary(grouping: shown, by: \.kind) {
            try names.fetch(kind: kind, ids: group.map(\.id))
        }
        func href(_ after: String?) -> String {
            links.annexCell(
                county: county, column: column, city: asked.city, year: asked.year, cutOff: asked.cutOff, after: after)
        }
        let next = start + size < all.count ? shown.last.map { "\($0.kind)|\($0.id)" } : nil
        return RecordList(
            records: shown.map { record in
                let link = link(record.kind, record.id)
                return RecordLine(text: link.text, href: link.href, amount: telling.noun(record.kind))
            },
            pager: Pager(
                shown: words(.shownOf, "\(shown.count)", ValueWords.grouped(all.count)),
                first: start == 0 ? nil : href(nil), next: next.map(href)))
    }
}
