import Formats
import Foundation
import Outreach
import Quantities

/// A simulation written to a temporary folder and read back as text, record by record.
struct SimulatedFolder {
    let url: URL
    let note: String
    var records: [String: [[String: String]]] = [:]

    init(_ order: SimulationOrder, calendar: WorkingCalendar = WorkingCalendar()) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "simulated-\(ProcessInfo.processInfo.globallyUniqueString)")
        _ = try Simulation.run(order, calendar: calendar, into: url)
        note = try String(contentsOf: url.appendingPathComponent("SYNTHETIC.txt"), encoding: .utf8)
        for kind in Records.vocabulary.kinds {
            let file = url.appendingPathComponent("\(kind.name).csv")
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            let reader = try CSVReader(file)
            guard let header = try reader.next()?.cells else { continue }
            var rows: [[String: String]] = []
            while let row = try reader.next() {
                rows.append(Dictionary(zip(header, row.cells).filter { $0.1 != "" }, uniquingKeysWith: { $1 }))
            }
            records[kind.name] = rows
        }
    }

    /// The bytes of every file by name.
    func bytes() throws -> [String: Data] {
        var result: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: url.path) {
            result[name] = try Data(contentsOf: url.appendingPathComponent(name))
        }
        return result
    }

    func remove() { try? FileManager.default.removeItem(at: url) }

    /// The ids of a kind, composed from its identity where a record has none.
    func ids(of kind: String) -> [String] {
        let identity = Records.vocabulary.kind(kind)?.identity ?? []
        return (records[kind] ?? []).map { record in
            record["id"] ?? identity.map { record[$0] ?? "" }.joined(separator: "|")
        }
    }
}

extension SimulationOrder {
    /// A small invented province in the autumn of 2026.
    static func small(villages: Int = 120, seed: UInt64 = 7) -> SimulationOrder {
        SimulationOrder(
            .villages(villages), from: CivilDate("2026-08-03")!, to: CivilDate("2026-11-21")!, seed: seed)
    }
}
