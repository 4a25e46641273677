import Foundation
import Outreach
import Policy
import Quantities

extension Desk {
    /// Rows that a page shows of what is proposed, and of each further table; of all reasons as many as of these.
    private static let mostRows = (proposed: 200, further: 50)

    func plans(_ makings: Makings) throws -> any Page {
        let all = try Plans(standing.database).all().filter { plan in
            guard let inside else { return true }
            return plan.region == inside || regions.above(plan.region).contains { $0.code == inside }
        }
        let rows = all.map { plan in
            PlansPage.Row(
                plan: Link(words(plan.kind.word), links.plan(plan.id)),
                region: Link(name(of: plan.region), links.within(plan.region).plans()), from: plan.from.description,
                madeAt: plan.madeAt.chinaTime, madeBy: plan.madeBy,
                state: state(plan))
        }
        return PlansPage(
            heading: words(PlanWord.plans), lead: words(PlanWord.plansLead), underWay: busy(makings),
            ways: Plan.Kind.allCases.map { kind in
                .init(
                    link: Link(words(MakingWord.makeKind, words(kind.word)), links.askPlan(kind)),
                    note: words(kind.note))
            },
            rows: rows, none: rows.isEmpty ? words(PlanWord.noPlans, placeName) : nil)
    }

    /// The plan that the address names.
    func namedPlan() throws -> Plan {
        let id = try question.segment("plan")
        do {
            return try Plans(standing.database).find(id)
        } catch let failure as Failure where failure.kind == .missing {
            throw Failure(.missing, words(PlanWord.noSuchPlan, id))
        }
    }

    func plan(_ kit: MapKit) throws -> any Page { try plan(kit, form: FormFields(), mistakes: []) }

    func plan(_ kit: MapKit, form: FormFields, mistakes: [String]) throws -> PlanPage {
        let plan = try namedPlan()
        let body = try plan.content()
        let export = try PlanExport(plan, book)
        let tables = body.tables(of: plan, book) + [body.changes.grouped(book)]
        return PlanPage(
            heading: words(plan.kind.word) + words(.comma) + name(of: plan.region), place: plan.region,
            list: Link(words(PlanWord.plans), links.plans()),
            kept: question["kept"] == nil ? nil : words(PlanWord.planDecided),
            fields: [
                FieldRow(label: words(PlanWord.planNumber), value: plan.id),
                FieldRow(label: words(PlanWord.planFrom), value: plan.from.description),
                FieldRow(label: words(PlanWord.madeAt), value: plan.madeAt.chinaTime),
                FieldRow(label: words(MakingWord.askedBy), value: plan.madeBy),
                FieldRow(label: words(PlanWord.planState), value: state(plan)),
            ],
            summary: body.text(of: plan, book).summary(), note: chineseOnly,
            figures: body.figures.map { figure in
                let value = figure.value.map { telling.values.amount($0, figure.unit) } ?? words(PlanWord.unknownFigure)
                return FieldRow(label: words(figure.title), value: value)
            },
            tables: tables.enumerated().map { shown($1, plan, isFirst: $0 == 0) },
            map: try planMap(body.map, plan, kit),
            downloads: export.formats.map { Link(words($0.word), links.planFile(plan.id, $0)) },
            explanations: Link(words(PlanWord.explanations), links.planReasons(plan.id)),
            form: plan.verdict == nil
                ? PlanPage.Form(
                    action: links.planDecision(plan.id), mistakes: mistakes.isEmpty ? nil : .init(lines: mistakes),
                    name: form["name"], reason: form["reason"])
                : nil)
    }

    func planReasons() throws -> any Page {
        let plan = try namedPlan()
        let asked = question["what"]
        let lines = try plan.content().text(of: plan, book).explanation(of: asked)
        let heads = lines.indices.filter { !lines[$0].hasPrefix(" ") }
        let isCut = heads.count > Self.mostRows.further
        return PlanReasonsPage(
            heading: words(PlanWord.explainOf, asked ?? words(plan.kind.word)), place: plan.region,
            plan: Link(words(PlanWord.backToPlan), links.plan(plan.id)), note: chineseOnly,
            lines: lines[..<(isCut ? heads[Self.mostRows.further] : lines.count)].map {
                let text = $0.trimmingCharacters(in: .whitespaces)
                return .init(text: text, isHead: !$0.hasPrefix(" "))
            },
            more: isCut
                ? words(PlanWord.reasonsShown, "\(Self.mostRows.further)", ValueWords.grouped(heads.count)) : nil)
    }

    private var chineseOnly: String? { words.language == .zh ? nil : words(PlanWord.chineseOnly) }

    private func state(_ plan: Plan) -> String {
        guard let verdict = plan.verdict else { return words(PlanWord.undecided) }
        let word = words(verdict.decision == .accepted ? PlanWord.accepted : .refused)
        if verdict.reason.isEmpty { return words(PlanWord.decidedTold, word, verdict.by, verdict.at.chinaTime) }
        return words(PlanWord.decidedTime, word, verdict.by, verdict.at.chinaTime, verdict.reason)
    }

    private func shown(_ table: PlanTable, _ plan: Plan, isFirst: Bool) -> PlanPage.Table {
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

    private func planMap(_ map: PlanMap, _ plan: Plan, _ kit: MapKit) throws -> MapDrawing? {
        guard !map.places.isEmpty else { return nil }
        return drawing(
            of: try planScene(map, kit), title: words(plan.kind.word), of: plan.region, kit,
            source: links.planFeatures(plan.id))
    }

    private func planScene(_ map: PlanMap, _ kit: MapKit) throws -> MapScene {
        var scene = MapScene()
        scene.areas = try areas(kit).map { .init(outline: $0) }
        scene.places = map.places.map { .init(name: $0.name, note: $0.note, point: $0.point, code: $0.role) }
        scene.lines = map.ways.flatMap { way in
            zip(way.points, way.points.dropFirst()).map {
                .init(from: $0.place, to: $1.place, code: "current", name: way.name)
            }
        }
        return scene
    }

    /// The plan's map as GeoJSON for the browser.
    func planFeatures(_ kit: MapKit) throws -> Data {
        let plan = try namedPlan()
        return try planScene(try plan.content().map, kit).features(words)
    }
}

extension Plan.Kind {
    var word: PlanWord {
        switch self {
        case .relations: .relationPlan
        case .postings: .postingPlan
        case .rounds: .roundsPlan
        case .tours: .toursPlan
        }
    }
}

extension PlanExport.Format {
    var word: PlanWord {
        switch self {
        case .xlsx: .asWorkbook
        case .ics: .asCalendar
        case .geojson: .asGeoJSON
        }
    }

    var contentType: String {
        switch self {
        case .xlsx: ExportFormat.xlsx.contentType
        case .ics: "text/calendar; charset=utf-8"
        case .geojson: "application/geo+json"
        }
    }
}
