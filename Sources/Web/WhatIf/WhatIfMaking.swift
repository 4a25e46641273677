import Foundation
import Outreach
import Policy
import Quantities

extension Desk {
    /// Seconds that a reader waits for an answer before she is shown how far it is.
    private static let patience = 1.2
    private static let refreshSeconds = 1

    func whatIf(_ trials: Trials) throws -> any Page {
        let asked = WhatIfAsked(question)
        var page = WhatIfPage(heading: words(WhatIfWord.whatIf), form: form(asked))
        guard !asked.isEmpty else { return page }
        let key = key(asked)
        do {
            let supposition = try asked.supposition(region: inside)
            let whatIf = WhatIf(standing, asOf: asOf)
            let inside = inside
            let state = try trials.state(key, waitingFor: Self.patience) { trials in
                try whatIf.outcome(of: supposition, region: inside) { done, all in
                    trials.report(key, done: done, of: all)
                } isCancelled: { trials.isCancelled(key) }
            }
            switch state {
            case .waiting, .running:
                page.refresh = Self.refreshSeconds
                page.progress = .init(text: progress(state), cancel: links.cancelTrial(), key: key)
            case .finished(let outcome): page.result = try result(outcome, asked)
            case .failed(let failure): throw failure
            }
        } catch let failure as Failure where failure.kind != .defect {
            page.complaint = [failure.what, failure.remedy].compactMap { $0 }.joined(separator: "。")
            page.status = failure.kind.httpStatus.code
        }
        return page
    }

    /// Tells suppositions apart; the same one is computed again when the records have changed.
    private func key(_ asked: WhatIfAsked) -> String {
        let parts = asked.pairs.map { "\($0.0)=\($0.1 ?? "")" }
        return (parts + [inside ?? "", asOf.description, "\(moment.seq)"]).joined(separator: "&")
    }

    private func progress(_ state: Trials.State) -> String {
        if case .running(let done, let all) = state { return words(WhatIfWord.tryingNow, "\(done)", "\(all)") }
        return words(WhatIfWord.tryingWaits)
    }

    private func form(_ asked: WhatIfAsked) -> WhatIfPage.Form {
        let kept = [
            ("region", question.viewpoint.region), ("as_of", question.viewpoint.asOf?.description),
            ("lang", words.language == .zh ? nil : words.language.rawValue),
        ]
        let rule = book.rule(asked["rule"])
        return WhatIfPage.Form(
            action: "/what-if", clear: links.whatIf([]),
            hidden: kept.compactMap { name, value in value.map { .init(name: name, value: $0) } },
            rule: asked["rule"],
            rules: book.rules.filter { $0.boundNumber != nil }.map { .init(name: $0.id, value: words($0.title)) },
            number: asked["number"], ruleNow: rule.map { words(WhatIfWord.ruleNow, sentence($0)) },
            settings: settings(asked["setting"]), settingValue: asked["value"], scopes: scopes(asked["scope"]),
            modes: modes(asked), place: asked["place"], origin: asked["origin"], persons: asked["persons"],
            titles: titles(asked["title"]), from: asked["from"].isEmpty ? yearStart : asked["from"], to: asked["to"])
    }

    private var yearStart: String { "\(asOf.year)-01-01" }

    private func settings(_ chosen: String) -> [WhatIfPage.Option] {
        [.init(value: "", text: words(WhatIfWord.keepAsIs), isChosen: chosen.isEmpty)]
            + book.settings.map { setting in
                let now = telling.values.text(setting)
                return .init(
                    value: setting.name, text: "\(words(setting.label)) (\(now))", isChosen: setting.name == chosen)
            }
    }

    private func scopes(_ chosen: String) -> [WhatIfPage.Option] {
        var options = [
            WhatIfPage.Option(value: "", text: words(WhatIfWord.scopeAll), isChosen: chosen != "here")
        ]
        if inside != nil {
            options.append(
                .init(value: "here", text: words(WhatIfWord.scopeHere, placeName), isChosen: chosen == "here"))
        }
        return options
    }

    private func modes(_ asked: WhatIfAsked) -> WhatIfPage.Modes? {
        guard inside != nil, let field = book.vocabulary.kind("village_mode")?.field("mode") else { return nil }
        let choices = (field.type.choices ?? []).map { choice in
            let text = words.language == .zh ? choice.label : choice.code.replacing("_", with: " ")
            return WhatIfPage.Option(value: choice.code, text: text, isChosen: choice.code == asked["mode"])
        }
        let none = WhatIfPage.Option(value: "", text: words(WhatIfWord.keepAsIs), isChosen: asked["mode"].isEmpty)
        return .init(
            legend: words(WhatIfWord.tryMode, placeName), options: [none] + choices,
            since: asked["since"].isEmpty ? yearStart : asked["since"])
    }

    private func titles(_ chosen: String) -> [WhatIfPage.Option] {
        let separator = words.language == .zh ? "、" : ", "
        return words(WhatIfWord.titleGrades).components(separatedBy: separator).enumerated().map { place, text in
            let level = "\(place + 1)"
            return .init(value: level, text: text, isChosen: chosen.isEmpty ? level == "3" : level == chosen)
        }
    }
}

extension ValueWords {
    /// The default of a setting, with the label of its code.
    func text(_ setting: Setting) -> String {
        switch setting.standard {
        case .number(let number): amount(number, setting.unit)
        case .truth(let truth): words(truth ? .yes : .no)
        case .date(let date): date.description
        case .text(let code):
            words.language == .zh
                ? setting.choices.first { $0.code == code }?.label ?? code : code.replacing("_", with: " ")
        }
    }
}
