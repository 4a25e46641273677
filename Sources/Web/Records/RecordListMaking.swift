import Outreach
import Policy
import Quantities

extension Desk {
    func recordKinds() throws -> any Page {
        let counts = try listing.counts()
        let kinds = book.vocabulary.kinds
        return RecordKindsPage(
            heading: words(RecordWord.records), place: RegionTree.nation,
            lead: words(RecordWord.recordsLead, ValueWords.grouped(counts.values.reduce(0, +))),
            rows: kinds.compactMap { kind in
                guard let count = counts[kind.name], count > 0 else { return nil }
                return .init(
                    kind: Link(telling.noun(kind.name), links.records(kind: kind.name)), meaning: words(kind.note),
                    count: ValueWords.grouped(count))
            },
            without: kinds.filter { counts[$0.name] == 0 }.map {
                Link(telling.noun($0.name), links.dictionary(kind: $0.name))
            })
    }

    func records() throws -> any Page {
        let kind = try kindNamed(try question.segment("kind"))
        let selection = try selection(kind)
        let (found, hasMore) = try listing.page(kind, selection, after: question["after"], limit: Self.pageSize)
        let narrowing = narrowingPairs
        func link(_ after: String?) -> String { links.records(kind: kind.name, narrowing + [("after", after)]) }
        let pager = Pager(
            shown: words(.shownHere, "\(found.count)"), first: question["after"] == nil ? nil : link(nil),
            next: hasMore ? found.last.map { link($0.id) } : nil)
        return RecordListPage(
            heading: telling.noun(kind.name), place: question.viewpoint.region ?? RegionTree.nation,
            trail: Link(words(RecordWord.records), links.recordKinds()), lead: words(kind.note),
            filters: kind.place.isEmpty ? [] : [regionFilter(kind, narrowing)],
            form: form(kind, selection), list: found.isEmpty ? nil : try list(kind, found, pager),
            exports: [
                Link(
                    words(RecordWord.exportShown), links.export(kind: kind.name, format: .xlsx, narrowing)),
                Link(
                    words(RecordWord.exportShownCSV), links.export(kind: kind.name, format: .csv, narrowing)),
            ],
            note: kind.place.isEmpty ? words(RecordWord.regionless) : nil)
    }

    var listing: RecordListing { RecordListing(standing.database, vocabulary: book.vocabulary) }

    /// The narrowing as it stands in the address, to be kept in links.
    private var narrowingPairs: [(String, String?)] {
        ["q", "since", "until"].map { ($0, question[$0]) }
            + question.names(prefix: Links.fieldPrefix).map { ($0, question[$0]) }
    }

    /// What the address narrows the records of a kind to.
    /// - Throws: `invalid` for a field that the kind has not, or a value that is not in its list.
    func selection(_ kind: Kind) throws -> RecordSelection {
        var selection = RecordSelection(region: question.viewpoint.region)
        if selection.region == RegionTree.nation { selection.region = nil }
        selection.text = question["q"]
        selection.from = try question.date("since")
        selection.to = try question.date("until")
        for name in question.names(prefix: Links.fieldPrefix) {
            let bare = String(name.dropFirst(Links.fieldPrefix.count))
            guard let field = kind.field(bare), let value = question[name] else {
                let known = kind.fields.map { Links.fieldPrefix + $0.name }.joined(separator: ", ")
                throw Failure(.invalid, words(.notOneOf, words(DataWord.fieldName), name, known))
            }
            if let codes = field.type.choices?.map(\.code), !codes.contains(value) {
                throw Failure(.invalid, words(.notOneOf, name, value, codes.joined(separator: ", ")))
            }
            selection.fields[bare] = value
        }
        return selection
    }

    private func regionFilter(_ kind: Kind, _ narrowing: [(String, String?)]) -> FilterRow {
        let chosen = question.viewpoint.region.flatMap { $0 == RegionTree.nation ? nil : $0 }
        func link(_ code: String?) -> String { links.within(code).records(kind: kind.name, narrowing) }
        var choices = [
            Choosable(text: words(RecordWord.everyRegion), href: link(nil), isCurrent: chosen == nil)
        ]
        if let chosen {
            for region in regions.above(chosen) where region.code != RegionTree.nation {
                choices.append(Choosable(text: region.name, href: link(region.code), isCurrent: false))
            }
            choices.append(Choosable(text: name(of: chosen), href: link(chosen), isCurrent: true))
        }
        for child in regions.children(of: chosen ?? regions.start) {
            choices.append(Choosable(text: child.name, href: link(child.code), isCurrent: false))
        }
        return FilterRow(label: words(RecordWord.recordRegion), choices: choices)
    }

    private func form(_ kind: Kind, _ selection: RecordSelection) -> FilterForm {
        let prefix = Links.fieldPrefix
        let lists = kind.fields.compactMap { field -> FilterForm.Chosen? in
            guard let codes = field.type.choices, codes.count > 1 else { return nil }
            let chosen = selection.fields[field.name]
            let any = ExportPage.Choice(value: "", text: words(RecordWord.filterAny), isChosen: chosen == nil)
            return FilterForm.Chosen(
                name: prefix + field.name, label: label(field),
                choices: [any] + codes.map {
                    .init(value: $0.code, text: choice($0.code, field), isChosen: $0.code == chosen)
                })
        }
        var days: [FilterForm.Typed] = []
        if kind.time != .none {
            days = [
                .init(name: "since", label: words(RecordWord.filterFrom), value: selection.from?.description ?? ""),
                .init(name: "until", label: words(RecordWord.filterTo), value: selection.to?.description ?? ""),
            ]
        }
        // What a link narrowed to, by reference or word, has no list to choose from.
        let others = selection.fields.filter { kind.field($0.key)?.type.choices == nil }.sorted { $0.key < $1.key }
        let fixed = others.map { name, value in
            let rest = narrowingPairs.filter { $0.0 != prefix + name }
            let field = kind.field(name)
            let shown = field?.type.target.map { telling.name(kind: $0, id: value) } ?? value
            return Choosable(
                text: "\(field.map(label) ?? name) \(shown) ×", href: links.records(kind: kind.name, rest),
                isCurrent: false)
        }
        return FilterForm(
            action: String(links.records(kind: kind.name).prefix { $0 != "?" }),
            text: .init(name: "q", label: words(RecordWord.filterText), value: selection.text ?? ""), days: days,
            lists: lists, hidden: keptFields + others.map { .init(name: prefix + $0.key, value: $0.value) },
            fixed: fixed, clear: narrowingPairs.contains { $0.1 != nil } ? links.records(kind: kind.name) : nil)
    }

    /// The fields that say something on this page: required ones and those with values, the first few.
    private func list(_ kind: Kind, _ found: [StoredRecord], _ pager: Pager) throws -> RecordListPage.List {
        let isNamed = ["name", "title"].first { kind.field($0) != nil }
        let filled = kind.fields.indices.dropFirst().filter { place in
            let field = kind.fields[place]
            guard !["synthetic", "source", isNamed].contains(field.name) else { return false }
            return found.contains { $0.values[place] != nil }
        }
        let shown = filled.sorted { (kind.rank($0), $0) < (kind.rank($1), $1) }.prefix(7).sorted()
        for place in shown {
            guard case .reference(let target) = kind.fields[place].type else { continue }
            try names.fetch(
                kind: target,
                ids: found.compactMap { if case .reference(let id)? = $0.values[place] { id } else { nil } })
        }
        let nameField = isNamed.flatMap { name in kind.fields.firstIndex { $0.name == name } }
        return .init(
            columns: shown.map { label(kind.fields[$0]) },
            rows: found.map { record in
                var name: String?
                if let nameField, case .text(let text)? = record.values[nameField] { name = text }
                return .init(
                    id: Link(name ?? record.id, links.record(kind: kind.name, id: record.id)),
                    name: name == nil ? nil : record.id,
                    cells: shown.map { place in
                        record.values[place].map { row(kind.fields[place], $0) }
                            ?? FieldRow(label: label(kind.fields[place]), value: "")
                    })
            }, pager: pager)
    }
}

extension Kind {
    /// How much a field says of a record among others: what must be there, when it was, of which sort, the rest.
    fileprivate func rank(_ place: Int) -> Int {
        let field = fields[place]
        if field.required { return 0 }
        switch time {
        case .event(let day) where day == field.name: return 1
        case .interval(let from, let to) where from == field.name || to == field.name: return 1
        default: return field.type.choices == nil ? 3 : 2
        }
    }
}
