import Foundation
import Quantities

/// Travel times that a user has measured or taken from a router: rows `from,to,minutes` with ids of villages and
/// institutions. The other direction is taken where one is missing.
package struct RoundMatrix: Sendable {
    private var minutes: [String: [String: Int]] = [:]
    package private(set) var rows = 0

    /// Longest time that is believed, in minutes.
    package static let limit = 24 * 60

    package init() {}

    /// - Throws: `missing` where the file cannot be read; `invalid` naming the line that is wrong.
    package init(path: String) throws(Failure) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.missing, "读不到行车时间表 \(path)", remedy: "应为 from,to,minutes 三列的 CSV")
        }
        try self.init(csv: String(decoding: data, as: UTF8.self), name: path)
    }

    package init(csv: String, name: String) throws(Failure) {
        for (number, line) in csv.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            if line.isEmpty || cells.first == "from" || cells.first == "\u{FEFF}from" { continue }
            let place = "\(name) 第 \(number + 1) 行"
            guard cells.count >= 3, !cells[0].isEmpty, !cells[1].isEmpty else {
                throw Failure(.invalid, "“\(line.prefix(60))”不是 from,to,minutes 三列", at: place, remedy: "请补全这一行")
            }
            guard let value = Double(cells[2]), value.isFinite, value >= 0, value <= Double(Self.limit) else {
                throw Failure(
                    .invalid, "\(cells[0]) 到 \(cells[1]) 的行车时间“\(cells[2])”不可信", at: place,
                    remedy: "应为 0–\(Self.limit) 分钟的数")
            }
            minutes[cells[0], default: [:]][cells[1]] = Int(value.rounded(.up))
            rows += 1
        }
        guard rows > 0 else {
            throw Failure(.invalid, "行车时间表没有数据行", at: name, remedy: "应为 from,to,minutes 三列的 CSV")
        }
    }

    func minutes(from: String, to: String) -> Int? { minutes[from]?[to] ?? minutes[to]?[from] }
}
