import ArgumentParser
import Foundation
import Outreach
import Policy
import Quantities

/// `xiachen policies diff`: which findings would change, before anything is published. Nothing is stored.
struct PoliciesDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "推演：改一条规则的数、一项设置、一地的村级服务方式，增派人员，或换一份政策文件，看哪些研判会变；不保存任何内容")

    @OptionGroup var standing: StandingOptions
    @Option(
        name: .customLong("rule"), help: "规则=数，如 fj-2023-43/2.1.1/twice-weekly=3；可重复") var rules: [String] = []
    @Option(
        name: .customLong("setting"), help: "设置=值 或 设置=值@区划，如 half_day_hours=4@350427；可重复")
    var settings: [String] = []
    @Option(name: .customLong("mode"), help: "区划=村级服务方式[@起始日]，如 350427=posting@2026-01-01；可重复")
    var modes: [String] = []
    @Option(name: .customLong("add"), help: "要增改的记录：CSV 文件夹、CSV 文件（如 posting.csv）或工作簿；可重复")
    var files: [String] = []
    @Option(name: .customLong("with"), help: "改过的政策文件夹，或只含改过的文件（documents/… settings.yaml …）的文件夹")
    var overlay: String?
    @Option(help: "只看此区划内的对象") var region: String?
    @Option(help: "研判日期；默认为今天（北京时间）") var asOf: CivilDate?
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, jsonl, csv }

    @Option(help: "输出格式：table jsonl csv") var format: Format = .table

    func validate() throws {
        let parts = [rules, settings, modes, files].flatMap { $0 }
        if parts.isEmpty, overlay == nil { throw ValidationError("没有说改什么：给 --rule、--setting、--mode、--add 或 --with") }
        if !parts.isEmpty, overlay != nil { throw ValidationError("--with 不能与其他改动同时用：请把改动写进该文件夹") }
    }

    func run() throws {
        let day = asOf ?? Clock.system.now().chinaDate
        let isTerminal = isatty(STDERR_FILENO) == 1
        func progress(_ done: Int, _ all: Int) {
            if isTerminal, done % 20 == 0 { Exit.say("已比较 \(done)/\(all) 条规则") }
        }
        var started = Date.timeIntervalSinceReferenceDate
        func load(_ opened: Standing) throws {
            try opened.judging(asOf: day) { _ in }
            started = Date.timeIntervalSinceReferenceDate
        }
        let outcome: WhatIfOutcome, book: PolicyBook
        let listed = format == .table ? WhatIf.listedPerRule : .max
        if let overlay {
            book = try PolicyBook.load(
                folder: standing.policies.path(), changedBy: overlay, vocabulary: Records.vocabulary)
            let opened = try standing.open(readingFor: book)
            try load(opened)
            let whatIf = WhatIf(opened, asOf: day, listed: listed)
            outcome = try whatIf.outcome(of: book, region: region, progress: progress)
        } else {
            let supposition = try supposition(day)
            let opened = try standing.open()
            try load(opened)
            book = opened.book
            let whatIf = WhatIf(opened, asOf: day, listed: listed)
            outcome = try whatIf.outcome(of: supposition, region: region, progress: progress)
        }
        let output = WhatIfOutput(outcome, book)
        switch format {
        case .table: output.table(seconds: Date.timeIntervalSinceReferenceDate - started)
        case .jsonl: output.lines()
        case .csv: output.rows()
        }
    }

    private func supposition(_ day: CivilDate) throws -> Supposition {
        var supposition = Supposition()
        for text in rules {
            let (name, value) = try Self.pair(text, "规则=数")
            guard let number = Double(value) else { throw Failure(.invalid, "“\(value)”不是数", at: "--rule \(text)") }
            supposition.bounds[name] = number
        }
        for text in settings {
            let (name, value) = try Self.pair(text, "设置=值")
            let (plain, region) = Self.place(value)
            supposition.settings.append(SupposedSetting(name: name, region: region, value: plain))
        }
        for text in modes {
            let (name, value) = try Self.pair(text, "区划=服务方式")
            let (mode, since) = Self.place(value)
            guard let first = since.map({ CivilDate($0) }) ?? CivilDate(year: day.year, month: 1, day: 1) else {
                throw Failure(.invalid, "“\(since ?? "")”不是日期", at: "--mode \(text)", remedy: "应如 2026-01-01")
            }
            supposition.modes.append(SupposedMode(region: name, mode: mode, since: first))
        }
        if !files.isEmpty { supposition.records = try SupposedFiles.read(files) }
        return supposition
    }

    private static func pair(_ text: String, _ form: String) throws(Failure) -> (String, String) {
        guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
            throw Failure(.invalid, "“\(text)”读不懂", remedy: "应写成 \(form)")
        }
        return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }

    private static func place(_ text: String) -> (String, String?) {
        guard let sign = text.lastIndex(of: "@") else { return (text, nil) }
        return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
}
