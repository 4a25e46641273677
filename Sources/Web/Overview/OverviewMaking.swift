import Policy
import Quantities

extension Desk {
    /// How the region stands; what to do first where there are no records.
    func overview() throws -> any Page {
        if regions.isEmpty, try sheet(.all).tally(inside: nil).total == 0 {
            return EmptyPage(words: words, database: database)
        }
        let span = try span()
        let sheet = try sheet(span)
        let whole = sheet.tally(inside: branches)
        let cells = CountCell.row(whole, words) { links.findings(Narrowing(span: span, status: $0)) }
        return OverviewPage(
            heading: placeName, lead: words(.overviewLead, ValueWords.grouped(whole.total)),
            filters: [spanFilter(span) { links.overview(span: $0) }], tiles: cells.map { .init($0) },
            urgent: try urgent(self.sheet(.now)), due: try due(), places: places(sheet, span), placeMap: mapLink(span),
            capabilities: capabilities(sheet, span))
    }

    func spanFilter(_ span: Span, href: (Span) -> String) -> FilterRow {
        FilterRow(
            label: words(.whichPeriods),
            choices: [
                Choosable(text: words(.latestPeriods), href: href(.now), isCurrent: span == .now),
                Choosable(text: words(.allPeriods), href: href(.all), isCurrent: span == .all)
            ])
    }

    private func mapLink(_ span: Span) -> Link? {
        if let level = place.flatMap({ regions[$0]?.level }), level == "county" || level == "township" { return nil }
        return Link(words(MapWord.asPlaceMap), links.placeMap(span: span))
    }

    private func places(_ sheet: TallySheet, _ span: Span) -> CountsTable? {
        let children = regions.children(of: place)
        guard !children.isEmpty else { return nil }
        let sums = sheet.byBranch(regions.branches(under: place))
        func row(_ label: Label, _ code: String?, _ tally: Tally?) -> CountsRow {
            CountsRow(
                label, tally ?? Tally(), Narrowing(span: span), words: words,
                links: code.map { links.within($0) } ?? links)
        }
        var rows = children.map { child in
            row(Label(text: child.name, href: links.within(child.code).overview()), child.code, sums[child.code])
        }
        if let place, let own = sums[place], own.total > 0 {
            rows.insert(row(Label(text: words(.directly, placeName)), nil, own), at: 0)
        }
        if inside == nil, let loose = sums[""], loose.total > 0 {
            rows.append(row(Label(text: words(.noRegion)), nil, loose))
        }
        return CountsTable(
            caption: words(.byPlace), heading: words(.place),
            columns: FindingStatus.shown.map { StatusMark($0, words) },
            rows: rows)
    }

    private func capabilities(_ sheet: TallySheet, _ span: Span) -> CountsTable? {
        var rules: [String: Set<Int>] = [:]
        for (number, rule) in book.rules.enumerated() {
            rules[book.clause(of: rule).capability ?? "", default: []].insert(number)
        }
        let branches = branches
        let rows = rules.map { ($0.key, sheet.tally(rules: $0.value, inside: branches)) }
            .filter { $0.1.total > 0 }
            .sorted { a, b in
                let (first, second) = (a.1[.short] + a.1[.atRisk], b.1[.short] + b.1[.atRisk])
                return first == second ? a.0 < b.0 : first > second
            }
        guard !rows.isEmpty else { return nil }
        return CountsTable(
            caption: words(.byCapability), heading: words(.capability),
            columns: FindingStatus.shown.map { StatusMark($0, words) },
            rows: rows.map { id, tally in
                let narrowing = Narrowing(span: span, capability: id.isEmpty ? nil : id)
                let name = Label(text: id.isEmpty ? words(.otherRules) : telling.capability(id))
                return CountsRow(name, tally, narrowing, words: words, links: links)
            })
    }
}
