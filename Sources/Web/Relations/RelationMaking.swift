import Outreach
import Policy
import Quantities

/// The relations that a page is about.
struct RelationChoice {
    var asked: RelationNarrowing
    /// Region and day as asked; every programme and state.
    var book: RelationBook
    var lines: [RelationBook.Line]
}

extension Desk {
    func relations() throws -> any Page {
        let choice = try relationChoice(.table)
        let asked = choice.asked
        let key = { (line: RelationBook.Line) in line.id ?? "\(line.supporter.id)>\(line.recipient.id)" }
        var rest = choice.lines[...]
        if let after = asked.after {
            guard let place = rest.firstIndex(where: { key($0) == after }) else {
                throw Failure(.invalid, words(.badKey))
            }
            rest = rest[(place + 1)...]
        }
        let shown = rest.prefix(Self.pageSize)
        var (first, next) = (asked, asked)
        first.after = nil
        next.after = shown.count < rest.count ? shown.last.map(key) : nil
        let pager = Pager(
            shown: words(.shownOf, "\(shown.count)", ValueWords.grouped(choice.lines.count)),
            first: asked.after == nil ? nil : links.relations(first),
            next: next.after == nil ? nil : links.relations(next))
        return RelationsPage(
            heading: words(RelationWord.relationsHeading), place: place, lead: relationLead(choice),
            filters: relationFilters(choice),
            list: shown.isEmpty ? nil : .init(rows: shown.map { row($0) }, pager: pager),
            export: Link(
                words(RelationWord.exportRelations),
                links.export(
                    kind: "relation", format: .xlsx,
                    [(Links.fieldPrefix + "programme", asked.programme)])))
    }

    /// Relations as the address asks: region, day, programme and state.
    func relationChoice(_ view: RelationNarrowing.View) throws -> RelationChoice {
        let all = try RelationBook(in: inside, on: asOf, standing.database, vocabulary: book.vocabulary)
        var asked = RelationNarrowing(
            view: view, programme: question["programme"], state: question["state"], after: question["after"])
        let known = RelationBook.Mark.allCases.map(\.rawValue) + ["all"]
        if let state = asked.state, !known.contains(state) {
            throw Failure(.invalid, words(.notOneOf, "state", state, known.joined(separator: ", ")))
        }
        if let code = asked.programme {
            let codes = book.vocabulary.kind("relation")?.field("programme")?.type.choices?.map(\.code) ?? []
            guard codes.contains(code) else {
                throw Failure(.invalid, words(.notOneOf, "programme", code, codes.joined(separator: ", ")))
            }
        }
        // A table of years gone by says more than an empty one.
        if asked.state == nil, all.count(.current) == 0 { asked.state = "all" }
        let mark = asked.state == "all" ? nil : asked.state.flatMap(RelationBook.Mark.init) ?? .current
        let lines = all.lines.filter { line in
            (asked.programme == nil || line.programme == asked.programme)
                && (mark.map { line.marks.contains($0) } ?? true)
        }
        return RelationChoice(asked: asked, book: all, lines: lines)
    }

    func relationLead(_ choice: RelationChoice) -> String {
        words(RelationWord.relationsLead, placeName, ValueWords.grouped(choice.lines.count))
    }

    func relationFilters(_ choice: RelationChoice) -> [FilterRow] {
        let asked = choice.asked
        func with(_ change: (inout RelationNarrowing) -> Void) -> String {
            var changed = asked
            changed.after = nil
            change(&changed)
            return links.relations(changed)
        }
        let views: [(RelationNarrowing.View, RelationWord)] = [
            (.table, .asTable), (.picture, .asPicture), (.map, .asMap)
        ]
        // Each row of choices counts within what the other has chosen.
        let all = choice.book.lines.filter { asked.programme == nil || $0.programme == asked.programme }
        let mark = asked.state == "all" ? nil : asked.state.flatMap(RelationBook.Mark.init) ?? .current
        let inState = choice.book.lines.filter { line in mark.map { line.marks.contains($0) } ?? true }
        var states = [
            Choosable(
                text: "\(words(.all)) \(ValueWords.grouped(all.count))", href: with { $0.state = "all" },
                isCurrent: asked.state == "all")
        ]
        for mark in RelationBook.Mark.allCases {
            let count = all.count { $0.marks.contains(mark) }
            let isCurrent = asked.state == mark.rawValue || (asked.state == nil && mark == .current)
            guard count > 0 || isCurrent else { continue }
            states.append(
                Choosable(
                    text: "\(mark.status.sign) \(words(mark.word)) \(ValueWords.grouped(count))",
                    href: with { $0.state = mark.rawValue }, isCurrent: isCurrent))
        }
        let counts = Dictionary(grouping: inState, by: \.programme).mapValues(\.count)
        let codes = book.vocabulary.kind("relation")?.field("programme")?.type.choices?.map(\.code) ?? []
        var programmes = [
            Choosable(text: words(.all), href: with { $0.programme = nil }, isCurrent: asked.programme == nil)
        ]
        for code in codes {
            guard let count = counts[code] ?? (code == asked.programme ? 0 : nil) else { continue }
            programmes.append(
                Choosable(
                    text: "\(programme(code)) \(ValueWords.grouped(count))", href: with { $0.programme = code },
                    isCurrent: asked.programme == code))
        }
        return [
            FilterRow(
                label: words(RelationWord.relationView),
                choices: views.map { view, word in
                    Choosable(text: words(word), href: with { $0.view = view }, isCurrent: asked.view == view)
                }),
            FilterRow(label: words(RelationWord.relationState), choices: states),
            FilterRow(label: words(RelationWord.relationProgramme), choices: programmes),
        ]
    }
}
