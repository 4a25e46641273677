import ArgumentParser
import Foundation
import Outreach
import Policy
import Quantities

/// `xiachen bench load`: how long it takes to load the records that rules need into columns.
struct BenchLoad: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "load", abstract: "记录载入各列的时间")

    @OptionGroup var standing: StandingOptions
    @Option(help: "同时读取的连接数") var readers = RecordColumns.readers

    struct Measurement: Encodable {
        var loadMilliseconds: Double
        var records: Int
        var peakMebibytes: Double
    }

    func run() throws {
        let book = try PolicyBook.load(folder: standing.policies.path(), vocabulary: Records.vocabulary)
        let database = try standing.database.open()
        let (load, dataset) = try milliseconds {
            try database.read(readers: readers) { try RecordColumns(book).load($0) }
        }
        try report(
            Measurement(
                loadMilliseconds: load, records: dataset.tables.reduce(0) { $0 + $1.count },
                peakMebibytes: Memory.peakMebibytes))
    }
}
