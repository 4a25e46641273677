import ArgumentParser
import Foundation
import Outreach
import Policy
import Quantities

/// `xiachen bench warm`: how long it takes until the findings that one corrected round touches are fresh, in a process
/// that holds the records and has judged them.
struct BenchWarm: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "warm", abstract: "更正一条巡诊后相关研判更新的时间")

    @OptionGroup var standing: StandingOptions
    @Option(help: "研判日期") var asOf: CivilDate
    @Option(help: "更正的条数") var changes = 10_000
    @Option(help: "随机种子") var seed: UInt64 = 1

    struct Measurement: Encodable {
        var changes: Int
        var judgeMilliseconds: Double
        var prepareMilliseconds: Double
        var p50Milliseconds: Double
        var p90Milliseconds: Double
        var p99Milliseconds: Double
        var maximumMilliseconds: Double
        /// On average for a change: subjects judged again, findings that came out otherwise.
        var subjects: Double
        var changedFindings: Double
        /// Changes after which a rule had to be judged as a whole.
        var wholeRules: Int
        var peakMebibytes: Double
    }

    func run() throws {
        let book = try PolicyBook.load(folder: standing.policies.path(), vocabulary: Records.vocabulary)
        let calendar = try WorkingCalendar.load(folder: standing.policies.path())
        let database = try standing.database.open()
        let dataset = try database.read(readers: RecordColumns.readers) { try RecordColumns(book).load($0) }
        guard let kind = book.vocabulary.index(of: "round"), dataset.tables[kind].count > 0 else {
            throw Failure(.missing, "数据库中没有巡诊记录", remedy: "先导入 xiachen simulate 生成的数据")
        }
        let assessor = Assessor(book, dataset, calendar: calendar, asOf: asOf)
        let judging = milliseconds { assessor.judge() }.milliseconds
        // As a server does before anyone asks.
        let preparing = milliseconds { assessor.prepareForChanges(of: kind) }.milliseconds
        var random = SplitMix(state: seed)
        var times: [Double] = []
        var (subjects, changed, whole) = (0, 0, 0)
        for _ in 0..<changes {
            let row = Int.random(in: 0..<dataset.tables[kind].count, using: &random)
            let change = correction(dataset, kind, row)
            let (time, touched) = milliseconds {
                let touched = assessor.apply(change)
                for subject in touched.subjects {
                    for cell in subject.changed { _ = assessor.finding(cell) }
                }
                return touched
            }
            times.append(time)
            subjects += touched.subjects.count
            changed += touched.subjects.reduce(0) { $0 + $1.changed.count }
            if !touched.rules.isEmpty { whole += 1 }
        }
        times.sort()
        func quantile(_ share: Double) -> Double { times[min(times.count - 1, Int(share * Double(times.count)))] }
        try report(
            Measurement(
                changes: changes, judgeMilliseconds: judging, prepareMilliseconds: preparing,
                p50Milliseconds: quantile(0.5),
                p90Milliseconds: quantile(0.9), p99Milliseconds: quantile(0.99), maximumMilliseconds: times.last ?? 0,
                subjects: Double(subjects) / Double(changes), changedFindings: Double(changed) / Double(changes),
                wholeRules: whole, peakMebibytes: Memory.peakMebibytes))
    }

    /// A round that took place did not, and the other way round.
    private func correction(_ dataset: Dataset, _ kind: Int, _ row: Int) -> RecordChange {
        let fields = dataset.vocabulary.kinds[kind].fields
        var values: [Int: FieldValue] = [:]
        for (number, field) in fields.enumerated() where number > 0 {
            guard let value = dataset.value(kind: kind, row: row, field: number) else { continue }
            values[number] = value
            if field.name == "status" {
                values[number] = .choice(value == .choice("completed") ? "missed" : "completed")
            }
        }
        return RecordChange(kind: kind, id: dataset.tables[kind].id(row), values: values)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same corrections.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
