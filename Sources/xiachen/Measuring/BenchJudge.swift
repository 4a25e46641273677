import ArgumentParser
import Foundation
import Outreach
import Policy
import Quantities

/// `xiachen bench judge`: how long judging takes on columns that are loaded.
struct BenchJudge: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "judge", abstract: "列已载入后各规则的研判时间")

    @OptionGroup var standing: StandingOptions
    @Option(help: "研判日期") var asOf: CivilDate
    @Option(help: "每项测量的次数") var runs = 5
    @Option(help: "只单独测这些规则，并测其合计；可重复") var rule: [String] = []
    @Option(help: "把所列规则的每个结果写入此文件夹，供核对") var dump: String?

    struct Measurement: Encodable {
        var loadMilliseconds: Double
        var afterLoadMebibytes: Double
        /// Records by kind.
        var records: [String: Int]
        /// All rules, from scratch on loaded columns, once a run.
        var allMilliseconds: [Double]
        /// The rules asked for together, from scratch.
        var chosenMilliseconds: [Double]
        /// Each rule asked for (or every one), alone, from scratch with all that it needs; the slowest first.
        var rules: [RuleMeasurement]
        var peakMebibytes: Double
    }

    struct RuleMeasurement: Encodable {
        var rule: String
        var milliseconds: [Double]
        var counts: [String: Int]
    }

    func run() throws {
        let book = try PolicyBook.load(folder: standing.policies.path(), vocabulary: Records.vocabulary)
        let calendar = try WorkingCalendar.load(folder: standing.policies.path())
        let database = try standing.database.open()
        let (load, dataset) = try milliseconds {
            try database.read(readers: RecordColumns.readers) { try RecordColumns(book).load($0) }
        }
        let afterLoad = Memory.residentMebibytes
        func fresh() -> Assessor { Assessor(book, dataset, calendar: calendar, asOf: asOf) }
        func time(_ filter: FindingFilter) -> [Double] {
            (0..<runs).map { _ in
                let assessor = fresh()
                return milliseconds { assessor.judge(filter) }.milliseconds
            }
        }
        let all = time(FindingFilter())
        let chosen = rule.isEmpty ? [] : time(FindingFilter(rules: rule))
        let assessor = fresh()
        assessor.judge()
        let counts = FindingCounts(assessor, FindingFilter(statuses: Set(FindingStatus.allCases)))
        if let dump { try write(assessor, to: dump) }
        let measured = book.rules.indices.filter { rule.isEmpty || rule.contains(book.rules[$0].id) }
        var rules = measured.map { index in
            RuleMeasurement(
                rule: book.rules[index].id, milliseconds: time(FindingFilter(rules: [book.rules[index].id])),
                counts: Dictionary(uniqueKeysWithValues: FindingStatus.allCases.map {
                    ($0.rawValue, counts.count($0, rule: index))
                }))
        }
        rules.sort { ($0.milliseconds.min() ?? 0) > ($1.milliseconds.min() ?? 0) }
        try report(
            Measurement(
                loadMilliseconds: load, afterLoadMebibytes: afterLoad,
                records: Dictionary(uniqueKeysWithValues: dataset.tables.map { ($0.kind.name, $0.count) }),
                allMilliseconds: all, chosenMilliseconds: chosen, rules: rules, peakMebibytes: Memory.peakMebibytes))
    }

    /// One CSV file a rule asked for: subject, first day of the period, status, value.
    private func write(_ assessor: Assessor, to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (number, rule) in assessor.book.rules.enumerated() where self.rule.contains(rule.id) {
            let path = folder + "/" + rule.id.replacingOccurrences(of: "/", with: "_") + ".csv"
            guard FileManager.default.createFile(atPath: path, contents: nil),
                let file = FileHandle(forWritingAtPath: path)
            else { throw Failure(.unavailable, "无法写入文件", at: path) }
            defer { try? file.close() }
            var text = "subject,start,status,value\n"
            let table = assessor.dataset.tables[rule.subject]
            // Numbers only: closed-list values have a number of their own in each process.
            let isNumber = rule.measureType == .number || rule.measureType == .truth
            try assessor.forEachValue(rule: number) { cell, value in
                if cell.status == .notApplicable { return }
                let shown = value.isNaN || !isNumber ? "" : String(value)
                text += "\(table.id(cell.subject)),\(cell.period.start),\(cell.status.rawValue),\(shown)\n"
                if text.utf8.count > 1 << 20 {
                    try file.write(contentsOf: Data(text.utf8))
                    text = ""
                }
            }
            try file.write(contentsOf: Data(text.utf8))
        }
    }
}
