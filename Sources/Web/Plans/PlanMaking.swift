import Foundation
import Outreach
import Policy
import Quantities

extension Desk {
    /// Rows that a page shows of what is proposed, and of each further table; of all reasons as many as of these.
    static let mostRows = (proposed: 200, further: 50)

    func plans(_ makings: Makings) throws -> any Page {
        let all = try Plans(standing.database).all().filter { plan in
            guard let inside else { return true }
            return plan.region == inside || regions.above(plan.region).contains { $0.code == inside }
        }
        let chosen = (first: question["a"], second: question["b"])
        let rows = all.map { plan in
            PlansPage.Row(
                plan: Link(words(plan.kind.word), links.plan(plan.id)),
                region: Link(name(of: plan.region), links.within(plan.region).plans()), from: plan.from.description,
                madeAt: plan.madeAt.chinaTime, madeBy: plan.madeBy,
                state: state(plan), id: plan.id, isFirst: plan.id == chosen.first, isSecond: plan.id == chosen.second)
        }
        return PlansPage(
            heading: words(PlanWord.plans), lead: words(PlanWord.plansLead), underWay: busy(makings),
            ways: Plan.Kind.allCases.map { kind in
                .init(
                    link: Link(words(MakingWord.makeKind, words(kind.word)), links.askPlan(kind)),
                    note: words(kind.note))
            },
            comparison: rows.count > 1
                ? .init(action: "/plans/compare", hidden: question.kept(without: ["a", "b", "kept"])) : nil,
            rows: rows, none: rows.isEmpty ? words(PlanWord.noPlans, placeName) : nil)
    }

    /// Kind and region.
    func title(_ plan: Plan) -> String { words(plan.kind.word) + words(.comma) + name(of: plan.region) }

    /// The plan that the address names.
    func namedPlan() throws -> Plan { try plan(named: try question.segment("plan")) }

    func plan(named id: String) throws -> Plan {
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
            heading: title(plan), place: plan.region,
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
            board: body.board.map { shown($0, plan) },
            tables: tables.enumerated().map { shown($1, plan, isFirst: $0 == 0) },
            map: try planMap(body.map, plan, kit),
            downloads: export.formats.map { Link(words($0.word), links.planFile(plan.id, $0)) },
            further: [
                Link(words(PlanWord.explanations), links.planReasons(plan.id)),
                Link(words(CompareWord.withToday), links.planToday(plan.id)),
                changeLink(plan),
            ],
            changeNote: PlanForm.replan(plan.kind) == nil ? words(MakingWord.relationsStay) : nil,
            form: plan.verdict == nil
                ? PlanPage.Form(
                    action: links.planDecision(plan.id), mistakes: mistakes.isEmpty ? nil : .init(lines: mistakes),
                    name: form["name"], reason: form["reason"])
                : nil)
    }

    /// The form by which it is changed; where it has none, the one of a new plan.
    private func changeLink(_ plan: Plan) -> Link {
        PlanForm.replan(plan.kind) == nil
            ? Link(words(MakingWord.makeKind, words(plan.kind.word)), links.within(plan.region).askPlan(plan.kind))
            : Link(words(MakingWord.changePlan), links.changePlan(plan.id))
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

    var chineseOnly: String? { words.language == .zh ? nil : words(PlanWord.chineseOnly) }

    func state(_ plan: Plan) -> String {
        guard let verdict = plan.verdict else { return words(PlanWord.undecided) }
        let word = words(verdict.decision == .accepted ? PlanWord.accepted : .refused)
        if verdict.reason.isEmpty { return words(PlanWord.decidedTold, word, verdict.by, verdict.at.chinaTime) }
        return words(PlanWord.decidedTime, word, verdict.by, verdict.at.chinaTime, verdict.reason)
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
