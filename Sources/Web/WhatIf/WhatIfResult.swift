import Foundation
import Outreach
import Policy
import Quantities

extension Desk {
    private static let changesShown = 100

    /// What a supposition changes, in words and links.
    func result(_ outcome: WhatIfOutcome, _ asked: WhatIfAsked) throws -> WhatIfPage.Result {
        let judged = ValueWords.grouped(outcome.judged.count)
        var notes: [String] = []
        if outcome.valueOnly > 0 { notes.append(words(WhatIfWord.valuesDiffer, ValueWords.grouped(outcome.valueOnly))) }
        if outcome.total > outcome.changes.count {
            notes.append(words(WhatIfWord.changesKept, "\(WhatIf.listedPerRule)"))
        }
        let start = try question.integer("after", in: 0...1_000_000) ?? 0
        let end = min(outcome.changes.count, start + Self.changesShown)
        let shown = start < end ? Array(outcome.changes[start..<end]) : []
        return WhatIfPage.Result(
            summary: outcome.total == 0
                ? words(WhatIfWord.nothingChanges, judged)
                : words(WhatIfWord.changesFound, judged, ValueWords.grouped(outcome.total)),
            notes: notes, moves: rows(outcome.moves), rules: byRule(outcome), places: byPlace(outcome),
            changes: try rows(shown), pager: pager(outcome, start, end, asked),
            hasChanges: outcome.total > 0)
    }

    private func pager(_ outcome: WhatIfOutcome, _ start: Int, _ end: Int, _ asked: WhatIfAsked) -> Pager? {
        guard outcome.changes.count > Self.changesShown else { return nil }
        func address(_ place: Int) -> String { links.whatIf(asked.pairs + [("after", place == 0 ? nil : "\(place)")]) }
        return Pager(
            shown: words(
                WhatIfWord.changesShown, "\(min(start + 1, end))", "\(end)",
                ValueWords.grouped(outcome.changes.count)),
            first: start > 0 ? address(0) : nil, next: end < outcome.changes.count ? address(end) : nil)
    }

    private func mark(_ status: FindingStatus?) -> StatusMark {
        guard let status, status != .notApplicable else {
            return StatusMark(code: "not_applicable", sign: "–", label: words(WhatIfWord.notJudgedState))
        }
        return StatusMark(status, words)
    }

    private func rows(_ moves: [WhatIfOutcome.Move: Int]) -> [WhatIfPage.MoveRow] {
        moves.sorted { $0.key < $1.key }.map {
            .init(from: mark($0.key.from), to: mark($0.key.to), count: ValueWords.grouped($0.value))
        }
    }

    private func byRule(_ outcome: WhatIfOutcome) -> [WhatIfPage.GroupRow] {
        outcome.judged.compactMap { rule, _ in
            guard let moves = outcome.byRule[rule] else { return nil }
            let title = book.rule(rule).map { words($0.title) } ?? rule
            return group(Label(text: title, href: links.clause(rule)), moves)
        }
    }

    /// By the regions right below the one that is shown.
    private func byPlace(_ outcome: WhatIfOutcome) -> [WhatIfPage.GroupRow] {
        let branches = regions.branches(under: inside)
        var sums: [String: [WhatIfOutcome.Move: Int]] = [:]
        for (region, moves) in outcome.byRegion { sums[branches[region] ?? "", default: [:]].merge(moves) { $0 + $1 } }
        return sums.sorted { $0.key < $1.key }.map { region, moves in
            let name = region.isEmpty ? words(WhatIfWord.elsewhere) : telling.region(region)
            return group(Label(text: name, href: region.isEmpty ? nil : links.within(region).overview()), moves)
        }
    }

    private func group(_ name: Label, _ moves: [WhatIfOutcome.Move: Int]) -> WhatIfPage.GroupRow {
        .init(name: name, count: ValueWords.grouped(moves.values.reduce(0, +)), moves: rows(moves))
    }

    private func rows(_ changes: [FindingDifference]) throws -> [WhatIfPage.ChangeRow] {
        for (kind, same) in Dictionary(grouping: changes, by: \.subjectKind) {
            try names.fetch(kind: kind, ids: same.map(\.subject))
        }
        return changes.map { change in
            let rule = book.rule(change.rule)
            func observed(_ side: FindingDifference.Side?) -> String? {
                guard let rule, let value = side?.observed else { return nil }
                return telling.values.text(value, of: rule.measureType, unit: rule.unit)
            }
            let name = telling.name(kind: change.subjectKind, id: change.subject)
            return .init(
                rule: Link(rule.map { words($0.title) } ?? change.rule, links.clause(change.rule)),
                subject: Link(name, links.subject(kind: change.subjectKind, id: change.subject)),
                kind: telling.noun(change.subjectKind), period: words(change.period),
                from: mark(change.before?.status), observedBefore: observed(change.before),
                to: mark(change.after?.status), observedAfter: observed(change.after))
        }
    }
}
