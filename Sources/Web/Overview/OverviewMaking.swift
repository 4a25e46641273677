import Policy
import Quantities

extension Desk {
    /// How the region stands; what to do first where there are no records.
    func overview() throws -> any Page {
        if regions.isEmpty, try tallies(.all).whole.total == 0 {
            return EmptyPage(words: words, database: database)
        }
        let span = try span()
        let tallies = try tallies(span)
        let whole = tallies.whole
        let cells = CountCell.row(whole, words) { links.findings(Narrowing(span: span, status: $0)) }
        let (places, families) = (places(tallies, span), families(tallies, span))
        let grouping = try question.choice("by", Grouping.self) ?? .family
        return OverviewPage(
            heading: placeName, lead: words(.overviewLead, ValueWords.grouped(whole.total)),
            filters: [spanFilter(span) { links.overview(span: $0) }], tiles: cells.map { .init($0) },
            charts: [
                places.flatMap { OpenChart("open-places", words(.openByPlace), table: $0.id, $0.rows, words: words) },
                families.flatMap {
                    let named = $0.rows.filter { $0.name.text != words(.otherRules) }
                    return OpenChart("open-families", words(.openByFamily), table: $0.id, named, words: words)
                }
            ].compactMap { $0 }, urgent: try urgent(span == .now ? tallies : self.tallies(.now)), due: try due(),
            places: places, placeMap: mapLink(span), groupFilters: [groupFilter(span, grouping)],
            groups: grouping == .family ? families : capabilities(tallies, span))
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

    private func places(_ tallies: PlaceTallies, _ span: Span) -> CountsTable? {
        let children = regions.children(of: place)
        guard !children.isEmpty else { return nil }
        func row(_ label: Label, _ code: String?, _ tally: Tally?) -> CountsRow {
            CountsRow(
                label, tally ?? Tally(), Narrowing(span: span), words: words,
                links: code.map { links.within($0) } ?? links)
        }
        var rows = children.map { child in
            let name = Label(text: child.name, href: links.within(child.code).overview())
            return row(name, child.code, tallies.parts[child.code])
        }
        if let place, let own = tallies.parts[place], own.total > 0 {
            rows.insert(row(Label(text: words(.directly, placeName)), nil, own), at: 0)
        }
        if inside == nil, tallies.outside.total > 0 {
            rows.append(row(Label(text: words(.noRegion)), nil, tallies.outside))
        }
        return CountsTable(
            id: "places", caption: words(.byPlace), heading: words(.place),
            columns: FindingStatus.shown.map { StatusMark($0, words) },
            rows: rows)
    }

    private func groupFilter(_ span: Span, _ grouping: Grouping) -> FilterRow {
        FilterRow(
            label: words(.groupedBy),
            choices: Grouping.allCases.map { choice in
                Choosable(
                    text: words(choice == .family ? .family : .capability),
                    href: links.overview(span: span, by: choice) + "#" + choice.tableID, isCurrent: choice == grouping)
            })
    }

    /// By the question that clauses answer.
    private func families(_ tallies: PlaceTallies, _ span: Span) -> CountsTable? {
        grouped(tallies, caption: words(.byFamily), heading: words(.family), id: Grouping.family.tableID) { rule in
            book.clause(of: rule).families.first
        } row: { id in
            let question = book.families.first { $0.id == id }.map { words($0.question) }
            return (
                question ?? words(.otherRules),
                Narrowing(span: span, family: question == nil ? Narrowing.noFamily : id)
            )
        }
    }

    private func capabilities(_ tallies: PlaceTallies, _ span: Span) -> CountsTable? {
        grouped(
            tallies, caption: words(.byCapability), heading: words(.capability), id: Grouping.capability.tableID
        ) { rule in
            book.clause(of: rule).capability
        } row: { id in
            let name = id.isEmpty ? words(.otherRules) : telling.capability(id)
            return (name, Narrowing(span: span, capability: id.isEmpty ? nil : id))
        }
    }

    /// Counts by what `key` says of a rule, most short and at risk first, the rest last; `row` names a group.
    private func grouped(
        _ tallies: PlaceTallies, caption: String, heading: String, id: String, key: (Rule) -> String?,
        row: (String) -> (name: String, narrowing: Narrowing)
    ) -> CountsTable? {
        var sums: [String: Tally] = [:]
        for (number, tally) in tallies.rules.enumerated() where tally.total > 0 {
            sums[key(book.rules[number]) ?? "", default: Tally()] += tally
        }
        let groups = sums.sorted { a, b in
            if a.key.isEmpty != b.key.isEmpty { return b.key.isEmpty }
            let (first, second) = (a.value[.short] + a.value[.atRisk], b.value[.short] + b.value[.atRisk])
            return first == second ? a.key < b.key : first > second
        }
        let rows = groups.map { id, tally in
            let (name, narrowing) = row(id)
            return CountsRow(Label(text: name), tally, narrowing, words: words, links: links)
        }
        guard !rows.isEmpty else { return nil }
        return CountsTable(
            id: id, caption: caption, heading: heading, columns: FindingStatus.shown.map { StatusMark($0, words) },
            rows: rows)
    }
}

/// By what the last table of the overview groups rules.
enum Grouping: String, CaseIterable {
    case family, capability

    var tableID: String { self == .family ? "families" : "capabilities" }
}
