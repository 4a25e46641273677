import Foundation
import Quantities

/// The note that goes with simulated records: what was asked for, how many of each kind came out.
struct SimulationNote {
    let order: SimulationOrder
    let counts: [SimulatedKind]

    func write(into folder: URL) throws {
        let url = folder.appendingPathComponent("SYNTHETIC.txt")
        do {
            try text.write(to: url, atomically: true, encoding: .utf8)
        } catch {
            throw Failure(.unavailable, "说明文件无法写入", at: url.path)
        }
    }

    private var text: String {
        let place =
            switch order.place {
            case .region(let code, _): "--region \(code)"
            case .villages(let count): "--villages \(count)"
            }
        var lines = [
            "本文件夹的人员、关系、派驻、巡诊、统计等记录由程序合成，仅供演示，不反映任何真实单位或个人的工作。",
            "机构、村庄记录中的合成字段见各记录的 synthetic 字段；来源为“\(Simulation.source)”的记录为合成。",
            "The records of people, relations, postings, rounds, figures and so on here are invented for",
            "demonstration and say nothing about any real institution or person. In institution.csv and village.csv",
            "the column synthetic names the invented fields of a record.",
            "", "xiachen simulate \(place) --from \(order.from) --to \(order.to) --seed \(order.seed)", "",
        ]
        lines += counts.map { "\($0.name).csv  \($0.label)  \($0.rows)" }
        return lines.joined(separator: "\n") + "\n"
    }
}
